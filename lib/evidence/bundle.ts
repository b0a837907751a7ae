/** The evidence bundle: one .zip with everything that shows how a report came about, and its own check. */
import { unzipSync, zipSync } from 'fflate';
import { z } from 'zod';
import { checkChain, type LogEntry, sha256 } from './chain';
import type { EvidenceFault, FileFault, VersionFault } from './fault';
import { checkRecords, type KeptRecord, keptRecords, type RecordKind } from './record';

const FORMAT = 'gongkai-nianbao-evidence';
const MANIFEST = 'manifest.json';
export const LOG_FILE = 'log.jsonl';

/** What is kept beside the log, by kind. */
export const recordFiles: Readonly<Record<RecordKind, string>> = {
  comment: 'comments.json',
  explanation: 'explanations.json',
};

/** A full bundle takes some hundred KB; unpacked, nothing near this is one. */
const MOST_BYTES = 200_000_000;

/** The same bundle always gives the same bytes: the clock of the machine does not go in. */
const NO_TIME = '1980-01-01T00:00:00';

export interface BundleFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** What the manifest says beside the digests of the files. */
export interface BundleAbout {
  readonly report: string;
  readonly title: string;
  readonly ruleSet: string;
  readonly log: { readonly entries: number; readonly digest: string };
}

const manifest = z.object({
  format: z.literal(FORMAT),
  report: z.string(),
  title: z.string(),
  ruleSet: z.string(),
  log: z.object({ entries: z.int().min(0), digest: z.string() }),
  files: z.array(z.object({ name: z.string(), bytes: z.int().min(0), sha256: z.string() })),
});

const logEntry = z.object({
  reportId: z.string(),
  seq: z.int(),
  at: z.string(),
  userId: z.string(),
  userName: z.string(),
  address: z.string(),
  action: z.string(),
  fromStatus: z.string(),
  toStatus: z.string(),
  version: z.int(),
  versionDigest: z.string(),
  data: z.string(),
  previous: z.string(),
  digest: z.string(),
}) satisfies z.ZodType<LogEntry>;

/** The name of a version's report file: versions/0003.json. */
export function versionFile(number: number): string {
  return `versions/${String(number).padStart(4, '0')}.json`;
}

/** The log as the bundle carries it: one entry a line. */
export function writeLog(entries: readonly LogEntry[]): string {
  return entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
}

/** The files with a manifest of their digests. */
export function writeBundle(files: readonly BundleFile[], about: BundleAbout): Uint8Array {
  const listed = files.map(({ name, content }) => ({ name, bytes: content.byteLength, sha256: sha256(content) }));
  const text = `${JSON.stringify({ format: FORMAT, ...about, files: listed }, undefined, 2)}\n`;
  const all = [...files, { name: MANIFEST, content: new TextEncoder().encode(text) }];
  return zipSync(Object.fromEntries(all.map(({ name, content }) => [name, content])), { mtime: NO_TIME });
}

export type BundleCheck =
  | { readonly ok: true; readonly title: string; readonly entries: number; readonly faults: readonly EvidenceFault[] }
  | { readonly ok: false; readonly code: 'notBundle' | 'tooLarge' };

/** What was done to a bundle since it was made. Never throws for what the file holds. */
export function checkBundle(bytes: Uint8Array): BundleCheck {
  const files = unpack(bytes);
  if (typeof files === 'string') return { ok: false, code: files };
  const read = manifest.safeParse(parseJson(textOf(files.get(MANIFEST))));
  if (!read.success) return { ok: false, code: 'notBundle' };
  const { report, title, log: head } = read.data;
  const log = readLog(textOf(files.get(LOG_FILE)));
  const records = (kind: RecordKind) => readRecords(textOf(files.get(recordFiles[kind])));
  const kept = { comment: records('comment'), explanation: records('explanation') };
  const faults = [
    ...fileFaults(files, read.data.files),
    ...checkChain(report, log, head),
    ...versionFaults(report, log, bundledVersions(files, log)),
    ...checkRecords(report, log, kept),
  ];
  return { ok: true, title, entries: head.entries, faults };
}

function unpack(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> | 'notBundle' | 'tooLarge' {
  let size = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize;
        return size <= MOST_BYTES;
      },
    });
    return size > MOST_BYTES ? 'tooLarge' : new Map(Object.entries(files));
  } catch {
    return 'notBundle';
  }
}

function fileFaults(files: ReadonlyMap<string, Uint8Array>, listed: z.infer<typeof manifest>['files']): FileFault[] {
  const names = new Set([MANIFEST, ...listed.map(({ name }) => name)]);
  const known = listed.flatMap(({ name: file, sha256: digest }): FileFault[] => {
    const content = files.get(file);
    if (!content) return [{ file, kind: 'missing' }];
    return sha256(content) === digest ? [] : [{ file, kind: 'altered' }];
  });
  const foreign = [...files.keys()].filter((name) => !names.has(name));
  return [...known, ...foreign.map((file): FileFault => ({ file, kind: 'foreign' }))];
}

/** The versions that do not read as the log says, by what each reads as now. Version 0 is none: nothing was kept yet. */
export function versionFaults(
  reportId: string,
  log: readonly LogEntry[],
  digests: ReadonlyMap<number, string>,
): VersionFault[] {
  const written = new Map(
    log.filter(({ version }) => version > 0).map((entry) => [entry.version, entry.versionDigest]),
  );
  return [...written].flatMap(([version, digest]): VersionFault[] => {
    const found = digests.get(version);
    if (found === undefined) return [{ reportId, version, kind: 'missing' }];
    return found === digest ? [] : [{ reportId, version, kind: 'altered' }];
  });
}

function bundledVersions(
  files: ReadonlyMap<string, Uint8Array>,
  log: readonly LogEntry[],
): ReadonlyMap<number, string> {
  const kept = log.flatMap(({ version }) => {
    const content = files.get(versionFile(version));
    return content ? [[version, sha256(content)] as const] : [];
  });
  return new Map(kept);
}

/** The entries that are some, in the order of their numbers: a line that is none is missing, and reported as such. */
function readLog(text: string): LogEntry[] {
  return text
    .split('\n')
    .flatMap((line) => logEntry.safeParse(parseJson(line)).data ?? [])
    .sort((a, b) => a.seq - b.seq);
}

function readRecords(text: string): KeptRecord[] {
  return keptRecords.safeParse(parseJson(text)).data ?? [];
}

function textOf(content: Uint8Array | undefined): string {
  return new TextDecoder().decode(content ?? new Uint8Array());
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
