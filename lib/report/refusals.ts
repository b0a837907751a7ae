/** Every reason for which the app declines what somebody asked, with the sentence that it says. */

import { DRAFT_CHARACTERS } from './limits/draft-size';
import { outageSentences } from './limits/outages';
import { PENDING_IMPORTS, PILE_FILES } from './limits/pending-imports';

const sentences = {
  signedOut: '您还没有登录，或登录已过期，请重新登录。',
  wrongCredentials: '用户名或密码不正确，请重新输入。',
  lockedOut: '连续5次登录失败，为安全起见已暂停登录，请10分钟后再试。',
  wrongCode: '验证码不正确或已过期，请输入最新的验证码。',
  mustChangePassword: '请先修改密码，再继续使用。',
  mustEnrol: '您单位要求管理员开启两步验证，请先在“我的账号”开启，再继续使用。',
  codeJustSent: '刚刚发过一次确认码，请查收邮件；没有收到的，1分钟后再试。',
  wrongEmailCode: '确认码不正确或已过期，请核对，或重新保存邮箱获取新的确认码。',
  passwordTooShort: '密码至少8位，请加长。',
  passwordTooPlain: '密码太简单：请混用大写字母、小写字母、数字和符号。',
  passwordCommon: '这是常见的密码，容易被猜到，请换一个。',
  passwordHasName: '密码里不能含有用户名，请换一个。',
  passwordUsedBefore: '最近5次用过这个密码，请换一个新的。',
  forbidden: '您的角色不能做这件事，没有执行。',
  nameTaken: '已经有这个名称，请换一个。',
  noSuchPerson: '您管理的人员里没有这个用户名。请核对用户名，或先为接手的人建立账号；外单位的人由共同的上级单位办理。',
  ownPost: '不能给自己增加岗位，请由另一名管理员办理。',
  administratorExcluded: '管理员不能兼任填报和审核岗位，请由另一个人担任。',
  notAdministrator: '没有这个管理员。',
  postNotHere: '这个层级的单位没有这个岗位：县办审核员只设在县、市、省的主管单位。',
  outOfBounds: '设置不能低于上级单位的要求，没有保存。',
  unitHasPeople: '这个单位还有人员，请先把人员调到其他单位。',
  lastAdministrator: '至少要保留一名能登录的管理员，没有执行。',
  unitHasOthers: '这个单位还有未关闭的下级单位，请先关闭下级单位。',
  unitHasReports: '这个单位已有年报，不能删除，只能关闭。',
  badCreditCode: '统一社会信用代码不正确：应为18位，请核对有没有抄错。',
  wrongPassword: '当前密码不正确，请重新输入。',
  tooManyAttempts: '尝试次数过多，请稍等片刻再试。',
  alreadySetUp: '系统已经完成初始设置，请直接登录。',
  crossSite: '请求不是从本系统的页面发出的，没有执行。',
  notFound: '没有找到这份报告或单位，可能已不存在，或不在您的权限之内。',
  locked: '这份报告当前的状态不能修改。',
  wrongStatus: '报告已不在可以这样办理的环节，没有执行，请看报告现在的状态。',
  notYours: '这一步由其他人员办理，您的账号不能办理。',
  moved: '您打开页面以后，这份报告已经有人办理，您的操作没有执行。请看最新情况。',
  adjacent: '上一级审核是您办理的，相邻的两级审核不能由同一个人办理，请由另一位审核人办理。',
  ownSubmission: '这次是您送审的，不能由您审核通过，请由另一位审核人办理。',
  ownWords: '您写过或改过这次送审的内容，不能由您审核通过，请由另一位审核人办理。',
  errorsLeft: '报告还有错误没有改正，改正后才能送审。',
  unexplained: '还有警告没有说明原因，逐条说明后才能送审。',
  noReopenReason: '请写明重新打开的原因。',
  noUnarchiveReason: '请写明撤销归档的原因。',
  noStandingReason: '请写明关闭或恢复的原因，记入操作记录。',
  noReason: '请写明原因，或者先在有问题的地方写批注。',
  noPublication: '请填写公布日期（在年度结束以后，不晚于今天）和网页地址（以http://或https://开头）。',
  yearNotOver: '这一年度还没有结束，报告不能公布：次年1月1日起才能登记公布。',
  blankComment: '请写要说的内容。',
  noPlace: '批注所指的位置在报告里没有找到，请刷新页面后再写。',
  badDeadline: '报送期限应在当年12月1日到次年1月31日（法定公布期限）之间。',
  noObligationReason: '请写明原因，让单位和以后查阅的人看得懂。',
  badMerger: '请选择由哪个单位合并编报：应是同一上级之下另一个需要报告的单位。',
  hasReport: '这个单位已经建立了这一年度的报告，不能改为不报。',
  badExtension: '延期日期应在次年1月1日至6月30日之间，并晚于原来的期限。',
  rollUpChanged: '您打开页面以后，有单位的数变了，没有冻结。请看最新的汇总再冻结。',
  blankMessage: '请写要通知的内容。',
  stale: '这份报告刚被其他人或其他窗口修改过，请合并后再保存。',
  unknownKey: '提交的内容里有本报告没有的项目，没有保存。',
  notPast: '这一年度的报告正在编制，不能存为已经公布的上年报告，请改为“导入为本年草稿”。',
  nothingTaken: '没有选择要导入的内容，没有存档。请至少导入一部分。',
  unconfirmed: '请先核对下面的提醒，没有选错的，勾选后再导入。',
  exists: '这个单位该年度的报告已经建立。',
  alreadyWritten: '这一年的报告已经填过内容，没有动它。请从首页打开，继续填写。',
  noTemplate: '该年度没有现行的法定报告格式，不能新建报告。',
  unreadable: '提交的内容无法识别，没有保存，请刷新页面后再试。',
  tooLarge: '提交的内容太大，没有保存。',
  draftTooLong: `全部内容合计不能超过${DRAFT_CHARACTERS / 10_000}万字，没有保存，请删减后再试。`,
  tooManyImports: `等待确认的导入已有${PENDING_IMPORTS}个，请先确认或放弃几个，再导入新的文件。`,
  pileFull: `一批最多${PILE_FILES}个文件，这个文件没有接收，请另建一批上传。`,
  noScan: '扫描件应为 PDF、png 或 jpg 文件，没有保存。',
  scanTooLarge: '扫描件不能超过10 MB，没有保存，请降低扫描的清晰度。',
  tooManyScans: '这份报告的扫描件已有10个，没有保存。',
  noExplanation: '还没有写说明，请写明原因。',
  vagueExplanation: '只写“情况属实”之类的话看不出原因，请写明具体情况，例如数字的来历。',
  notExplainable: '错误要改正，不能用说明代替。',
  ...outageSentences,
} as const;

export type RefusalCode = keyof typeof sentences;

/** What an operation returns when it declines, before anything was changed. */
export interface Refusal<Code extends RefusalCode = RefusalCode> {
  readonly ok: false;
  readonly code: Code;
}

/** The refusal as data. */
export function refuse<Code extends RefusalCode>(code: Code): Refusal<Code> {
  return { ok: false, code };
}

/** The refusal in one Chinese sentence. */
export function refusalText(code: RefusalCode): string {
  return sentences[code];
}
