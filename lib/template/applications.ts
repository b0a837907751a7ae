/**
 * Table three, 收到和处理政府信息公开申请情况: applicant columns by result rows.
 * Source: 国办公开办函〔2021〕30号, attachment; articles cited below are those of 《中华人民共和国政府信息公开条例》
 * (国务院令第711号).
 */
import { defineTable } from './define';
import { said } from './said';
import type { Column, Row } from './types';

const applicant = { kind: 'count', unit: '件', decimals: 0 } as const;

const applicantColumns = [
  {
    key: 'person',
    label: '自然人',
    said: said.person,
    ...applicant,
    guide: '以个人名义提出的申请。律师受托代个人提出的，以申请书上的申请人为准。',
  },
  {
    key: 'business',
    label: '商业企业',
    said: said.business,
    breakAfter: 2,
    ...applicant,
    group: 'organization',
    guide: '公司等以营利为目的的企业。',
  },
  {
    key: 'research',
    label: '科研机构',
    said: said.research,
    breakAfter: 2,
    ...applicant,
    group: 'organization',
    guide: '高等院校、科研院所等。',
  },
  {
    key: 'nonprofit',
    label: '社会公益组织',
    said: said.nonprofit,
    ...applicant,
    group: 'organization',
    guide: '社会团体、基金会、民办非企业单位等。',
  },
  {
    key: 'legalService',
    label: '法律服务机构',
    said: said.legalService,
    ...applicant,
    group: 'organization',
    guide: '律师事务所等以机构名义提出的申请。',
  },
  {
    key: 'otherOrganization',
    label: '其他',
    ...applicant,
    group: 'organization',
    guide: '不属于前四类的法人或其他组织。',
  },
  {
    key: 'total',
    label: '总计',
    ...applicant,
    sumOf: ['person', 'business', 'research', 'nonprofit', 'legalService', 'otherOrganization'],
    guide: '自然人与五类法人或其他组织之和，由系统计算。',
  },
] as const satisfies readonly Column[];

const receivedRows = [
  {
    key: 'received',
    label: '一、本年新收政府信息公开申请数量',
    cite: '《条例》第二十九条、第三十一条',
    guide:
      '1月1日至12月31日收到的申请：当面提交按提交之日，邮寄按签收之日，网络提交按双方确认之日。咨询、12345来电、信访件和协助其他机关答复的，都不算本机关收到的申请。',
  },
  {
    key: 'carriedIn',
    label: '二、上年结转政府信息公开申请数量',
    priorRow: 'carriedForward',
    cite: '上年度报告表三第四项',
    guide: '上年12月31日仍未办结的申请，应与上年报告的“四、结转”逐列相同。',
  },
] as const satisfies readonly Row[];

/** （一）至（五）. */
const resultRows = [
  {
    key: 'granted',
    label: '（一）予以公开',
    said: said.granted,
    group: 'results',
    cite: '《条例》第三十六条第（一）项、第（二）项',
    guide: '提供了信息，或者告知了获取的方式、途径和时间。已经主动公开、告知申请人到何处查阅的，计入这里。',
  },
  {
    key: 'partlyGranted',
    label: '（二）部分公开',
    said: said.partlyGranted,
    aside: '（区分处理的，只计这一情形，不计其他情形）',
    group: 'results',
    cite: '《条例》第三十七条',
    guide: '同一件申请中一部分给、一部分不给的，只在本行计1件，不再计入不予公开等各行。',
  },
  {
    key: 'stateSecret',
    label: '1.属于国家秘密',
    said: said.stateSecret,
    group: 'refused',
    cite: '《条例》第十四条',
    guide: '依法确定为国家秘密的信息。',
  },
  {
    key: 'forbiddenByLaw',
    label: '2.其他法律行政法规禁止公开',
    said: said.forbiddenByLaw,
    group: 'refused',
    cite: '《条例》第十四条',
    guide: '法律、行政法规明文禁止公开的信息；规章和文件的规定不能作为依据。',
  },
  {
    key: 'securityAndStability',
    label: '3.危及“三安全一稳定”',
    said: said.securityAndStability,
    group: 'refused',
    cite: '《条例》第十四条',
    guide: '公开后可能危及国家安全、公共安全、经济安全、社会稳定的信息。',
  },
  {
    key: 'thirdPartyRights',
    label: '4.保护第三方合法权益',
    said: said.thirdPartyRights,
    group: 'refused',
    cite: '《条例》第十五条、第三十二条',
    guide: '涉及商业秘密、个人隐私等，第三方不同意公开且有合理理由的。',
  },
  {
    key: 'internalAffairs',
    label: '5.属于三类内部事务信息',
    said: said.internalAffairs,
    group: 'refused',
    cite: '《条例》第十六条第一款',
    guide: '三类指人事管理、后勤管理、内部工作流程。',
  },
  {
    key: 'processRecords',
    label: '6.属于四类过程性信息',
    said: said.processRecords,
    group: 'refused',
    cite: '《条例》第十六条第二款',
    guide: '四类指讨论记录、过程稿、磋商信函、请示报告。',
  },
  {
    key: 'enforcementFiles',
    label: '7.属于行政执法案卷',
    said: said.enforcementFiles,
    group: 'refused',
    cite: '《条例》第十六条第二款',
    guide: '行政执法案卷中的信息。',
  },
  {
    key: 'administrativeQuery',
    label: '8.属于行政查询事项',
    said: said.administrativeQuery,
    group: 'refused',
    cite: '《条例》第三十六条第（七）项',
    guide: '工商、不动产登记资料等，法律、行政法规对获取办法另有规定的。',
  },
  {
    key: 'notHeld',
    label: '1.本机关不掌握相关政府信息',
    said: said.notHeld,
    group: 'unavailable',
    cite: '《条例》第三十六条第（四）项、第（五）项，第十条',
    guide: '经检索信息不存在，或者不由本机关负责公开的。',
  },
  {
    key: 'needsCreation',
    label: '2.没有现成信息需要另行制作',
    said: said.needsCreation,
    group: 'unavailable',
    cite: '《条例》第三十八条',
    guide: '需要对现有信息加工、分析才能形成的。',
  },
  {
    key: 'stillUnclear',
    label: '3.补正后申请内容仍不明确',
    said: said.stillUnclear,
    group: 'unavailable',
    cite: '《条例》第三十条',
    guide: '申请人按告知补正了，但仍无法确定要什么信息的。',
  },
  {
    key: 'petition',
    label: '1.信访举报投诉类申请',
    said: said.petition,
    group: 'notProcessed',
    cite: '《条例》第三十九条第一款',
    guide: '以申请公开的形式进行信访、投诉、举报的。',
  },
  {
    key: 'repeated',
    label: '2.重复申请',
    said: said.repeated,
    group: 'notProcessed',
    cite: '《条例》第三十六条第（六）项',
    guide: '已作出答复，同一申请人又就相同信息提出申请的。',
  },
  {
    key: 'publication',
    label: '3.要求提供公开出版物',
    said: said.publication,
    group: 'notProcessed',
    cite: '《条例》第三十九条第二款',
    guide: '要求提供政府公报、报刊、书籍等公开出版物的。',
  },
  {
    key: 'excessive',
    label: '4.无正当理由大量反复申请',
    said: said.excessive,
    group: 'notProcessed',
    cite: '《条例》第三十五条',
    guide: '数量、频次明显超过合理范围，说明的理由不合理的。',
  },
  {
    key: 'confirmation',
    label: '5.要求行政机关确认或重新出具已获取信息',
    said: said.confirmation,
    group: 'notProcessed',
    guide: '申请人已经取得信息，要求再次确认或重新出具的。',
  },
] as const satisfies readonly Row[];

/** （六）其他处理. */
const otherProcessingRows = [
  {
    key: 'correctionOverdue',
    label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    said: said.correctionOverdue,
    group: 'otherProcessing',
    cite: '《条例》第三十条',
    guide: '告知补正后，申请人无正当理由逾期没有补正，视为放弃申请的。',
  },
  {
    key: 'feeOverdue',
    label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    said: said.feeOverdue,
    group: 'otherProcessing',
    cite: '《条例》第四十二条；国办函〔2020〕109号',
    guide: '发出信息处理费缴费通知后逾期未缴的。',
  },
  {
    key: 'otherHandling',
    label: '3.其他',
    group: 'otherProcessing',
    guide: '不属于以上任何一种的，例如申请人主动撤回。',
  },
] as const satisfies readonly Row[];

const concludedRow = {
  key: 'concluded',
  label: '（七）总计',
  group: 'results',
  cite: '表三第三项',
  guide: '本年办结的全部申请：以上各种结果之和，由系统计算。一件申请只计一种结果，答复之日在本年的才计入。',
} as const;

const carriedForwardRow = {
  key: 'carriedForward',
  label: '四、结转下年度继续办理',
  cite: '《条例》第三十三条',
  guide: '12月31日仍未办结、仍在法定期限内办理的申请。一般只有11月以后收到的才可能结转。',
} as const;

export const applicationsTable = defineTable({
  key: 't3',
  name: '表三',
  layout: 'matrix',
  widths: [754, 921, 3271, 685, 685, 685, 685, 685, 685, 685],
  corner: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
  over: '申请人情况',
  columns: applicantColumns,
  columnGroups: [{ key: 'organization', label: '法人或其他组织', said: said.organization }],
  rows: [
    ...receivedRows,
    ...resultRows,
    ...otherProcessingRows,
    {
      ...concludedRow,
      sumOf: [
        'granted',
        'partlyGranted',
        'stateSecret',
        'forbiddenByLaw',
        'securityAndStability',
        'thirdPartyRights',
        'internalAffairs',
        'processRecords',
        'enforcementFiles',
        'administrativeQuery',
        'notHeld',
        'needsCreation',
        'stillUnclear',
        'petition',
        'repeated',
        'publication',
        'excessive',
        'confirmation',
        'correctionOverdue',
        'feeOverdue',
        'otherHandling',
      ],
    },
    carriedForwardRow,
  ],
  rowGroups: [
    { key: 'results', label: '三、本年度办理结果' },
    { key: 'refused', label: '（三）不予公开', said: said.refused, parent: 'results' },
    { key: 'unavailable', label: '（四）无法提供', said: said.unavailable, parent: 'results' },
    { key: 'notProcessed', label: '（五）不予处理', said: said.notProcessed, parent: 'results' },
    { key: 'otherProcessing', label: '（六）其他处理', said: said.otherProcessing, parent: 'results' },
  ],
  // The only identity that the form itself prints; 本列 makes it hold for every column.
  balance: {
    left: ['received', 'carriedIn'],
    right: ['concluded', 'carriedForward'],
    remainder: 'carriedForward',
    cite: '国办公开办函〔2021〕30号附件，表三表头',
  },
});
