/** What a text says of last year and of growth since, beside last year's own report. */
import { isYearBefore, priorCells } from '@/lib/report/compare/last-year';
import type { Inspection } from '@/lib/rules/types';
import type { Claim } from './claim';
import { claimsOf } from './claims';
import { isRate } from './share';
import type { Tally } from './tallies';

/** A number that follows from none of the sums of last year's report. */
export interface AtOdds {
  readonly claim: Claim;
  /** The characters of the number in the clean text. */
  readonly from: number;
  readonly to: number;
  /** What last year's report says, and what would follow; several where it may mean several things. */
  readonly before: readonly number[];
  readonly due: readonly string[];
}

/** Counts that the text gives for last year: 2024年收到申请8件. */
export function wrongLastYear(inspection: Inspection): Claim[] {
  const before = asOfLastYear(inspection);
  if (!before) return [];
  return claimsOf(before).filter(
    ({ context: { year, quantity }, accepted, isShare, isPublished }) =>
      year === before.year && !isShare && !isPublished && accepted.every(({ value }) => value !== quantity.value),
  );
}

/** This year's text over last year's tables; undefined where those are not known or of another format. */
function asOfLastYear(inspection: Inspection): (Inspection & { readonly year: number }) | undefined {
  const { context, year, report, template } = inspection;
  const { prior } = context;
  if (!prior || year === undefined || !isYearBefore(prior, year) || prior.templateId !== template.id) return undefined;
  return {
    ...inspection,
    report: { templateId: report.templateId, draft: report.draft },
    cells: priorCells(prior),
    year: year - 1,
  };
}

const SINCE =
  /^[，（]?(?:[较比与和](?:上年度?|上一年度?|去年|((?:19|20)\d\d)年度?)(?:同期)?(?:相比)?|同比)，?(增加|增长|上升|提高|多|减少|下降|降低|少)了?(\d+(?:\.(\d+))?)(件|宗|起|份|%)/;

/** Growth that does not follow from last year's tables: 收到申请30件，同比增长85%. */
export function wrongGrowth(inspection: Inspection, unit: 'rate' | 'count'): AtOdds[] {
  const before = asOfLastYear(inspection);
  if (!before) return [];
  return claimsOf(inspection).flatMap((claim): AtOdds[] => {
    const { passage, quantity } = claim.context;
    const said = SINCE.exec(passage.plain.slice(quantity.end, quantity.end + 40));
    if (!said || claim.isShare || claim.isPublished || (said[5] === '%') !== (unit === 'rate')) return [];
    if (said[1] !== undefined && Number(said[1]) !== before.year) return [];
    return compareWithLastYear(claim, said, lastValues(before, claim));
  });
}

/** What last year's tables say of the sums that the number equals this year. */
function lastValues({ cells }: Inspection, { accepted, context: { quantity } }: Claim): number[] {
  return [...new Set(accepted.filter(({ value }) => value === quantity.value).flatMap((tally) => sumIn(cells, tally)))];
}

function sumIn(cells: Inspection['cells'], { cells: ids }: Tally): number[] {
  const values = ids.map((id) => cells.get(id)).filter((value) => typeof value === 'number');
  return values.length < ids.length ? [] : [values.reduce((sum, value) => sum + value, 0)];
}

function compareWithLastYear(claim: Claim, said: RegExpExecArray, before: readonly number[]): AtOdds[] {
  const [whole, , verb = '', written = '', decimals = '', unit] = said;
  const { end, value: now } = claim.context.quantity;
  const isLess = /减|降|少/.test(verb);
  const changes = before
    .filter((last) => unit !== '%' || last > 0)
    .map((last) => (unit === '%' ? (100 * (now - last)) / last : now - last));
  const stated = { value: Number(written), decimals: decimals.length };
  const fits = (change: number) => (isLess ? change <= 0 : change >= 0) && isRate(stated, Math.abs(change));
  if (changes.length === 0 || changes.some(fits)) return [];
  const from = end + whole.lastIndexOf(written);
  const due = changes.map((change) => Math.abs(change).toFixed(unit === '%' ? stated.decimals : 0));
  const hasOtherSign = changes.every((change) => (isLess ? change > 0 : change < 0));
  return [{ claim, from, to: from + written.length + 1, before, due: hasOtherSign ? [] : due }];
}
