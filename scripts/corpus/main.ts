/** Prints precision and recall by rule, and what became of reports with one slip; says by its exit code whether targets hold. */
import { measureProse } from './changed-numbers';
import { measureCorpus, type RuleScore, readCorpus } from './corpus';
import { officeClasses } from './drawn-report';
import { measureSlips, type SlipResult } from './mutations';
import { holdsTargets, measureStyles, type StyleResult } from './style-measure';
import { writeVerdicts } from './verdicts-file';
import { halves } from './written-report';

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

/** So many reports of each kind of office, each with one slip. */
const REPORTS = 200;

/** 0 when every target holds or the verdicts are written, 1 otherwise. */
export function main(args: readonly string[]): number {
  if (!args.includes('--write-verdicts')) return measure();
  writeVerdicts();
  return 0;
}

function measure(): number {
  const corpus = measureCorpus(readCorpus());
  console.log(['rule  found missed wrong  precision  recall', ...corpus.scores.map(line)].join('\n'));
  for (const mistake of corpus.mistakes) console.log(mistake);
  console.log(
    `\n${corpus.sentences} sentences: ${percent(corpus.recall)} of the faults found, ${percent(corpus.falseAlarms)} false alarms`,
  );
  const prose = measureProse();
  console.log(
    `${prose.mutations} changed numbers in sentences: found ${percent(prose.found)}, located ${percent(prose.located)}`,
  );
  const styles = halves.map(measureStyles);
  for (const result of styles) printStyles(result);
  console.log(`\nOne slip in table three of ${REPORTS} drawn reports each. “best”: what the evidence allows at most.`);
  console.log(
    columns(['', 'no identity', 'but heard', 'located', 'first', 'best', 'in three', 'best', 'offered', 'rightly']),
  );
  const slips = kinds.flatMap((kind) =>
    officeClasses.map((office) => {
      const result = measureSlips(office, REPORTS, kind);
      console.log(columns([`${office.name}, ${kind.name}`, ...shares(result).map(percent)]));
      return { result, isTarget: kind.isTarget };
    }),
  );
  const holds =
    corpus.recall >= 0.95 &&
    corpus.falseAlarms <= 0.02 &&
    prose.found >= 0.95 &&
    styles.every(holdsTargets) &&
    slips.every(({ result }) => result.located === 1) &&
    slips.every(({ result, isTarget }) => !isTarget || (result.first >= 0.8 && result.inThree >= 0.9));
  return holds ? 0 : 1;
}

const rounded = (alarms: number) => Math.round(alarms * 100) / 100;

function printStyles({ half, styles, kinds, faults, found, located, alarms, mistakes }: StyleResult): void {
  console.log(
    `\n${half}: ${styles} whole reports, ${faults} seeded faults of ${kinds} kinds: found ${percent(found)}, located ${percent(located)}; ` +
      `a sound report raises ${rounded(alarms.error)} errors, ${rounded(alarms.warning)} warnings, ${rounded(alarms.hint)} hints`,
  );
  // What is held back is only counted: its mistakes are not shown to whoever writes rules.
  if (half === 'tuned') for (const mistake of mistakes) console.log(mistake);
}

/** The last kind has nothing but its columns to go by; there the targets are out of anybody's reach in small reports. */
const kinds = [
  { name: 'totals stated', totals: 'stated', hasSurroundings: true, slips: 'all', isTarget: true },
  { name: 'totals computed', totals: 'computed', hasSurroundings: true, slips: 'all', isTarget: true },
  { name: 'digits only', totals: 'computed', hasSurroundings: true, slips: 'digits', isTarget: false },
  { name: 'digits, no text, no prior', totals: 'computed', hasSurroundings: false, slips: 'digits', isTarget: false },
] as const;

function shares({ silent, heard, located, first, inThree, oracle, sure, sureRight }: SlipResult): number[] {
  return [silent, heard, located, first, oracle.first, inThree, oracle.inThree, sure, sureRight];
}

function columns([name = '', ...values]: readonly string[]): string {
  return name.padEnd(40) + values.map((value) => value.padStart(12)).join('');
}

function line({ rule, found, missed, wrong }: RuleScore): string {
  const precision = found + wrong === 0 ? '–' : percent(found / (found + wrong));
  const recall = found + missed === 0 ? '–' : percent(found / (found + missed));
  return [rule.padEnd(4), found, missed, wrong, precision, recall].map((each) => String(each).padStart(6)).join(' ');
}
