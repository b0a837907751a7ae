/**
 * Table four, 政府信息公开行政复议、行政诉讼情况: one line of fifteen values.
 * Source: 国办公开办函〔2021〕30号, attachment.
 */
import { defineTable } from './define';
import { said } from './said';
import type { Column } from './types';

const outcome = { kind: 'count', unit: '件', decimals: 0, breakAfter: 2 } as const;

const outcomeColumns = [
  { key: 'upheld', label: '结果维持', said: said.upheld, ...outcome, guide: '维持行政行为，或者驳回诉讼请求。' },
  {
    key: 'corrected',
    label: '结果纠正',
    said: said.corrected,
    ...outcome,
    guide: '撤销、变更、确认违法、责令履行等。',
  },
  {
    key: 'otherResult',
    label: '其他结果',
    said: said.otherResult,
    ...outcome,
    guide: '撤回、终止、驳回申请或者起诉等。',
  },
  { key: 'pending', label: '尚未审结', said: said.pending, ...outcome, guide: '12月31日仍在审理的案件。' },
  {
    key: 'total',
    label: '总计',
    kind: 'count',
    unit: '件',
    decimals: 0,
    sumOf: ['upheld', 'corrected', 'otherResult', 'pending'],
    guide: '前四种结果之和，由系统计算。',
  },
] as const satisfies readonly Column[];

export const litigationTable = defineTable({
  key: 't4',
  name: '表四',
  layout: 'across',
  widths: [649, 649, 649, 649, 649, 649, 649, 650, 650, 650, 650, 650, 650, 650, 650],
  corner: '',
  columns: outcomeColumns,
  columnGroups: [],
  rows: [
    {
      key: 'reconsideration',
      label: '行政复议',
      said: said.reconsideration,
      cite: '《条例》第五十一条；《行政复议法》第十一条',
      guide:
        '因政府信息公开、以本机关为被申请人的复议案件，本年审结或者年底仍未审结的。没有收到过申请的，也可能因未主动公开被复议。',
    },
    {
      key: 'directLitigation',
      label: '未经复议直接起诉',
      said: said.directLitigation,
      group: 'litigation',
      cite: '《行政复议法》第二十三条',
      guide: '以本机关为被告、没有先经过复议的诉讼。2024年起，对不予公开不服的须先申请复议。',
    },
    {
      key: 'litigationAfterReconsideration',
      label: '复议后起诉',
      said: said.litigationAfterReconsideration,
      group: 'litigation',
      cite: '《条例》第五十一条',
      guide: '先申请复议、对复议决定不服再起诉的案件。',
    },
  ],
  rowGroups: [{ key: 'litigation', label: '行政诉讼', said: said.litigation }],
});
