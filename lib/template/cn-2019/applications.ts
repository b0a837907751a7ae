/**
 * Table three of the trial format. It is declared apart from that of 2021: a label corrected there is not one of the
 * reports that were printed in this format.
 * Source: 国办公开办函〔2019〕60号, attachment.
 */
import { defineTable } from '@/lib/template/define';
import { said } from '@/lib/template/said';

const applicant = { kind: 'count', unit: '件', decimals: 0 } as const;
const organization = { ...applicant, group: 'organization' } as const;

export const applicationsTable2019 = defineTable({
  key: 't3',
  name: '表三',
  layout: 'matrix',
  widths: [754, 921, 3271, 685, 685, 685, 685, 685, 685, 685],
  corner: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
  over: '申请人情况',
  columns: [
    { key: 'person', label: '自然人', said: said.person, ...applicant },
    { key: 'business', label: '商业企业', said: said.business, breakAfter: 2, ...organization },
    { key: 'research', label: '科研机构', said: said.research, breakAfter: 2, ...organization },
    { key: 'nonprofit', label: '社会公益组织', said: said.nonprofit, ...organization },
    { key: 'legalService', label: '法律服务机构', said: said.legalService, ...organization },
    { key: 'otherOrganization', label: '其他', ...organization },
    {
      key: 'total',
      label: '总计',
      ...applicant,
      sumOf: ['person', 'business', 'research', 'nonprofit', 'legalService', 'otherOrganization'],
    },
  ],
  columnGroups: [{ key: 'organization', label: '法人或其他组织', said: said.organization }],
  rows: [
    { key: 'received', label: '一、本年新收政府信息公开申请数量' },
    { key: 'carriedIn', label: '二、上年结转政府信息公开申请数量', priorRow: 'carriedForward' },
    { key: 'granted', label: '（一）予以公开', said: said.granted, group: 'results' },
    {
      key: 'partlyGranted',
      label: '（二）部分公开',
      said: said.partlyGranted,
      aside: '（区分处理的，只计这一情形，不计其他情形）',
      group: 'results',
    },
    { key: 'stateSecret', label: '1.属于国家秘密', said: said.stateSecret, group: 'refused' },
    { key: 'forbiddenByLaw', label: '2.其他法律行政法规禁止公开', said: said.forbiddenByLaw, group: 'refused' },
    { key: 'securityAndStability', label: '3.危及“三安全一稳定”', said: said.securityAndStability, group: 'refused' },
    { key: 'thirdPartyRights', label: '4.保护第三方合法权益', said: said.thirdPartyRights, group: 'refused' },
    { key: 'internalAffairs', label: '5.属于三类内部事务信息', said: said.internalAffairs, group: 'refused' },
    { key: 'processRecords', label: '6.属于四类过程性信息', said: said.processRecords, group: 'refused' },
    { key: 'enforcementFiles', label: '7.属于行政执法案卷', said: said.enforcementFiles, group: 'refused' },
    { key: 'administrativeQuery', label: '8.属于行政查询事项', said: said.administrativeQuery, group: 'refused' },
    { key: 'notHeld', label: '1.本机关不掌握相关政府信息', said: said.notHeld, group: 'unavailable' },
    { key: 'needsCreation', label: '2.没有现成信息需要另行制作', said: said.needsCreation, group: 'unavailable' },
    { key: 'stillUnclear', label: '3.补正后申请内容仍不明确', said: said.stillUnclear, group: 'unavailable' },
    { key: 'petition', label: '1.信访举报投诉类申请', said: said.petition, group: 'notProcessed' },
    { key: 'repeated', label: '2.重复申请', said: said.repeated, group: 'notProcessed' },
    { key: 'publication', label: '3.要求提供公开出版物', said: said.publication, group: 'notProcessed' },
    { key: 'excessive', label: '4.无正当理由大量反复申请', said: said.excessive, group: 'notProcessed' },
    {
      key: 'confirmation',
      label: '5.要求行政机关确认或重新出具已获取信息',
      said: said.confirmation,
      group: 'notProcessed',
    },
    // One row where the format of 2021 has three: their meanings cannot be distinguished.
    { key: 'otherProcessing', label: '（六）其他处理', said: said.otherProcessing, group: 'results' },
    {
      key: 'concluded',
      label: '（七）总计',
      group: 'results',
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
        'otherProcessing',
      ],
    },
    { key: 'carriedForward', label: '四、结转下年度继续办理' },
  ],
  rowGroups: [
    { key: 'results', label: '三、本年度办理结果' },
    { key: 'refused', label: '（三）不予公开', said: said.refused, parent: 'results' },
    { key: 'unavailable', label: '（四）无法提供', said: said.unavailable, parent: 'results' },
    { key: 'notProcessed', label: '（五）不予处理', said: said.notProcessed, parent: 'results' },
  ],
  balance: {
    left: ['received', 'carriedIn'],
    right: ['concluded', 'carriedForward'],
    remainder: 'carriedForward',
    cite: '国办公开办函〔2019〕60号附件，表三表头',
  },
});
