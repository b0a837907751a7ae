/** 核对意见: what an office sends back with a file that it has checked. */
import type { DocNode } from '@/lib/document/nodes';
import { singleLine } from '@/lib/document/plain-text';
import { listTable } from './list-form';
import { heading, paragraph } from './paper-nodes';

export interface SheetFinding {
  readonly severity: 'error' | 'warning' | 'hint' | 'incomplete';
  /** The severity in words. */
  readonly kind: string;
  readonly message: string;
  readonly basis: string;
}

export interface CheckSheet {
  /** Empty while the unit is not known. */
  readonly unitName: string;
  readonly fileName: string;
  readonly year: number | undefined;
  readonly findings: readonly SheetFinding[];
  /** What the reader of the file was not sure of. */
  readonly doubts: readonly string[];
  readonly remarks: readonly string[];
  readonly officeName: string;
  /** As printed. */
  readonly date: string;
}

/** The sheet in reading order: whom it is for, what was checked, each finding with its basis, who checked. */
export function checkSheet({ unitName, fileName, year, ...sheet }: CheckSheet): readonly DocNode[] {
  const { findings, doubts, remarks, officeName, date } = sheet;
  const count = (severity: SheetFinding['severity']) => findings.filter((each) => each.severity === severity).length;
  const named = year === undefined ? '年度报告' : `${year}年度报告`;
  const result =
    findings.length === 0
      ? '经核对，没有发现问题。'
      : `经核对，发现错误${count('error')}处、警告${count('warning')}处。错误请改正，警告请核实，属实的请说明原因；改好后请重新报送。`;
  return [
    { kind: 'title', lines: ['政府信息公开工作年度报告', '核对意见'] },
    ...(unitName ? [paragraph(`${unitName}：`)] : []),
    paragraph(`你单位报来的${named}（文件“${fileName}”）收悉。${result}`),
    ...remarks.map(paragraph),
    ...(findings.length > 0 ? [findingTable(findings)] : []),
    ...(doubts.length > 0
      ? [
          heading('读取文件时没有把握的地方，请对照原件'),
          ...doubts.map((doubt, at) => paragraph(`${at + 1}．${doubt}`)),
        ]
      : []),
    { kind: 'signature', agency: officeName, date },
  ];
}

function findingTable(findings: readonly SheetFinding[]): DocNode {
  const columns = [
    { heading: '序号', width: 1, align: 'center' },
    { heading: '类别', width: 1.2, align: 'center' },
    { heading: '问题', width: 9 },
    { heading: '依据', width: 4 },
  ] as const;
  const rows = findings.map(({ kind, message, basis }, at) => [String(at + 1), kind, singleLine(message), basis]);
  return listTable('findings', '发现的问题', columns, rows);
}
