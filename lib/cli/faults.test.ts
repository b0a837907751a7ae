import { expect, it } from 'vitest';
import type { EvidenceFault } from '@/lib/evidence/fault';
import { faultText } from './faults';

const reportId = 'r';

it.each<[EvidenceFault, string]>([
  [{ reportId, seq: 3, kind: 'altered' }, '年报：第3条办理记录和写入时不一样，被改动过。'],
  [{ reportId, version: 2, kind: 'missing' }, '年报：第2版不见了，被删除过。'],
  [{ reportId, record: 'comment', seq: 4, kind: 'altered' }, '年报：第4条办理记录写下的批注和写入时不一样，被改动过。'],
  [{ reportId, record: 'explanation', kind: 'foreign' }, '年报：有一条对核对结果的说明没有对应的办理记录。'],
  [{ reportId, what: 'status', kind: 'altered' }, '年报：报告现在的状态和写入时不一样，被改动过。'],
  [{ file: 'a.txt', kind: 'foreign' }, '年报：文件a.txt不是系统写入的，是后来加进去的。'],
])('%j is one sentence', (fault, sentence) => expect(faultText('年报', fault)).toBe(sentence));
