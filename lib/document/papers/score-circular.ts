/** 通报: the draft in which an office tells its units how the reports of a year were. It is changed before it is sent. */
import type { DocNode } from '@/lib/document/nodes';
import { listTable } from './list-form';
import { heading, paragraph, TO_FILL } from './paper-nodes';

export interface ScoreCircular {
  readonly place: string;
  readonly officeName: string;
  readonly year: number;
  /** As printed. */
  readonly date: string;
  /** What was taken off for what, in words. */
  readonly items: readonly string[];
  /** Worst first. */
  readonly units: readonly { readonly name: string; readonly score: number; readonly reasons: readonly string[] }[];
  /** How many units have not handed in yet, and still have time. */
  readonly open: number;
}

/** The draft in reading order. Units without a deduction are praised by name, the others stand in the table. */
export function scoreCircular({
  place,
  officeName,
  year,
  date,
  items,
  units,
  open,
}: ScoreCircular): readonly DocNode[] {
  const clean = units.filter(({ reasons }) => reasons.length === 0).map(({ name }) => name);
  const others = units.filter(({ reasons }) => reasons.length > 0);
  const average = units.reduce((sum, { score }) => sum + score, 0) / Math.max(1, units.length);
  const columns = [
    { heading: '单位', width: 3 },
    { heading: '得分', width: 1, align: 'center' },
    { heading: '扣分情况', width: 5 },
  ] as const;
  return [
    { kind: 'mark', text: '草稿，核对后印发' },
    { kind: 'title', lines: [`${place}${year}年度政府信息公开工作`, '年度报告编制情况通报'] },
    paragraph(`${place}各乡镇人民政府、街道办事处，各部门、各直属单位：`),
    paragraph(
      `现将${year}年度政府信息公开工作年度报告编制情况通报如下。共${units.length}份，平均${average.toFixed(1)}分，没有扣分的${clean.length}份，有扣分的${others.length}份${open > 0 ? `；另有${open}份还没有报送，期限没有到，没有评分` : ''}。`,
    ),
    ...(items.length > 0 ? [paragraph(`每份按100分计，扣分标准：${items.join('；')}。`)] : []),
    heading('一、做得好的单位'),
    paragraph(clean.length > 0 ? `${clean.join('、')}按时完成，没有扣分。` : TO_FILL),
    heading('二、存在的问题'),
    ...(others.length > 0
      ? [
          listTable(
            'scores',
            '各单位扣分情况',
            columns,
            others.map(({ name, score, reasons }) => [name, String(score), reasons.join('；')]),
          ),
        ]
      : [paragraph('没有扣分的情况。')]),
    heading('三、下一步要求'),
    paragraph(TO_FILL),
    { kind: 'signature', agency: officeName, date },
  ];
}
