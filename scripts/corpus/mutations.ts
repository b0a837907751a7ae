/** One usual slip at a time in balanced reports: is it found, is its place named, is the right number proposed? */
import { balancedLarge } from '@/lib/examples/balanced-large';
import { hanyin2023 } from '@/lib/examples/hanyin-2023';
import { statedTotals } from '@/lib/examples/tables';
import { applyPatch } from '@/lib/report/diff';
import { readCells } from '@/lib/report/read-cells';
import type { Patch, Report } from '@/lib/report/report';
import { checkReport } from '@/lib/rules/check-report';
import { judge, ledgerOf } from '@/lib/rules/equations';
import { someApplications } from '@/lib/rules/examples/example';
import { inspect } from '@/lib/rules/inspect';
import { suggestions } from '@/lib/rules/repair';
import { soundReport, soundUnit } from '@/lib/rules/sound-report';
import { cn2021 } from '@/lib/template/cn-2021';
import type { CellId } from '@/lib/template/keys';
import { cellSpec } from '@/lib/template/registry';

export interface MutationResult {
  readonly mutations: number;
  /** Shares of the mutations. */
  readonly found: number;
  readonly located: number;
  readonly repairedFirst: number;
  readonly repairedInThree: number;
}

interface Mutation {
  readonly report: Report;
  /** The cells that were changed, with what stood there. */
  readonly right: Patch;
}

const small: Report = { ...soundReport, draft: applyPatch(soundReport.draft, someApplications) };

/** The same numbers for every run: a linear congruential generator. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Digit slips and swapped neighbours in table three, in reports that state their totals or leave them to be computed. */
export function measureIdentities(count: number, withTotals: boolean): MutationResult {
  const next = numbersFrom(20_260_122);
  const bases = [balancedLarge.report, hanyin2023.report, small];
  const results = Array.from({ length: count }, (_, index) => {
    const base = bases[index % bases.length] ?? small;
    const report = withTotals ? { ...base, stated: statedTotals(cn2021, base.draft) } : base;
    return verdictOn(mutate(report, next));
  });
  return shares(results);
}

function mutate(report: Report, next: (below: number) => number): Mutation {
  for (;;) {
    const kind = next(5);
    const patch = kind === 4 ? swappedNeighbours(report, next) : slippedCell(report, kind, next);
    if (patch) {
      const right = Object.fromEntries(Object.keys(patch).map((cell) => [cell, textAt(report, cell)]));
      return { report: { ...report, draft: applyPatch(report.draft, patch) }, right };
    }
  }
}

const typed = [...cn2021.cells.values()].filter(({ table, terms }) => table.key === 't3' && !terms);

function textAt({ draft }: Report, cell: string): string {
  return typed.find(({ id }) => id === cell) ? (Object.entries(draft).find(([key]) => key === cell)?.[1] ?? '') : '';
}

/** 0 two digits swapped, 1 one missing, 2 one doubled, 3 another digit. */
function slippedCell(report: Report, kind: number, next: (below: number) => number): Patch | undefined {
  const cell = typed[next(typed.length)]?.id;
  const text = cell ? (report.draft[cell] ?? '') : '';
  const at = next(text.length);
  if (!cell || text === '0' || (kind < 2 && text.length < 2)) return undefined;
  const slipped = [
    text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2),
    text.slice(0, at) + text.slice(at + 1),
    text.slice(0, at + 1) + (text[at] ?? '') + text.slice(at + 1),
    text.slice(0, at) + String((Number(text[at]) + 1 + next(8)) % 10) + text.slice(at + 1),
  ][kind];
  return slipped === undefined || Number(slipped) === Number(text) ? undefined : { [cell]: String(Number(slipped)) };
}

/** Two neighbouring columns of a row filled in the wrong way round. */
function swappedNeighbours(report: Report, next: (below: number) => number): Patch | undefined {
  const first = typed[next(typed.length)];
  const second = first && typed[typed.indexOf(first) + 1];
  if (!first || second?.row !== first.row) return undefined;
  const [a, b] = [report.draft[first.id] ?? '', report.draft[second.id] ?? ''];
  return a === b ? undefined : { [first.id]: b, [second.id]: a };
}

interface Verdict {
  readonly found: boolean;
  readonly located: boolean;
  readonly rank: number;
}

function verdictOn({ report, right }: Mutation): Verdict {
  const inspection = inspect(cn2021, report, { unit: { ...soundUnit, level: 'county' } });
  const { equations, values } = ledgerOf(inspection);
  const broken = equations.filter((equation) => judge(equation, values).state === 'broken');
  const places: ReadonlySet<CellId> = new Set(broken.flatMap(({ left, right: other }) => [...left, ...other]));
  const cells = typed.map(({ id }) => id).filter((id) => right[id] !== undefined);
  const lists = broken.map((equation) => suggestions(inspection, equation));
  const ranks = lists.map((list) => list.findIndex(({ changes }) => restores(changes, right)));
  const reached = ranks.filter((rank) => rank >= 0);
  return {
    found: broken.length > 0,
    located: cells.every((cell) => standIns(cell).some((id) => places.has(id))),
    rank: reached.length > 0 ? Math.min(...reached) : -1,
  };
}

/** The cell, and the computed totals that stand for it in an identity. */
function standIns(cell: CellId): CellId[] {
  return [cell, ...[...cn2021.cells.values()].filter(({ terms }) => terms?.includes(cell)).map(({ id }) => id)];
}

function restores(changes: readonly { cell: CellId; to: number }[], right: Patch): boolean {
  const cells = Object.keys(right);
  return (
    changes.length === cells.length &&
    changes.every(
      ({ cell, to }) => readCells(cn2021, right).cells.get(cell) === to && cellSpec(cn2021, cell) !== undefined,
    )
  );
}

function shares(results: readonly Verdict[]): MutationResult {
  const share = (holds: (verdict: Verdict) => boolean) => results.filter(holds).length / results.length;
  return {
    mutations: results.length,
    found: share(({ found }) => found),
    located: share(({ located }) => located),
    repairedFirst: share(({ rank }) => rank === 0),
    repairedInThree: share(({ rank }) => rank >= 0 && rank < 3),
  };
}

/** Sentences whose every number the tables or the text itself can contradict. */
const SENTENCES = [
  '全年共收到政府信息公开申请11件，上年结转1件，办结10件，结转下年度2件。',
  '新收政府信息公开申请11件，其中自然人9件，商业企业2件。',
  '办结10件，其中予以公开6件，部分公开1件，不予公开1件，无法提供2件。',
  '通过政府网站公开信息92条，通过新媒体公开信息66条，共158条。',
];

/** One number of a sentence changed by a slip: the share that is spoken of, and at the right characters. */
export function measureProse(): Pick<MutationResult, 'mutations' | 'found' | 'located'> {
  const unit = { ...soundUnit, level: 'township' } as const;
  const verdicts = SENTENCES.flatMap((sentence) =>
    [...sentence.matchAll(/\d+/g)].flatMap((match) =>
      [7, 30, 100].map((by) => {
        const changed = String(Number(match[0]) + by);
        const text = sentence.slice(0, match.index) + changed + sentence.slice(match.index + match[0].length);
        const draft = applyPatch(small.draft, { 'overview/onRequest': text });
        const places = checkReport(cn2021, { ...small, draft }, { unit })
          .filter(({ rule }) => rule.startsWith('F'))
          .flatMap(({ where }) => where)
          .filter((place) => typeof place === 'object');
        return {
          found: places.length > 0,
          located: places.some(({ from, to }) => from <= match.index && match.index < to),
        };
      }),
    ),
  );
  const share = (what: 'found' | 'located') => verdicts.filter((verdict) => verdict[what]).length / verdicts.length;
  return { mutations: verdicts.length, found: share('found'), located: share('located') };
}
