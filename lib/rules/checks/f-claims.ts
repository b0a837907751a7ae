/** Group F, first half: numbers in the text that the tables contradict. */
import { memo } from '@/lib/memo';
import { myriadOf } from '@/lib/report/prose/numerals';
import { formatNumber } from '@/lib/report/read-number';
import { type Claim, type ClaimKind, isWrong } from '@/lib/rules/claims/claim';
import { claimsOf } from '@/lib/rules/claims/claims';
import { noneInTableTwo } from '@/lib/rules/claims/none-in-table-two';
import { namesDisclosure, noApplicationHits, noCaseHits, sweepingHits } from '@/lib/rules/claims/sweeping';
import { applications, tableOf } from '@/lib/rules/claims/tallies';
import { mark } from '@/lib/rules/marks';
import { isSlip } from '@/lib/rules/repair/slips';
import { contextsOf } from '@/lib/rules/sentences/contexts';
import { passagesOf } from '@/lib/rules/sentences/passage';
import type { Hit, Inspection, Rule, Severity } from '@/lib/rules/types';
import { cellNeeds } from '@/lib/template/needs';

const TABLES = '国办公开办函〔2021〕30号：文字与表格的数据应当一致';

const F01 = {
  id: 'F01',
  severity: 'warning',
  summary: '文字里收到、办理、答复申请的件数，等于表三的新收、新收加上年结转或者办结。',
  basis: TABLES,
  needs: cellNeeds('t3/received/total', 't3/carriedIn/total', 't3/concluded/total'),
  check: (inspection) => wrongClaims(inspection, 'count'),
} as const satisfies Rule;

const F02 = {
  id: 'F02',
  severity: 'error',
  summary: '文字写“未收到申请”的，表三新收为0；表三全部为0的，文字没有收到申请的件数。',
  basis: TABLES,
  needs: cellNeeds('t3/received/total', 't3/carriedIn/total', 't3/concluded/total'),
  check: (inspection) => [...noApplicationHits(inspection), ...claimHits(inspection, 'count', ['some', 'zero'])],
} as const satisfies Rule;

const F03 = {
  id: 'F03',
  severity: 'warning',
  summary: '文字里结转的件数等于表三的上年结转或者结转下年度。',
  basis: TABLES,
  needs: cellNeeds('t3/carriedIn/total', 't3/carriedForward/total'),
  check: (inspection) => [...wrongClaims(inspection, 'carried'), ...sweepingHits(inspection, 'allConcluded')],
} as const satisfies Rule;

const F04 = {
  id: 'F04',
  severity: 'warning',
  summary: '文字里自然人、法人或其他组织的件数与表三相应的列一致。',
  basis: TABLES,
  needs: cellNeeds('t3/received/person', 't3/received/total'),
  check: (inspection) => [...wrongClaims(inspection, 'split'), ...sweepingHits(inspection, 'allPersons')],
} as const satisfies Rule;

const F05 = {
  id: 'F05',
  severity: 'warning',
  summary: '文字里各种办理结果的件数与表三相应的行一致。',
  basis: TABLES,
  needs: cellNeeds('t3/granted/total', 't3/partlyGranted/total'),
  check: (inspection) => wrongClaims(inspection, 'results'),
} as const satisfies Rule;

const F06 = {
  id: 'F06',
  severity: 'warning',
  summary: '文字里行政复议、行政诉讼的件数和结果与表四一致。',
  basis: TABLES,
  needs: cellNeeds('t4/reconsideration/total', 't4/directLitigation/total', 't4/litigationAfterReconsideration/total'),
  check: (inspection) => [
    ...wrongClaims(inspection, 'cases'),
    ...noCaseHits(inspection),
    ...sweepingHits(inspection, 'allUpheld'),
  ],
} as const satisfies Rule;

const F07 = {
  id: 'F07',
  severity: 'warning',
  summary: '文字里规章、行政规范性文件制发、废止、现行有效的件数与表二一致。',
  basis: TABLES,
  needs: cellNeeds('t2/normativeDocuments/issued', 't2/normativeDocuments/repealed', 't2/normativeDocuments/inForce'),
  check: (inspection) => [...wrongClaims(inspection, 'papers'), ...noneInTableTwo(inspection, 'papers')],
} as const satisfies Rule;

const F08 = {
  id: 'F08',
  severity: 'warning',
  summary: '文字里行政许可、行政处罚、行政强制的件数和行政事业性收费的金额与表二一致。',
  basis: TABLES,
  needs: cellNeeds('t2/licensing/decisions', 't2/penalties/decisions', 't2/coercion/decisions'),
  check: (inspection) => [
    ...claimHits(inspection, 'decisions', [undefined, 'published']),
    ...noneInTableTwo(inspection, 'decisions'),
    ...wrongFees(inspection),
    ...noneInTableTwo(inspection, 'fees'),
  ],
} as const satisfies Rule;

const allWrong = memo((inspection: Inspection): readonly Claim[] => claimsOf(inspection).filter(isWrong));

/** What a wrong number may be besides wrong: one of some where the tables have none, 0 where they have some, of what was published. */
type ClaimVariant = 'some' | 'zero' | 'published';

/** The numbers of a kind that are merely wrong. */
function wrongClaims(inspection: Inspection, kind: ClaimKind) {
  return claimHits(inspection, kind, [undefined]);
}

/** The wrong numbers of a kind that are of the given variants; `undefined` is merely wrong. */
function claimHits<const Variant extends ClaimVariant | undefined>(
  inspection: Inspection,
  kind: ClaimKind,
  variants: readonly Variant[],
) {
  return allWrong(inspection).flatMap((claim) => {
    const variant = claim.kind === kind ? variantOf(inspection, claim) : null;
    return variants.filter((asked) => asked === variant).map((asked) => claimHit(inspection, claim, asked));
  });
}

/** The first sums that a claim may equal are what is usually meant. */
const LIKELY = 3;

function likelyValues({ accepted }: Claim): number[] {
  return [...new Set(accepted.slice(0, LIKELY).map(({ value }) => value))];
}

function variantOf(inspection: Inspection, claim: Claim): ClaimVariant | undefined {
  if (claim.kind === 'count') return countVariant(inspection, claim.context.quantity.value, likelyValues(claim));
  return claim.isPublished ? 'published' : undefined;
}

function claimHit<const Variant extends ClaimVariant | undefined>(
  inspection: Inspection,
  claim: Claim,
  variant: Variant,
) {
  const { context, accepted, isPublished, isShare } = claim;
  const { passage, quantity } = context;
  const values = likelyValues(claim);
  const slips = values.filter((value) => isSlip(String(quantity.value), String(value)));
  const [meant] = values.length === 1 ? values : slips.length === 1 ? slips : [];
  const isCorrectable = meant !== undefined && meant > 0 && !isPublished && !isShare && variant === undefined;
  return mark(passage, quantity.from, quantity.end, {
    variant,
    ...severityOf(variant, passage.plain, quantity.from),
    data: { value: quantity.value, table: spoken(inspection, claim) },
    also: [...new Set(accepted.slice(0, LIKELY).flatMap(({ cells }) => cells))],
    instead: isCorrectable ? `${meant}${passage.plain.slice(quantity.to, quantity.end)}` : undefined,
  });
}

/** Blocks the report only where it cannot be another kind of application; what was published is a hint. */
function severityOf(variant: ClaimVariant | undefined, plain: string, at: number): { severity?: Severity } {
  if (variant === 'published') return { severity: 'hint' };
  const isCertain = variant === undefined || namesDisclosure(plain.slice(Math.max(0, at - 40), at + 30));
  return isCertain ? {} : { severity: 'warning' };
}

/** A count where the tables have none at all, or none where they have some, is the graver rule’s. */
function countVariant(inspection: Inspection, value: number, values: readonly number[]): 'some' | 'zero' | undefined {
  if (value > 0 && values.every((each) => each === 0)) return 'some';
  const received = applications(inspection, '', ['received'])?.value ?? 0;
  return value === 0 && received > 0 ? 'zero' : undefined;
}

/** 表三新收11、新收加结转12; a name is said once. Sums of the other tables are named with their table already. */
function spoken({ template }: Inspection, { kind, accepted }: Claim): string {
  const isNamed = kind === 'cases' || kind === 'papers' || kind === 'decisions';
  const table = isNamed ? '' : (tableOf(template, 't3')?.name ?? '');
  const said = accepted.slice(0, LIKELY).map(({ name, value }) => `${name}${value}`);
  return table + [...new Set(said)].join('、');
}

/** 1 万元 is 10⁴ 元; the cell keeps hundredths of a 元. */
const CENTS = 100;

function wrongFees(inspection: Inspection): Hit<'F08'>[] {
  const cell = 't2/fees/amount';
  const amount = inspection.cells.get(cell);
  if (typeof amount !== 'number') return [];
  const yuan = amount / CENTS;
  return passagesOf(inspection)
    .flatMap(contextsOf)
    .filter(({ quantity, labels, year, unknown }) => {
      if (quantity.kind !== 'money' || !labels.has('t2/fees') || labels.has('infoFee') || quantity.isRough)
        return false;
      return (year === undefined || year === inspection.year) && unknown.length < 3 && !labels.has('change');
    })
    .filter(({ passage, quantity }) => {
      const unit = myriadOf(passage.plain.charAt(quantity.to - 1));
      return Math.abs(quantity.value - yuan) > (0.5001 * unit) / 10 ** quantity.decimals;
    })
    .map(({ passage, quantity }) =>
      mark(passage, quantity.from, quantity.end, {
        variant: 'fee',
        data: { table: formatNumber(amount, 6) },
        also: [cell],
      }),
    );
}

export const claimRules = [F01, F02, F03, F04, F05, F06, F07, F08] as const;
