/** The evidence bundle: one .zip with everything that shows how a report came about, and its own check. */
import { unzipSync, zipSync } from 'fflate';
import { z } from 'zod';
import { checkChain, type LogEntry, type LogFault, sha256 } from './chain';

const FORMAT = 'gongkai-nianbao-evidence';
const MANIFEST = 'manifest.json';
export const LOG_FILE = 'log.jsonl';

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

export type BundleFault =
  | { readonly file: string; readonly kind: 'altered' | 'missing' | 'foreign' }
  | LogFault
  | { readonly version: number; readonly kind: 'altered' | 'missing' };

export type BundleCheck =
  | { readonly ok: true; readonly title: string; readonly entries: number; readonly faults: readonly BundleFault[] }
  | { readonly ok: false; readonly code: 'notBundle' | 'tooLarge' };

/** What was done to a bundle since it was made. Never throws for what the file holds. */
export function checkBundle(bytes: Uint8Array): BundleCheck {
  const files = unpack(bytes);
  if (typeof files === 'string') return { ok: false, code: files };
  const read = manifest.safeParse(parseJson(textOf(files.get(MANIFEST))));
  if (!read.success) return { ok: false, code: 'notBundle' };
  const { report, title, log: head } = read.data;
  const log = readLog(textOf(files.get(LOG_FILE)));
  const faults = [
    ...fileFaults(files, read.data.files),
    ...(log === undefined ? [] : [...checkChain(report, log, head), ...versionFaults(files, log)]),
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

function fileFaults(files: ReadonlyMap<string, Uint8Array>, listed: z.infer<typeof manifest>['files']): BundleFault[] {
  const names = new Set([MANIFEST, ...listed.map(({ name }) => name)]);
  const known = listed.flatMap(({ name: file, sha256: digest }): BundleFault[] => {
    const content = files.get(file);
    if (!content) return [{ file, kind: 'missing' }];
    return sha256(content) === digest ? [] : [{ file, kind: 'altered' }];
  });
  const foreign = [...files.keys()].filter((name) => !names.has(name));
  return [...known, ...foreign.map((file): BundleFault => ({ file, kind: 'foreign' }))];
}

/** Versions that do not read as they did when somebody moved the report. */
function versionFaults(files: ReadonlyMap<string, Uint8Array>, log: readonly LogEntry[]): BundleFault[] {
  const digests = new Map(log.map(({ version, versionDigest }) => [version, versionDigest]));
  return [...digests].flatMap(([version, digest]): BundleFault[] => {
    const content = files.get(versionFile(version));
    if (!content) return [{ version, kind: 'missing' }];
    return sha256(content) === digest ? [] : [{ version, kind: 'altered' }];
  });
}

/** The entries, or undefined where the file is none; the list of files says that it was altered then. */
function readLog(text: string): LogEntry[] | undefined {
  const lines = text.split('\n').filter(Boolean).map(parseJson);
  const entries = z.array(logEntry).safeParse(lines);
  return entries.success ? entries.data : undefined;
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
