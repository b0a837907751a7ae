/**
 * Whole reports of our own making, as offices of many kinds write: files of `styles`. Behind the facts and the typed cells
 * stand the texts by box; a figure that something can contradict stands as `[kind value]`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyPatch } from '@/lib/report/compare/diff';
import { isProseKey } from '@/lib/report/draft-keys';
import { zeroDraft } from '@/lib/report/filling/fill';
import { proposeTitle } from '@/lib/report/filling/proposals';
import type { Report } from '@/lib/report/report';
import { isUnitLevel, type UnitProfile } from '@/lib/report/unit/unit';
import { cn2021 } from '@/lib/template/cn-2021';
import type { ProseKey } from '@/lib/template/keys';
import { isCellId } from '@/lib/template/registry';
import { type NumberScript, readNumber } from './number-scripts';

/**
 * `tuned` texts may be looked at while rules are written; `held` ones are only counted. `others` were worded by people who
 * knew none of the rules, and were measured before anything was mended; `later` ones are
 * of further styles, measured before anything was mended for them too, and so are `latest` by yet another hand, `newest` and
 * `kept` by a fourth one, `fresh` and `unseen` by a fifth one, all measured before anything was mended for them: `kept` found
 * 84.2 % and `unseen` 72.6 % while they were only counted; since then kinds are mended on them too. `opened`
 * and `sealed` are by a sixth hand, measured before anything was mended: kinds are mended on `opened`, `sealed` is only counted.
 */
export const halves = [
  'tuned',
  'held',
  'others',
  'later',
  'latest',
  'newest',
  'kept',
  'fresh',
  'unseen',
  'opened',
  'sealed',
] as const;
export type Half = (typeof halves)[number];

const figureKinds = [
  'count',
  'carried',
  'split',
  'results',
  'cases',
  'papers',
  'decisions',
  'share',
  'growth',
  'total',
  'item',
  'item2',
  'free',
] as const;
export type FigureKind = (typeof figureKinds)[number];

/** A number of the text, at its characters. */
export interface Figure {
  readonly kind: FigureKind;
  readonly part: ProseKey;
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly script: NumberScript;
}

export interface WrittenReport {
  readonly name: string;
  readonly half: Half;
  readonly report: Report;
  readonly unit: Pick<UnitProfile, 'name' | 'shortName' | 'level'>;
  readonly year: number;
  readonly figures: readonly Figure[];
}

const folder = join('scripts', 'corpus', 'styles');

/** Every style of every half. */
export function writtenReports(): WrittenReport[] {
  return halves.flatMap((half) =>
    readdirSync(join(folder, half)).map((file) =>
      readStyle(file.replace(/\.txt$/, ''), half, readFileSync(join(folder, half, file), 'utf8')),
    ),
  );
}

function readStyle(name: string, half: Half, written: string): WrittenReport {
  const [head = '', ...boxes] = written.trim().split(/^# /m);
  const facts = new Map(
    head
      .trim()
      .split('\n')
      .map((line): [string, string] => splitAt(line, line.indexOf(' '))),
  );
  const [agency, level, year] = ['agency', 'level', 'year'].map((key) => facts.get(key) ?? '');
  if (!agency || !level || !isUnitLevel(level)) throw new Error(`${name} lacks agency or level`);
  const texts = boxes.map((box) => readBox(name, box));
  const cells = [...facts].filter(([key]) => isCellId(key));
  const draft = applyPatch(zeroDraft(cn2021), {
    ...Object.fromEntries(cells),
    ...Object.fromEntries(texts.map(({ part, text }) => [part, text])),
    title: proposeTitle(cn2021, agency, Number(year)),
    agency,
    year: year ?? '',
  });
  return {
    name,
    half,
    report: { templateId: cn2021.id, draft },
    unit: { name: agency, shortName: agency.replace(/(?:人民政府|办事处)$/, ''), level },
    year: Number(year),
    figures: texts.flatMap(({ figures }) => figures),
  };
}

function splitAt(line: string, at: number): [string, string] {
  return [line.slice(0, at), line.slice(at + 1).trim()];
}

function readBox(report: string, box: string): { part: ProseKey; text: string; figures: Figure[] } {
  const [part, written] = splitAt(box, box.indexOf('\n'));
  if (!isProseKey(part)) throw new Error(`${report} has no box “${part}”`);
  const figures: Figure[] = [];
  let text = '';
  let last = 0;
  for (const { index, 0: whole, 1: name = '', 2: number = '' } of written.matchAll(/\[(\w+) ([^\]\s]+)\]/g)) {
    const kind = figureKinds.find((each) => each === name);
    const read = readNumber(number);
    if (!kind || !read) throw new Error(`${report} has no figure “${whole}”`);
    text += written.slice(last, index);
    figures.push({ kind, part, from: text.length, to: text.length + number.length, ...read });
    text += number;
    last = index + whole.length;
  }
  return { part, text: text + written.slice(last), figures };
}
