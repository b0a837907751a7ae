/** 纠错率16.7%: of the cases of table four, what it follows from. */
import type { Passage, Sentence } from '@/lib/rules/sentences/passage';
import type { Quantity } from '@/lib/rules/sentences/quantities';
import type { Inspection } from '@/lib/rules/types';
import { isHandledForOthers } from './case-claims';
import { isRate, type WrongShare } from './share';
import { caseRows, cases } from './tallies';

const RATE = /(纠错|纠正|维持|败诉|胜诉)率(?:（[^（）]{0,20}）)?(?:为|是|达到?|约)?$/;
const CORRECTED = /纠|败/;
/** 全县行政复议纠错率: more than this office. */
const OF_ALL = /全[省市县区州旗盟]/;
const CLOSED = ['upheld', 'corrected', 'otherResult'] as const;
const KINDS = [
  't4/reconsideration',
  't4/litigation',
  't4/directLitigation',
  't4/litigationAfterReconsideration',
] as const;

/** Every such rate of a text that follows from none of the rows, of those closed or of all. */
export function wrongCaseRates(inspection: Inspection, passage: Passage): WrongShare[] {
  return passage.sentences.flatMap((sentence) =>
    sentence.quantities.flatMap((quantity) => {
      if (quantity.kind !== 'percent' || quantity.isRough) return [];
      const before = passage.plain.slice(Math.max(sentence.from, quantity.from - 40), quantity.from);
      const said = RATE.exec(before)?.[1];
      return said && !OF_ALL.test(before)
        ? ofCases(inspection, passage, sentence, quantity, CORRECTED.test(said) ? 'corrected' : 'upheld')
        : [];
    }),
  );
}

function ofCases(
  inspection: Inspection,
  passage: Passage,
  sentence: Sentence,
  quantity: Quantity,
  result: 'corrected' | 'upheld',
): WrongShare[] {
  if (!/复议|诉讼/.test(sentence.plain) || isHandledForOthers({ sentence, passage })) return [];
  const known = KINDS.flatMap((kind) => {
    const rows = caseRows(inspection.template, kind) ?? [];
    const part = cases(inspection, '', rows, [result])?.value ?? 0;
    const totals = [cases(inspection, '', rows, CLOSED), cases(inspection, '', rows)];
    return totals.flatMap((total) => (total && total.value > 0 ? [{ part, total: total.value }] : []));
  });
  const [first] = known;
  if (!first || known.some(({ part, total }) => isRate(quantity, (100 * part) / total))) return [];
  return [{ passage, quantity, ...first, rate: ((100 * first.part) / first.total).toFixed(quantity.decimals) }];
}
