/** The reports that the words of a command line name: files, folders, standard input, built-in examples. */
import { createReadStream, type Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { exampleByKey, examples } from '@/lib/examples/all';
import type { Note } from '@/lib/import/imported-report';
import { FILE_BYTES } from '@/lib/import/limits';
import { reportOf } from '@/lib/import/report-of';
import type { Report } from '@/lib/report/report';
import { REPORT_FILE_BYTES, readReportFile } from '@/lib/report/report-file';
import type { UnitProfile } from '@/lib/report/unit/unit';
import { readReportApart } from '@/lib/worker/read-apart';
import { reportEndings, say } from './messages';

export interface LoadedReport {
  readonly report: Report;
  /** What reading a document left to look at. */
  readonly notes?: readonly Note[];
  /** Known for examples only. */
  readonly unit?: UnitProfile;
  /** What the file holds and no report can. */
  readonly ignored: readonly string[];
}

/** A report, or one sentence about why it could not be read. */
export type Loaded = ({ readonly ok: true } & LoadedReport) | { readonly ok: false; readonly message: string };

export interface Inputs {
  /** Names of single reports, in the order given; folders give theirs sorted. */
  readonly names: readonly string[];
  /** What is wrong with words that name no report. */
  readonly problems: readonly string[];
  /** Remarks that make nothing unusable. */
  readonly remarks: readonly string[];
}

const EXAMPLE = 'example:';

/** Folders replaced by the report files in them, at any depth; hidden files and folders are passed over. */
export async function expandInputs(words: readonly string[]): Promise<Inputs> {
  const found = await Promise.all(words.map(expandInput));
  return {
    names: found.flatMap(({ names }) => names),
    problems: found.flatMap(({ problems }) => problems),
    remarks: found.flatMap(({ remarks }) => remarks),
  };
}

async function expandInput(word: string): Promise<Inputs> {
  const single = { names: [word], problems: [], remarks: [] };
  if (word === '-' || word.startsWith(EXAMPLE)) return single;
  try {
    const status = await stat(word);
    return status.isDirectory() ? expandFolder(word, await filesUnder(word)) : single;
  } catch (error) {
    return { names: [], problems: [systemProblem(word, error)], remarks: [] };
  }
}

function expandFolder(folder: string, files: readonly string[]): Inputs {
  const names = files.filter((file) => reportEndings.includes(extname(file).toLowerCase()));
  const skipped = files.length - names.length;
  return {
    names,
    problems: names.length > 0 ? [] : [say.emptyFolder(folder)],
    remarks: skipped > 0 ? [say.skipped(folder, skipped)] : [],
  };
}

/** Links are not followed, so that a loop of them cannot be walked. */
async function filesUnder(folder: string): Promise<string[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => !name.startsWith('.'));
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const below = await Promise.all(entries.map((entry) => filesOf(folder, entry)));
  return below.flat();
}

async function filesOf(folder: string, entry: Dirent): Promise<string[]> {
  const path = join(folder, entry.name);
  if (entry.isDirectory()) return filesUnder(path);
  return entry.isFile() ? [path] : [];
}

/** The report behind one name. Never throws for what the file holds or for a file that cannot be read. */
export async function loadReport(name: string): Promise<Loaded> {
  if (name.startsWith(EXAMPLE)) return loadExample(name);
  try {
    return await readBytes(name, await bytesOf(name === '-' ? process.stdin : createReadStream(name)));
  } catch (error) {
    return refuse(systemProblem(name, error));
  }
}

function refuse(message: string): Loaded {
  return { ok: false, message };
}

function loadExample(name: string): Loaded {
  const example = exampleByKey(name.slice(EXAMPLE.length));
  if (!example) {
    return refuse(
      say.noExample(
        name,
        examples.map(({ key }) => key),
      ),
    );
  }
  return { ok: true, report: example.report, unit: example.unit, ignored: [] };
}

/** What the stream gives, cut off where it is longer than any report. */
async function bytesOf(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(Buffer.from(chunk));
    length += chunk.length;
    if (length > FILE_BYTES) break;
  }
  return Buffer.concat(chunks);
}

/** A report file where the name or the first sign says so, else a document of some kind. */
async function readBytes(name: string, bytes: Buffer): Promise<Loaded> {
  const isReportFile =
    extname(name).toLowerCase() === '.json' || /^\uFEFF?\s*(?:\{(?!\\rtf)|$)/.test(bytes.toString('utf8', 0, 64));
  return isReportFile ? readJson(name, bytes) : readDocument(name, bytes);
}

async function readDocument(name: string, bytes: Buffer): Promise<Loaded> {
  const result = await readReportApart({ bytes, name, owner: 'shell' });
  if (!result.ok) return refuse(say.notImported(name, result.code));
  return { ok: true, report: reportOf(result.report), notes: result.report.notes, ignored: [] };
}

function readJson(name: string, bytes: Buffer): Loaded {
  if (bytes.length > REPORT_FILE_BYTES) return refuse(say.refused(name, 'tooLarge'));
  const text = decode(bytes);
  if (text === undefined) return refuse(say.notUtf8(name));
  const reading = readReportFile(text);
  return reading.ok ? reading : refuse(say.refused(name, reading.code));
}

/** The text, or undefined for bytes that are no UTF-8. */
function decode(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Why the system gave no file. */
function systemProblem(name: string, error: unknown): string {
  const code = systemCode(error);
  return code === 'ENOENT' ? say.notThere(name) : say.notReadable(name, code);
}

/** The system's code of a refused file operation. Throws anything else again: that is a bug. */
export function systemCode(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code);
  throw error;
}
