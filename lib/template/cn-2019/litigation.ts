/**
 * Table four of the trial format.
 * Source: 国办公开办函〔2019〕60号, attachment.
 */
import { defineTable } from '@/lib/template/define';
import { said } from '@/lib/template/said';

const cases = { kind: 'count', unit: '件', decimals: 0 } as const;

export const litigationTable2019 = defineTable({
  key: 't4',
  name: '表四',
  layout: 'across',
  widths: [649, 649, 649, 649, 649, 649, 649, 650, 650, 650, 650, 650, 650, 650, 650],
  corner: '',
  columns: [
    { key: 'upheld', label: '结果维持', said: said.upheld, breakAfter: 2, ...cases },
    { key: 'corrected', label: '结果纠正', said: said.corrected, breakAfter: 2, ...cases },
    { key: 'otherResult', label: '其他结果', said: said.otherResult, breakAfter: 2, ...cases },
    { key: 'pending', label: '尚未审结', said: said.pending, breakAfter: 2, ...cases },
    { key: 'total', label: '总计', ...cases, sumOf: ['upheld', 'corrected', 'otherResult', 'pending'] },
  ],
  columnGroups: [],
  rows: [
    { key: 'reconsideration', label: '行政复议', said: said.reconsideration },
    { key: 'directLitigation', label: '未经复议直接起诉', said: said.directLitigation, group: 'litigation' },
    {
      key: 'litigationAfterReconsideration',
      label: '复议后起诉',
      said: said.litigationAfterReconsideration,
      group: 'litigation',
    },
  ],
  rowGroups: [{ key: 'litigation', label: '行政诉讼', said: said.litigation }],
});
