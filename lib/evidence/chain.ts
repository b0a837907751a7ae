/** The log of a report as a chain: every entry carries the digest of the one before, so that none can be changed or taken out unseen. */
import { createHash } from 'node:crypto';

export interface LogEntry {
  readonly reportId: string;
  /** 1 for the first, without gaps. */
  readonly seq: number;
  readonly at: string;
  readonly userId: string;
  /** As the person was called then. */
  readonly userName: string;
  /** The network address that the request came from; empty where unknown. */
  readonly address: string;
  readonly action: string;
  readonly fromStatus: string;
  readonly toStatus: string;
  /** The version that the entry speaks of. */
  readonly version: number;
  readonly versionDigest: string;
  /** JSON of what else there is to say: reason, place, publication. */
  readonly data: string;
  /** Digest of the entry before; of the first one, empty. */
  readonly previous: string;
  readonly digest: string;
}

/** Where a log ended when it was last written. */
export interface LogHead {
  readonly entries: number;
  readonly digest: string;
}

export interface LogFault {
  readonly reportId: string;
  readonly seq: number;
  /** `altered`: not what was written; `missing`: taken out; `foreign`: put in. */
  readonly kind: 'altered' | 'missing' | 'foreign';
}

/** SHA-256 of a text in UTF-8 or of bytes, in hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The digest that belongs under an entry. */
export function entryDigest(entry: Omit<LogEntry, 'digest'>): string {
  const { reportId, seq, at, userId, userName, address, action } = entry;
  const { fromStatus, toStatus, version, versionDigest, data, previous } = entry;
  return sha256(
    JSON.stringify([
      reportId,
      seq,
      at,
      userId,
      userName,
      address,
      action,
      fromStatus,
      toStatus,
      version,
      versionDigest,
      data,
      previous,
    ]),
  );
}

/** What was done to the log of one report since it was written; empty when nothing was. Entries in the order of `seq`. */
export function checkChain(reportId: string, entries: readonly LogEntry[], head: LogHead): LogFault[] {
  const faults: LogFault[] = [];
  const fault = (seq: number, kind: LogFault['kind']) => faults.push({ reportId, seq, kind });
  let [next, previous] = [1, ''];
  for (const entry of entries) {
    for (; next < entry.seq; next += 1) fault(next, 'missing');
    // After a gap the link is broken by what is missing, which is said already.
    const isLinked = entry.previous === previous || faults.some(({ seq }) => seq === entry.seq - 1);
    if (entry.seq > head.entries) fault(entry.seq, 'foreign');
    else if (!isLinked || entry.digest !== entryDigest(entry) || entry.reportId !== reportId)
      fault(entry.seq, 'altered');
    [next, previous] = [entry.seq + 1, entry.digest];
  }
  for (; next <= head.entries; next += 1) fault(next, 'missing');
  const isEndKnown = previous === head.digest || faults.some(({ seq }) => seq >= head.entries);
  if (!isEndKnown) fault(head.entries, 'altered');
  return faults;
}
