/**
 * Table three of the trial format. It is declared apart from that of 2021: a label corrected there is not one of the
 * reports that were printed in this format.
 * Source: 国办公开办函〔2019〕60号, attachment.
 */
import { defineTable } from '@/lib/template/define';

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
    { key: 'person', label: '自然人', ...applicant },
    { key: 'business', label: '商业企业', breakAfter: 2, ...organization },
    { key: 'research', label: '科研机构', breakAfter: 2, ...organization },
    { key: 'nonprofit', label: '社会公益组织', ...organization },
    { key: 'legalService', label: '法律服务机构', ...organization },
    { key: 'otherOrganization', label: '其他', ...organization },
    {
      key: 'total',
      label: '总计',
      ...applicant,
      sumOf: ['person', 'business', 'research', 'nonprofit', 'legalService', 'otherOrganization'],
    },
  ],
  columnGroups: [{ key: 'organization', label: '法人或其他组织' }],
  rows: [
    { key: 'received', label: '一、本年新收政府信息公开申请数量' },
    { key: 'carriedIn', label: '二、上年结转政府信息公开申请数量', priorRow: 'carriedForward' },
    { key: 'granted', label: '（一）予以公开', group: 'results' },
    {
      key: 'partlyGranted',
      label: '（二）部分公开',
      aside: '（区分处理的，只计这一情形，不计其他情形）',
      group: 'results',
    },
    { key: 'stateSecret', label: '1.属于国家秘密', group: 'refused' },
    { key: 'forbiddenByLaw', label: '2.其他法律行政法规禁止公开', group: 'refused' },
    { key: 'securityAndStability', label: '3.危及“三安全一稳定”', group: 'refused' },
    { key: 'thirdPartyRights', label: '4.保护第三方合法权益', group: 'refused' },
    { key: 'internalAffairs', label: '5.属于三类内部事务信息', group: 'refused' },
    { key: 'processRecords', label: '6.属于四类过程性信息', group: 'refused' },
    { key: 'enforcementFiles', label: '7.属于行政执法案卷', group: 'refused' },
    { key: 'administrativeQuery', label: '8.属于行政查询事项', group: 'refused' },
    { key: 'notHeld', label: '1.本机关不掌握相关政府信息', group: 'unavailable' },
    { key: 'needsCreation', label: '2.没有现成信息需要另行制作', group: 'unavailable' },
    { key: 'stillUnclear', label: '3.补正后申请内容仍不明确', group: 'unavailable' },
    { key: 'petition', label: '1.信访举报投诉类申请', group: 'notProcessed' },
    { key: 'repeated', label: '2.重复申请', group: 'notProcessed' },
    { key: 'publication', label: '3.要求提供公开出版物', group: 'notProcessed' },
    { key: 'excessive', label: '4.无正当理由大量反复申请', group: 'notProcessed' },
    { key: 'confirmation', label: '5.要求行政机关确认或重新出具已获取信息', group: 'notProcessed' },
    // One row where the format of 2021 has three: their meanings cannot be told apart.
    { key: 'otherProcessing', label: '（六）其他处理', group: 'results' },
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
    { key: 'refused', label: '（三）不予公开', parent: 'results' },
    { key: 'unavailable', label: '（四）无法提供', parent: 'results' },
    { key: 'notProcessed', label: '（五）不予处理', parent: 'results' },
  ],
  balance: {
    left: ['received', 'carriedIn'],
    right: ['concluded', 'carriedForward'],
    remainder: 'carriedForward',
    cite: '国办公开办函〔2019〕60号附件，表三表头',
  },
});
