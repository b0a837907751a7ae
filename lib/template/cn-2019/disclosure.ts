/**
 * Table two of the trial format.
 * Source: 国办公开办函〔2019〕60号, attachment.
 */
import { defineTable } from '@/lib/template/define';
import { said } from '@/lib/template/said';

const count = { kind: 'count', unit: '件', decimals: 0 } as const;
const items = { kind: 'count', unit: '项', decimals: 0 } as const;

export const disclosureTable2019 = defineTable({
  key: 't2',
  name: '表二',
  layout: 'blocks',
  widths: [2435, 2435, 2435, 2435],
  corner: '信息内容',
  columns: [
    { key: 'made', label: '本年新制作数量', aliases: ['新制作数量'], ...count },
    { key: 'newlyPublished', label: '本年新公开数量', aliases: ['新公开数量'], ...count },
    { key: 'publishedTotal', label: '对外公开总数量', ...count },
    { key: 'priorItems', label: '上一年项目数量', ...items },
    { key: 'change', label: '本年增/减', aliases: ['增减'], ...items, signed: true },
    { key: 'decisions', label: '处理决定数量', ...count },
    { key: 'projects', label: '采购项目数量', ...items },
    { key: 'amount', label: '采购总金额', kind: 'amount', unit: '万元', decimals: 6 },
  ],
  columnGroups: [],
  rows: [
    {
      key: 'regulations',
      label: '规章',
      said: said.regulations,
      group: 'item1',
      columns: ['made', 'newlyPublished', 'publishedTotal'],
    },
    {
      key: 'normativeDocuments',
      label: '规范性文件',
      said: said.normativeDocuments,
      group: 'item1',
      columns: ['made', 'newlyPublished', 'publishedTotal'],
    },
    {
      key: 'licensing',
      label: '行政许可',
      said: said.licensing,
      group: 'item5',
      columns: ['priorItems', 'change', 'decisions'],
    },
    {
      key: 'otherServices',
      label: '其他对外管理服务事项',
      group: 'item5',
      columns: ['priorItems', 'change', 'decisions'],
    },
    {
      key: 'penalties',
      label: '行政处罚',
      said: said.penalties,
      group: 'item6',
      columns: ['priorItems', 'change', 'decisions'],
    },
    {
      key: 'coercion',
      label: '行政强制',
      said: said.coercion,
      group: 'item6',
      columns: ['priorItems', 'change', 'decisions'],
    },
    { key: 'fees', label: '行政事业性收费', said: said.fees, group: 'item8', columns: ['priorItems', 'change'] },
    { key: 'procurement', label: '政府集中采购', group: 'item9', columns: ['projects', 'amount'] },
  ],
  rowGroups: [
    { key: 'item1', label: '第二十条第（一）项' },
    { key: 'item5', label: '第二十条第（五）项' },
    { key: 'item6', label: '第二十条第（六）项' },
    { key: 'item8', label: '第二十条第（八）项' },
    { key: 'item9', label: '第二十条第（九）项' },
  ],
});
