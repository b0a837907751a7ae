/** Prints precision and recall by rule, and what became of reports with one slip; says by its exit code whether targets hold. */
import { measureCorpus, type RuleScore, readCorpus } from './corpus';
import { measureIdentities, measureProse } from './mutations';

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

/** 0 when every target holds, 1 otherwise. */
export function main(): number {
  const corpus = measureCorpus(readCorpus());
  console.log(['rule  found missed wrong  precision  recall', ...corpus.scores.map(line)].join('\n'));
  for (const mistake of corpus.mistakes) console.log(mistake);
  console.log(
    `\n${corpus.sentences} sentences: ${percent(corpus.recall)} of the faults found, ${percent(corpus.falseAlarms)} false alarms`,
  );
  const stated = measureIdentities(900, true);
  const computed = measureIdentities(900, false);
  const prose = measureProse();
  for (const [name, result] of [
    ['totals stated', stated],
    ['totals computed', computed],
  ] as const) {
    console.log(
      `${result.mutations} slips in table three, ${name}: found ${percent(result.found)}, located ${percent(result.located)}, repaired first ${percent(result.repairedFirst)}, among three ${percent(result.repairedInThree)}`,
    );
  }
  console.log(
    `${prose.mutations} changed numbers in sentences: found ${percent(prose.found)}, located ${percent(prose.located)}`,
  );
  const holds =
    corpus.recall >= 0.95 &&
    corpus.falseAlarms <= 0.02 &&
    stated.located === 1 &&
    stated.repairedFirst >= 0.8 &&
    stated.repairedInThree >= 0.9 &&
    prose.found >= 0.95;
  return holds ? 0 : 1;
}

function line({ rule, found, missed, wrong }: RuleScore): string {
  const precision = found + wrong === 0 ? '–' : percent(found / (found + wrong));
  const recall = found + missed === 0 ? '–' : percent(found / (found + missed));
  return [rule.padEnd(4), found, missed, wrong, precision, recall].map((each) => String(each).padStart(6)).join(' ');
}
