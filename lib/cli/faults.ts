/** What `verify` says of each trace of a change: which report, which entry, what was done. */
import type { AuditFault } from '@/lib/evidence/audit-chain';
import type { EvidenceFault } from '@/lib/evidence/fault';
import type { RecordKind } from '@/lib/evidence/record';

const done = {
  altered: '和写入时不一样，被改动过',
  missing: '不见了，被删除过',
  foreign: '不是系统写入的，是后来加进去的',
} as const;

/** Of what no entry speaks: it was put in, or its entry was taken out. */
const UNKNOWN = '没有对应的办理记录';

const records: Readonly<Record<RecordKind, string>> = { comment: '批注', explanation: '对核对结果的说明' };

const wholes = { report: '整份报告', status: '报告现在的状态', text: '报告现在的内容' } as const;

/** One sentence. */
export function faultText(report: string, fault: EvidenceFault): string {
  const isUnknown = 'record' in fault && fault.seq === undefined;
  return `${report}：${thing(fault)}${isUnknown ? UNKNOWN : done[fault.kind]}。`;
}

function thing(fault: EvidenceFault): string {
  if ('audit' in fault) return fault.audit === 0 ? '末尾的操作记录' : auditEntry(fault);
  if ('file' in fault) return `文件${fault.file}`;
  if ('version' in fault) return `第${fault.version}版`;
  if ('what' in fault) return wholes[fault.what];
  if (!('record' in fault)) return `第${fault.seq}条办理记录`;
  return fault.seq === undefined
    ? `有一条${records[fault.record]}`
    : `第${fault.seq}条办理记录写下的${records[fault.record]}`;
}

/** A gap is reported by the entry after it. */
function auditEntry({ audit, kind }: AuditFault): string {
  return kind === 'missing' ? `第${audit}条之前的操作记录` : `第${audit}条操作记录`;
}
