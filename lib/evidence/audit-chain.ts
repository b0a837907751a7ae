/** The audit record as a chain, like the log of a report: an entry that is changed, put in or taken out shows. */
import { type LogHead, sha256 } from './chain';

export interface AuditChainEntry {
  readonly id: number;
  readonly at: string;
  readonly kind: string;
  readonly userId: string | null;
  readonly username: string;
  readonly address: string;
  readonly unitId: string | null;
  readonly about: string;
  /** Digest of the entry before; of the first one, empty. */
  readonly previous: string;
  readonly digest: string;
}

export interface AuditFault {
  /** The number of the entry; of one that is missing, that of the entry after it, or 0 at the end. */
  readonly audit: number;
  readonly kind: 'altered' | 'missing' | 'foreign';
}

/** The digest that belongs under an entry. */
export function auditDigest(entry: Omit<AuditChainEntry, 'id' | 'digest'>): string {
  const { at, kind, userId, username, address, unitId, about, previous } = entry;
  return sha256(JSON.stringify([at, kind, userId, username, address, unitId, about, previous]));
}

/** Follows a chain entry by entry, in the order of their numbers, so that a long record need not be held whole. */
export class AuditChainCheck {
  readonly faults: AuditFault[] = [];
  private previous = '';
  private entries = 0;

  /** Looks at the next entry. */
  take(entry: AuditChainEntry): void {
    this.entries += 1;
    if (entry.digest !== auditDigest(entry)) this.faults.push({ audit: entry.id, kind: 'altered' });
    else if (entry.previous !== this.previous && !this.isLastAltered()) {
      this.faults.push({ audit: entry.id, kind: 'missing' });
    }
    this.previous = entry.digest;
  }

  /** Looks at the end, which is kept apart, and gives all faults. */
  end(head: LogHead): readonly AuditFault[] {
    if (this.entries > head.entries) this.faults.push({ audit: 0, kind: 'foreign' });
    else if (this.previous !== head.digest && !this.isLastAltered()) this.faults.push({ audit: 0, kind: 'missing' });
    return this.faults;
  }

  /** What follows an altered entry cannot link to it: that is said already. */
  private isLastAltered(): boolean {
    return this.faults.at(-1)?.kind === 'altered';
  }
}
