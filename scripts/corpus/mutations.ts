/** One slip at a time in table three of drawn reports: is it found, is its place named, is the right repair proposed? */
import type { Report } from '@/lib/report/report';
import { checkReport } from '@/lib/rules/check-report';
import { soundUnit } from '@/lib/rules/examples/sound-report';
import type { Finding, RuleContext, Suggestion } from '@/lib/rules/types';
import { cn2021 } from '@/lib/template/cn-2021';
import type { CellId } from '@/lib/template/keys';
import {
  type DrawnReport,
  drawReport,
  idAt,
  type Numbers,
  numberAt,
  type OfficeClass,
  reportOf,
  type Surroundings,
  surroundingsOf,
} from './drawn-report';
import { cells, slipIn } from './drawn-slips';
import { type OracleVerdict, oracleOn } from './oracle';
import { randomFrom } from './random';

/** Shares of the slips that break an identity, but for `silent` and `heard`. */
export interface SlipResult {
  readonly slips: number;
  /** Share of all slips that leave every identity whole: a number in the wrong result row of the right column. */
  readonly silent: number;
  /** Share of the silent ones that the text or last year’s report give away. */
  readonly heard: number;
  readonly located: number;
  readonly first: number;
  readonly inThree: number;
  /** The best that these reports allow. */
  readonly oracle: OracleVerdict;
  /** How often a repair is offered to click, and how often that is the right one. */
  readonly sure: number;
  readonly sureRight: number;
}

interface Verdict {
  readonly isSilent: boolean;
  readonly isHeard: boolean;
  readonly isLocated: boolean;
  readonly rank: number;
  readonly isSure: boolean;
  readonly oracle: OracleVerdict;
}

const SEED = 20_260_122;

/** What there is to go by, and what goes wrong. */
export interface Trial {
  /** Stated by an imported file, or computed by the app and so never wrong. */
  readonly totals: 'stated' | 'computed';
  /** A text that states figures, and last year's report. */
  readonly hasSurroundings: boolean;
  readonly slips: 'all' | 'digits';
}

/** So many reports of offices of a class, each with one slip. */
export function measureSlips(office: OfficeClass, count: number, trial: Trial): SlipResult {
  const random = randomFrom(SEED);
  const verdicts = Array.from({ length: count }, () => {
    const whole = drawReport(random, office);
    const drawn = trial.hasSurroundings ? whole : { ...whole, stated: new Set<never>(), hasPrior: false };
    return verdictOn(drawn, slipIn(random, drawn.numbers, trial.slips === 'digits').numbers, trial.totals === 'stated');
  });
  return summed(verdicts);
}

function verdictOn(drawn: DrawnReport, typed: Numbers, withTotals: boolean): Verdict {
  const around = surroundingsOf(drawn);
  const findings = check(drawn.office, reportOf(typed, around, withTotals), around);
  const broken = findings.filter(({ rule, severity }) => /^D0[1-3]$/.test(rule) && severity === 'error');
  const [shown] = broken;
  const places = new Set(broken.flatMap(({ where }) => where));
  const meant = new Map(
    cells
      .filter(({ row, column }) => numberAt(typed, row, column) !== numberAt(drawn.numbers, row, column))
      .map(({ row, column }) => [idAt(row, column), numberAt(drawn.numbers, row, column)]),
  );
  const isSilent = broken.length === 0;
  return {
    isSilent,
    isHeard: findings.some(({ rule }) => /^[EF]/.test(rule)),
    isLocated: [...meant.keys()].every((cell) => standIns(cell).some((id) => places.has(id))),
    rank: shown?.suggestions?.findIndex((suggestion) => restores(suggestion, meant)) ?? -1,
    isSure: shown?.variant !== undefined,
    oracle: isSilent ? { first: 0, inThree: 0 } : oracleOn(drawn, typed, withTotals),
  };
}

/** The findings of a report as its office's clerk sees them. */
export function check(office: OfficeClass, report: Report, { prior }: Pick<Surroundings, 'prior'>): Finding[] {
  const context: RuleContext = { unit: { ...soundUnit, level: office.level }, ...(prior && { prior }) };
  return checkReport(cn2021, report, context);
}

/** The cell, and the computed totals that stand for it in an identity. */
function standIns(cell: CellId): CellId[] {
  return [cell, ...[...cn2021.cells.values()].filter(({ terms }) => terms?.includes(cell)).map(({ id }) => id)];
}

function restores({ changes }: Suggestion, meant: ReadonlyMap<CellId, number>): boolean {
  return changes.length === meant.size && changes.every(({ cell, to }) => meant.get(cell) === to);
}

function summed(verdicts: readonly Verdict[]): SlipResult {
  const silent = verdicts.filter(({ isSilent }) => isSilent);
  const loud = verdicts.filter(({ isSilent }) => !isSilent);
  const sure = loud.filter(({ isSure }) => isSure);
  const share = (list: readonly Verdict[], of: readonly Verdict[]) => (of.length > 0 ? list.length / of.length : 0);
  const mean = (of: (verdict: Verdict) => number) => loud.reduce((sum, each) => sum + of(each), 0) / loud.length;
  return {
    slips: verdicts.length,
    silent: share(silent, verdicts),
    heard: share(
      silent.filter(({ isHeard }) => isHeard),
      silent,
    ),
    located: share(
      loud.filter(({ isLocated }) => isLocated),
      loud,
    ),
    first: share(
      loud.filter(({ rank }) => rank === 0),
      loud,
    ),
    inThree: share(
      loud.filter(({ rank }) => rank >= 0),
      loud,
    ),
    oracle: { first: mean(({ oracle }) => oracle.first), inThree: mean(({ oracle }) => oracle.inThree) },
    sure: share(sure, loud),
    sureRight: share(
      sure.filter(({ rank }) => rank === 0),
      sure,
    ),
  };
}
