/**
 * Questions that lead from one doubtful request to its row of table three, as data. Rows are named by their keys: label,
 * article and guide stand with the row itself.
 * Source: 《中华人民共和国政府信息公开条例》 (国务院令第711号), articles as cited by the rows.
 */

/** Where an answer leads: on to another question, to a row, or out of the table. */
export type Target =
  | { readonly ask: string }
  | { readonly row: string; readonly why: string }
  | { readonly none: string };

export interface Answer {
  readonly label: string;
  readonly to: Target;
}

export interface Question {
  readonly text: string;
  readonly hint?: string;
  readonly answers: readonly Answer[];
}

/** The question that comes first. */
export const FIRST_QUESTION = 'origin';

export const questions: Readonly<Record<string, Question>> = {
  origin: {
    text: '这件事是怎么来的？',
    answers: [
      { label: '书面申请（当面、信函、网络、邮件），写明要本机关的什么信息', to: { ask: 'time' } },
      {
        label: '电话或当面咨询、12345来电、网站留言、转来的信访件',
        to: { none: '没有提出政府信息公开申请的，不计入表三。对方改为书面申请以后，再从收到申请那天算起。' },
      },
      {
        label: '别的机关收到的申请，请本机关协助提供材料或意见',
        to: { none: '申请由收到它的机关计入自己的表三，协助的机关不计，免得一件申请算两次。' },
      },
    ],
  },
  time: {
    text: '到12月31日，这件申请办到了哪一步？',
    hint: '看答复（或者作出决定）那一天在哪一年，不看收到的那一天。',
    answers: [
      { label: '本年1月1日至12月31日之间已经办结', to: { ask: 'end' } },
      {
        label: '12月31日还没有办结，仍在办理',
        to: {
          row: 'carriedForward',
          why: '还没有办结的不选办理结果，结转到下一年，下一年的报告里作为“上年结转”。收到它的那一年仍计入新收。',
        },
      },
      {
        label: '上一年就已经答复了',
        to: { none: '上一年已经办结的，计在上一年的报告里，本年不再计。' },
      },
    ],
  },
  end: {
    text: '最后是怎样了结的？',
    hint: '一件申请只选一种结果。',
    answers: [
      { label: '给了信息，或者告诉了到哪里查、怎样取得', to: { ask: 'given' } },
      { label: '有这份信息，但是依法不公开', to: { ask: 'refused' } },
      { label: '想给也给不了', to: { ask: 'unavailable' } },
      { label: '告知对方：这不属于按信息公开申请办理的事', to: { ask: 'notProcessed' } },
      { label: '因为申请人这一方，没有办下去', to: { ask: 'withdrawn' } },
    ],
  },
  given: {
    text: '给了多少？',
    answers: [
      {
        label: '要的全给了',
        to: { row: 'granted', why: '申请的内容全部提供了，就是予以公开。' },
      },
      {
        label: '网站上早已公布，告诉了网址或查阅地点',
        to: { row: 'granted', why: '已经主动公开、告知获取方式和途径的，也是予以公开，不算不予公开，也不算重复。' },
      },
      {
        label: '给了一部分，另一部分遮盖或者没有给',
        to: {
          row: 'partlyGranted',
          why: '区分处理的只计这一行，没有给的那一部分不再计入不予公开或无法提供的各行。',
        },
      },
    ],
  },
  refused: {
    text: '不公开的理由是哪一种？',
    hint: '以答复书里引用的条款为准。',
    answers: [
      { label: '定了密级的国家秘密', to: { row: 'stateSecret', why: '依法定密的信息不公开。' } },
      {
        label: '某部法律或者行政法规明文禁止公开',
        to: { row: 'forbiddenByLaw', why: '依据要是法律或者行政法规，规章和文件不能作依据。' },
      },
      {
        label: '公开了会危及国家安全、公共安全、经济安全或社会稳定',
        to: { row: 'securityAndStability', why: '这四种后果合称“三安全一稳定”。' },
      },
      {
        label: '涉及别人的商业秘密或个人隐私，第三方不同意',
        to: {
          row: 'thirdPartyRights',
          why: '公开会损害第三方合法权益，第三方不同意，也没有不公开就会重大影响公共利益的情形。',
        },
      },
      {
        label: '本机关的人事管理、后勤管理、内部工作流程',
        to: { row: 'internalAffairs', why: '这三类是内部事务信息，可以不公开。' },
      },
      {
        label: '讨论记录、过程稿、磋商信函、请示报告',
        to: { row: 'processRecords', why: '这四类是履职过程中形成的信息，可以不公开。' },
      },
      {
        label: '行政执法案卷里的材料',
        to: { row: 'enforcementFiles', why: '行政执法案卷信息可以不公开；当事人查阅自己的案卷另有渠道。' },
      },
      {
        label: '不动产登记、工商档案等，法律法规另有专门的查询办法',
        to: { row: 'administrativeQuery', why: '告知申请人依照专门规定去查询。' },
      },
    ],
  },
  unavailable: {
    text: '为什么给不了？',
    answers: [
      {
        label: '检索过，本机关没有这份信息',
        to: { row: 'notHeld', why: '经检索没有找到，答复信息不存在。检索的经过要留存。' },
      },
      {
        label: '归别的机关负责，告诉了对方是哪个机关',
        to: { row: 'notHeld', why: '不由本机关负责公开的，和信息不存在的计在同一行。' },
      },
      {
        label: '要把现有材料汇总、统计、分析才能得出',
        to: { row: 'needsCreation', why: '公开的是现有信息，需要加工、分析的可以不提供。' },
      },
      {
        label: '对方补正了一次，还是看不出要什么',
        to: { row: 'stillUnclear', why: '补正过、内容仍不明确的计这一行；对方根本没有补正的，计其他处理的第1项。' },
      },
    ],
  },
  notProcessed: {
    text: '告知的理由是哪一种？',
    answers: [
      {
        label: '实际上是信访、投诉、举报',
        to: { row: 'petition', why: '以公开申请的形式提信访、投诉、举报的，告知通过相应渠道提出。' },
      },
      {
        label: '同一个人就同样的信息申请过，已经答复过',
        to: { row: 'repeated', why: '前一次已经作出答复的，才算重复。' },
      },
      {
        label: '要的是公报、报纸、期刊、书籍',
        to: { row: 'publication', why: '公开出版物告知获取的途径即可。' },
      },
      {
        label: '数量、次数明显超过合理范围，说明的理由也不合理',
        to: {
          row: 'excessive',
          why: '先要求说明理由，认为理由不合理的，告知不予处理；理由合理的，延期答复，不计这一行。',
        },
      },
      {
        label: '信息已经拿到，要求盖章确认或者重新出具',
        to: { row: 'confirmation', why: '对方已经获取了信息，要的是确认，不是信息。' },
      },
    ],
  },
  withdrawn: {
    text: '发生了什么？',
    answers: [
      {
        label: '告知补正以后，对方无正当理由逾期没有补正',
        to: { row: 'correctionOverdue', why: '视为放弃申请，本机关不再处理。' },
      },
      {
        label: '发了收费通知，对方逾期没有缴费',
        to: { row: 'feeOverdue', why: '逾期未缴信息处理费的，视为放弃申请。' },
      },
      {
        label: '对方主动撤回，或者其他情形',
        to: { row: 'otherHandling', why: '前面各行都不是的，计“其他”。' },
      },
    ],
  },
};
