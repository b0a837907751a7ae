/** What is kept beside the log, comments and answers to findings: every entry that writes one down carries its digest. */
import { z } from 'zod';
import { type LogEntry, sha256 } from './chain';

const recordKinds = ['comment', 'explanation'] as const;
export type RecordKind = (typeof recordKinds)[number];

const content = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

export interface KeptRecord {
  readonly id: string;
  /** Every field that must stay as it was written. */
  readonly content: Readonly<z.infer<typeof content>>;
}

export type KeptRecords = Readonly<Record<RecordKind, readonly KeptRecord[]>>;

/** A file of records, as the bundle carries it. */
export const keptRecords = z.array(z.object({ id: z.string(), content })) satisfies z.ZodType<KeptRecord[]>;

/** How an entry of the log names the record that it wrote or changed. */
export const loggedRecord = z.object({ kind: z.enum(recordKinds), id: z.string(), digest: z.string() });
export type LoggedRecord = z.infer<typeof loggedRecord>;

export interface RecordFault {
  readonly reportId: string;
  readonly record: RecordKind;
  /** The entry that last wrote the record down; absent for a record that no entry knows. */
  readonly seq?: number;
  /** `altered`: not what was written; `missing`: taken out; `foreign`: put in. */
  readonly kind: 'altered' | 'missing' | 'foreign';
}

/** The record as the log is to name it. */
export function logRecord(kind: RecordKind, record: KeptRecord): LoggedRecord {
  return { kind, id: record.id, digest: recordDigest(record) };
}

/** The order of the fields does not matter. */
function recordDigest({ id, content: fields }: KeptRecord): string {
  const sorted = Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1));
  return sha256(JSON.stringify([id, sorted]));
}

/** What was done to the records of a report since the log wrote them down. The newest entry of a record counts. */
export function checkRecords(reportId: string, log: readonly LogEntry[], kept: KeptRecords): RecordFault[] {
  return recordKinds.flatMap((record) => {
    const written = new Map(
      log.flatMap(({ seq, data }) => {
        const logged = readLogged(data);
        return logged?.kind === record ? [[logged.id, { seq, digest: logged.digest }] as const] : [];
      }),
    );
    const found = new Map(kept[record].map((each) => [each.id, recordDigest(each)]));
    const faults = [...written].flatMap(([id, { seq, digest }]): RecordFault[] => {
      if (!found.has(id)) return [{ reportId, record, seq, kind: 'missing' }];
      return found.get(id) === digest ? [] : [{ reportId, record, seq, kind: 'altered' }];
    });
    const foreign = [...found.keys()].filter((id) => !written.has(id));
    return [...faults, ...foreign.map((): RecordFault => ({ reportId, record, kind: 'foreign' }))];
  });
}

/** What an entry says of a record; nothing where it says nothing or was spoiled, which the check of the chain tells. */
function readLogged(data: string): LoggedRecord | undefined {
  try {
    return z.object({ record: loggedRecord }).safeParse(JSON.parse(data)).data?.record;
  } catch {
    return undefined;
  }
}
