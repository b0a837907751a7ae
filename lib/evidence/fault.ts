/** Every trace that a change by hand leaves. `altered`: not what was written; `missing`: taken out; `foreign`: put in. */
import type { AuditFault } from './audit-chain';
import type { LogFault } from './chain';
import type { RecordFault } from './record';

/** A file of a bundle. */
export interface FileFault {
  readonly file: string;
  readonly kind: 'altered' | 'missing' | 'foreign';
}

/** A version that does not read as it did when somebody moved the report. */
export interface VersionFault {
  readonly reportId: string;
  readonly version: number;
  readonly kind: 'altered' | 'missing';
}

/** `report`: taken out, its log is left; `status`, `text`: not what the log led to. */
export interface ReportFault {
  readonly reportId: string;
  readonly what: 'report' | 'status' | 'text';
  readonly kind: 'altered' | 'missing';
}

export type EvidenceFault = FileFault | LogFault | VersionFault | RecordFault | ReportFault | AuditFault;
