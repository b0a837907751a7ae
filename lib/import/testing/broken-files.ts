/** Files of every kind that were broken at random, the same ones at every run: bytes changed, lost, doubled, and what each format trips over put in. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { unzipSync, zipSync } from 'fflate';
import { balancedLarge } from '@/lib/examples/balanced-large';
import { writeReportFile } from '@/lib/report/report-file';
import { plainMaker, reportOfd } from './ofd-files';

export interface BrokenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const SAMPLES = 'lib/import/testing/samples';
const sample = (name: string) => new Uint8Array(readFileSync(`${SAMPLES}/${name}`));
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** One sound file of each kind. */
function soundFiles(): ReadonlyMap<string, Uint8Array> {
  return new Map([
    ['docx', sample('libreoffice-docx-to-docx.docx')],
    ['xlsx', sample('libreoffice-html-to-xlsx.xlsx')],
    ['pdf', sample('libreoffice-docx-to-pdf.pdf')],
    ['html', new Uint8Array(gunzipSync(sample('libreoffice-docx-to-html.html.gz')))],
    ['txt', sample('libreoffice-docx-to-txt.txt')],
    ['json', bytesOf(writeReportFile(balancedLarge.report))],
    ['ofd', reportOfd(balancedLarge.report.draft, plainMaker)],
  ]);
}

/** Pieces that readers of the formats trip over. */
const TRAPS = [
  ...['<w:tbl>', '</w:tbl>', '<w:tc>', '<table>', '</td>', '<!--', '<![CDATA[', '&#x110000;', '&#0;', '<', '"'],
  ...['w:val="99999"', 'rowspan="65000"', 'colspan="1000"', 'DeltaX="g 99999999 1"', 'CTM="0 0 0 0 0 0"'],
  ...['1 0 obj', 'endobj', 'stream', '/Kids [1 0 R]', '/Length 99999999', '<<'.repeat(200), '[['.repeat(200)],
  ...['NaN', '-1e999', '9'.repeat(400), '（'.repeat(500), '一、总体情况', ' '.repeat(3_000), '😀', '|'.repeat(300)],
].map(bytesOf);

/** So many broken files, kind after kind. */
export function brokenFiles(count: number, seed: number): BrokenFile[] {
  const random = randomFrom(seed);
  const sound = [...soundFiles()];
  return Array.from({ length: count }, (_, at) => {
    const [kind, bytes] = sound[at % sound.length] ?? ['txt', new Uint8Array()];
    const isPacked = ['docx', 'xlsx', 'ofd'].includes(kind) && random() < 0.7;
    return { name: `${at}.${kind}`, bytes: isPacked ? brokenParts(bytes, random) : broken(bytes, random) };
  });
}

/** A sequence of numbers from 0 to 1 that is the same at every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A sound package with broken parts, so that the reader of the parts is reached. */
function brokenParts(bytes: Uint8Array, random: () => number): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [
    name,
    random() < 0.5 ? broken(part, random) : part,
  ]);
  return zipSync(Object.fromEntries(parts));
}

/** One to twelve changes at places by chance. */
function broken(bytes: Uint8Array, random: () => number): Uint8Array {
  let text: Uint8Array = bytes;
  for (let changes = Math.ceil(random() * 12); changes > 0; changes -= 1) {
    const at = Math.floor(random() * text.length);
    const length = Math.floor(random() * 300);
    const from = Math.floor(random() * text.length);
    const trap = TRAPS[Math.floor(random() * TRAPS.length)] ?? text;
    const inserted = [trap, text.slice(from, from + length), new Uint8Array([random() * 256]), new Uint8Array()];
    const piece = inserted[Math.floor(random() * inserted.length)] ?? trap;
    const lost = random() < 0.5 ? 0 : piece.length || length;
    text = joined([text.slice(0, at), piece, text.slice(at + lost)]);
  }
  return text;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
