/** 发布情况: how an office tells the public which units have published their reports, with links to them. */
import type { DocNode } from '@/lib/document/nodes';
import { listTable } from './list-form';
import { paragraph } from './paper-nodes';

export interface StatusRow {
  readonly unitName: string;
  readonly inTime: 'onTime' | 'late' | 'overdue' | 'open';
  /** What was published elsewhere is public without a day that is known here. */
  readonly isPublished: boolean;
  /** As printed; empty where it is not known. */
  readonly publishedOn: string;
  /** Address of the published report; empty where it is not known. */
  readonly url: string;
}

export interface StatusPage {
  /** The place that the office speaks for: 云岭县. */
  readonly place: string;
  readonly officeName: string;
  readonly year: number;
  /** As printed. */
  readonly date: string;
  readonly rows: readonly StatusRow[];
  /** Units that owe no report. */
  readonly exempt: number;
}

/** The page in reading order. Units come in the order of `rows`. */
export function statusPage({ place, officeName, year, date, rows, exempt }: StatusPage): readonly DocNode[] {
  const columns = [
    { heading: '序号', width: 1, align: 'center' },
    { heading: '单位', width: 5 },
    { heading: '公布日期', width: 2.6, align: 'center' },
    { heading: '是否按期', width: 1.6, align: 'center' },
    { heading: '年度报告', width: 1.8, align: 'center' },
  ] as const;
  const listed = rows.map(({ unitName, isPublished, publishedOn, url, inTime }, at) => [
    String(at + 1),
    unitName,
    publishedOn || (isPublished ? '已公布' : '尚未公布'),
    punctualities[inTime],
    url ? { text: '查看', href: url } : '',
  ]);
  return [
    { kind: 'title', lines: [`${place}${year}年度政府信息公开`, '工作年度报告发布情况'] },
    paragraph(summary({ date, rows, exempt, place, year })),
    listTable('status', '各单位发布情况', columns, listed),
    { kind: 'signature', agency: officeName, date },
  ];
}

const punctualities: Readonly<Record<StatusRow['inTime'], string>> = {
  onTime: '按期',
  late: '逾期',
  overdue: '逾期',
  open: '',
};

function summary({ date, rows, exempt, place, year }: Omit<StatusPage, 'officeName'>): string {
  const count = (test: (row: StatusRow) => boolean) => rows.filter(test).length;
  const judged = count(({ inTime }) => inTime !== 'open');
  const onTime = count(({ inTime }) => inTime === 'onTime');
  const rate = judged > 0 ? `，按期率${Math.round((1000 * onTime) / judged) / 10}%` : '';
  return [
    `截至${date}，${place}应当编制${year}年度政府信息公开工作年度报告的共${rows.length}家，`,
    `已公布${count(({ isPublished }) => isPublished)}家，其中按期完成${onTime}家${rate}`,
    exempt > 0 ? `；另有${exempt}家按规定不单独编制` : '',
    '。',
  ].join('');
}
