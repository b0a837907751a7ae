/** 送审签批单: the sheet that goes round with a report on paper, with who has signed it here and the digest of what they signed. */
import type { DocNode } from '@/lib/document/nodes';
import { factTable } from './list-form';
import { paragraph } from './paper-nodes';

export interface SheetSignature {
  /** What the person did: 送审, 初审. */
  readonly step: string;
  readonly by: string;
  /** As printed. */
  readonly at: string;
}

export interface SignatureSheet {
  readonly title: string;
  readonly unitName: string;
  readonly version: number;
  /** SHA-256 of the report file of that version. */
  readonly digest: string;
  readonly signatures: readonly SheetSignature[];
}

/** Twentieths of a point of a box that somebody writes into by hand. */
const BOX = 1_100;

/** The sheet in reading order. It names people, and is not for the public. */
export function signatureSheet({ title, unitName, version, digest, signatures }: SignatureSheet): readonly DocNode[] {
  return [
    { kind: 'title', lines: ['政府信息公开工作年度报告', '送审签批单'] },
    factTable('signatures', '报告和办理情况', [
      { name: '报告', value: title },
      { name: '单位', value: unitName },
      { name: '版本', value: `第${version}版` },
      { name: '校验码', value: `SHA-256\n${digest.slice(0, 32)}\n${digest.slice(32)}` },
      ...signatures.map(({ step, by, at }) => ({ name: step, value: `${by}　　${at}` })),
      { name: '分管负责人意见', value: '', height: BOX },
      { name: '主要负责人签批', value: '', height: BOX },
      { name: '单位盖章', value: '', height: BOX },
    ]),
    paragraph('姓名和时间取自系统的办理记录；报告改动以后，校验码随之改变。'),
  ];
}
