/** 回执: what an office gives a unit for the report that it has taken in. */
import type { DocNode } from '@/lib/document/nodes';
import { factTable } from './list-form';
import { paragraph } from './paper-nodes';

export interface Receipt {
  readonly title: string;
  readonly unitName: string;
  /** Who has taken it in. */
  readonly officeName: string;
  readonly version: number;
  /** SHA-256 of the report file of that version. */
  readonly digest: string;
  /** When it came, and where it stands, as printed. */
  readonly receivedAt: string;
  readonly state: string;
  readonly date: string;
}

/** The receipt in reading order. It names no person. */
export function receipt({ title, unitName, officeName, version, digest, ...sheet }: Receipt): readonly DocNode[] {
  const { receivedAt, state, date } = sheet;
  return [
    { kind: 'title', lines: ['政府信息公开工作年度报告', '接收回执'] },
    paragraph(`${unitName}：`),
    paragraph('你单位报来的政府信息公开工作年度报告已经收到，情况如下。'),
    factTable('receipt', '接收情况', [
      { name: '报告', value: title },
      { name: '接收时间', value: receivedAt },
      { name: '版本', value: `第${version}版` },
      { name: '校验码', value: `SHA-256\n${digest.slice(0, 32)}\n${digest.slice(32)}` },
      { name: '目前状态', value: state },
    ]),
    { kind: 'signature', agency: officeName, date },
  ];
}
