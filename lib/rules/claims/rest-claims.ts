/**
 * Numbers whose words are not understood, among others that are: what the others leave of the table is what such a number
 * must be. 予以公开5件，部分公开2件，给了复印件的4件: of 10 concluded ones 3 are left.
 */
import type { Context } from '@/lib/rules/sentences/contexts';
import type { Inspection } from '@/lib/rules/types';
import { isCellId } from '@/lib/template/registry';
import { type Claim, isWrong, made } from './claim';
import { applications, type Tally, tableOf } from './tallies';

/** A number with what it says, where it is understood. */
export interface Reading {
  readonly context: Context;
  readonly claim?: Claim;
  /** Why it says nothing. */
  readonly leftAlone?: string;
}

const NOT_UNDERSTOOD = new Set(['unknownWords', 'noSubject', 'foreign']);

/** A claim for the one number of a passage about applications that its neighbours leave no choice. */
export function restClaims(inspection: Inspection, readings: readonly Reading[]): Claim[] {
  return readings[0]?.context.passage.part === 'overview/onRequest'
    ? [...restOfResults(inspection, readings), ...restOfApplicants(inspection, readings)]
    : [];
}

function restOfResults(inspection: Inspection, readings: readonly Reading[]): Claim[] {
  const rows = tableOf(inspection.template, 't3')?.rows.filter(
    ({ group, key }) => group !== undefined && key !== 'concluded',
  );
  const cells = (rows ?? []).map(({ key }) => `t3/${key}/total`);
  const known = readings.filter(({ claim }) => claim?.kind === 'results' && claim.accepted.length === 1);
  return restOf(inspection, readings, { known, cells, whole: 'concluded', kind: 'results', isMeant: isResult });
}

function restOfApplicants(inspection: Inspection, readings: readonly Reading[]): Claim[] {
  const columns = tableOf(inspection.template, 't3')?.columns.filter(({ key }) => key !== 'total') ?? [];
  const cells = columns.map(({ key }) => `t3/received/${key}`);
  const known = readings.filter(({ claim }) => claim?.kind === 'split');
  return restOf(inspection, readings, { known, cells, whole: 'received', kind: 'split', isMeant: namesApplicant });
}

interface Division {
  /** The numbers that are understood. */
  readonly known: readonly Reading[];
  /** All cells that the whole is divided into. */
  readonly cells: readonly string[];
  readonly whole: 'concluded' | 'received';
  readonly kind: 'results' | 'split';
  readonly isMeant: (context: Context) => boolean;
}

function restOf(inspection: Inspection, readings: readonly Reading[], division: Division): Claim[] {
  const { known, whole, kind, isMeant } = division;
  const all = applications(inspection, '', [whole])?.value ?? 0;
  if (known.length === 0 || known.some(({ claim }) => !claim || isWrong(claim))) return [];
  const counted = outermost(known.flatMap(({ claim }) => claim?.accepted[0] ?? []));
  const taken = new Set(counted.flatMap(({ cells }) => cells));
  const isDisjoint = taken.size === counted.reduce((sum, { cells }) => sum + cells.length, 0);
  const rest = all - counted.reduce((sum, { value }) => sum + value, 0);
  const sentences = new Set(known.map(({ context }) => context.sentence));
  const open = readings.filter(
    ({ context, leftAlone = '' }) =>
      NOT_UNDERSTOOD.has(leftAlone) && sentences.has(context.sentence) && isMeant(context),
  );
  const [only] = open;
  const isSole = only !== undefined && open.length === 1 && only.context.quantity.value !== all;
  if (!isSole || !isDisjoint || rest <= 0 || (counted.length < 2 && !saysRest(only.context))) return [];
  const cells = division.cells.filter(isCellId).filter((cell) => !taken.has(cell));
  const tally: Tally = { name: kind === 'results' ? '其余办理结果' : '其余申请人', value: rest, stated: rest, cells };
  return [made(kind, only.context, [tally])].flatMap((claim) => claim ?? []);
}

/** 予以公开1件；另1件因…: after a single other number only such a word says that this is all. */
function saysRest({ passage: { plain }, sentence, quantity: { from } }: Context): boolean {
  return /[，；。](?:另|其余|余下?|剩下?)的?$/.test(plain.slice(Math.max(sentence.from, from - 5), from));
}

/** 不予公开5件，其中执法案卷2件: the parts of what is counted are not counted again. */
function outermost(tallies: readonly Tally[]): Tally[] {
  const unlike = tallies.filter(
    ({ cells }, index) => tallies.findIndex((each) => String(each.cells) === String(cells)) === index,
  );
  return unlike.filter(
    (tally) => !unlike.some((other) => other !== tally && tally.cells.every((cell) => other.cells.includes(cell))),
  );
}

const OF_APPLICATIONS = /^[件宗起份例]$/;
/** Not one of the results: what was done on the way, or besides. */
const BESIDES =
  /申请撤|撤件|延期|延长|征求|补正通知|咨询|信访件|热线|工单|留言|信箱|12345|电话|来访|提案|建议|复议|诉|网[上络站]|信函|邮寄|当面|窗口|平台|自然人|企业|个人|法人|涉及|关于|集中|平均|上年|去年|下年|结转|年[底末]|月|收到|受理|新收|办结|答复|共|合计|占/;

/** In a clause of its own, in no bracket, and saying nothing else. */
function isResult({ passage: { plain }, sentence, quantity, isPart }: Context): boolean {
  const before = plain.slice(Math.max(sentence.from, quantity.from - 60), quantity.from);
  const clause = before.split(/[，。；、：]/).pop() ?? '';
  const behind = /^[^，。；]{0,12}/.exec(plain.slice(quantity.end, sentence.to))?.[0] ?? '';
  return (
    !isPart &&
    !quantity.isRough &&
    quantity.kind === 'count' &&
    OF_APPLICATIONS.test(quantity.unit) &&
    before.lastIndexOf('（') <= before.lastIndexOf('）') &&
    !BESIDES.test(clause + behind)
  );
}

const APPLICANT =
  /(?:人|企业|公司|组织|机构|委员会|单位|社|协会|农户|村民|居民|学校|医院)(?:共|分别)?(?:提出|申请|提交|递交)?的?$/;

/** 业主委员会申请1件: ends on somebody who applies. */
function namesApplicant({ passage: { plain }, sentence, quantity }: Context): boolean {
  const before = plain.slice(Math.max(sentence.from, quantity.from - 40), quantity.from);
  const clause = before.split(/[，。；、：（]/).pop() ?? '';
  return (
    !quantity.isRough &&
    quantity.kind === 'count' &&
    OF_APPLICATIONS.test(quantity.unit) &&
    APPLICANT.test(clause) &&
    !/涉及|关于|代理|委托|向|为|同一|重复|申请人/.test(clause)
  );
}
