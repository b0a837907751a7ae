/** What numbers say of papers in force, and of 行政许可, 行政处罚, 行政强制, as table two counts them. */

import { anyOf, inOrder } from '@/lib/pattern';
import type { Context } from '@/lib/rules/sentences/contexts';
import type { Label } from '@/lib/rules/sentences/words';
import type { Inspection } from '@/lib/rules/types';
import { isCellId } from '@/lib/template/registry';
import { type Claim, type ClaimKind, made } from './claim';
import { single, type Tally, tableOf } from './tallies';

/** Whether one of the words is 规范性文件 or 规章. */
export function namesPapers(labels: ReadonlySet<Label>): boolean {
  return labels.has('t2/normativeDocuments') || labels.has('t2/regulations');
}

/** A clause about 制发, 废止 or 现行有效 alone goes on about the papers named before. `topic` names them. */
export function inheritedPaperClaim(inspection: Inspection, context: Context, topic: Label): Claim | undefined {
  const { quantity } = context;
  const labels = withInForce(context);
  if (!namesPapers(new Set([topic]))) return undefined;
  const isIssued = labels.has('t2//issued') && /^[件份]$/.test(quantity.unit);
  return isIssued || labels.has('t2//repealed') || labels.has('t2//inForce')
    ? paperClaim(inspection, context, new Set([...labels, topic]))
    : undefined;
}

/** 废止2件，有效14件: of papers the word alone says that they are in force. */
function withInForce({ passage, sentence, quantity, labels }: Context): ReadonlySet<Label> {
  const before = passage.plain.slice(Math.max(sentence.from, quantity.from - 8), quantity.from);
  return IN_FORCE.test(before) ? new Set<Label>([...labels, 't2//inForce']) : labels;
}

const IN_FORCE = /(?:^|[，；、：）\n]|\d[.、）]?)(?:[现仍尚年末底均]|继续|保留)*有效(?:的|文件)?(?:共|为|有)?$/;

/** What a number says of 规范性文件 or 规章; undefined where the words name no column, or several. */
export function paperClaim(inspection: Inspection, context: Context, labels: ReadonlySet<Label>): Claim | undefined {
  const isNormative = labels.has('t2/normativeDocuments');
  const row = isNormative ? 'normativeDocuments' : 'regulations';
  const columns = (['inForce', 'repealed', 'issued'] as const).filter((column) => labels.has(`t2//${column}`));
  const [column] = columns;
  if (columns.length > 1 && isSaidOfEach(context)) {
    return ofEach(
      'papers',
      context,
      columns.map((each) => single(inspection, tableTwo(inspection), `t2/${row}/${each}`)),
    );
  }
  if (!column || columns.length > 1 || (isNormative && labels.has('t2/regulations'))) return undefined;
  const tally = single(inspection, tableTwo(inspection), `t2/${row}/${column}`);
  if (column === 'repealed' && tally && context.quantity.value < tally.value && countsLapsed(context)) return undefined;
  if (column === 'issued' && tally && tally.value === context.quantity.value + revisedBeside(context)) return undefined;
  const issued = single(inspection, tableTwo(inspection), `t2/${row}/issued`);
  if (column === 'inForce' && tally && issued && isOfOlder(context, tally.value - issued.value)) return undefined;
  return made('papers', context, [tally]);
}

/** 制发、废止、现行有效三项均为0件: said of each of them. */
function isSaidOfEach({ passage, quantity }: Context): boolean {
  return /[均皆都][为是有]?$/.test(passage.plain.slice(Math.max(0, quantity.from - 4), quantity.from));
}

/** A claim on the first of the cells that the number is not, or on any where it is all of them. */
function ofEach(kind: ClaimKind, context: Context, tallies: readonly (Tally | undefined)[]): Claim | undefined {
  const known = tallies.flatMap((tally) => tally ?? []);
  return made(kind, context, [known.find(({ value }) => value !== context.quantity.value) ?? known[0]]);
}

/** Where 失效 is counted beside 废止 the table may hold both together. */
function countsLapsed({ sentence }: Context): boolean {
  return sentence.plain.includes('失效');
}

/** 新制定5件，修改4件: the table may count as issued what was only revised. */
function revisedBeside({ sentence }: Context): number {
  return Number(REVISED.exec(sentence.plain)?.[1] ?? 0);
}

const REVISED = /[，、；（](?:修改|修订|修正)(?:了)?(?:文件|规章)?(\d{1,3})[件部项份]/;

/** 新发布4件，确定继续有效33件: of those before this year. */
function isOfOlder({ passage, sentence, quantity }: Context, older: number): boolean {
  const before = passage.plain.slice(Math.max(sentence.from, quantity.from - 16), quantity.from);
  return quantity.value === older && /(?:继续|仍然?|保留)有效/.test(before);
}

/** The rows of table two with decisions that the words name: 行政许可, 行政处罚, 行政强制. */
export function decidedRows(labels: ReadonlySet<Label>): string[] {
  return [...labels]
    .flatMap((label) => /^t2\/(\w+)$/.exec(label)?.[1] ?? [])
    .filter((row) => isCellId(decisionsOf(row)));
}

function decisionsOf(row: string): string {
  return `t2/${row}/decisions`;
}

function tableTwo({ template }: Inspection): string {
  return tableOf(template, 't2')?.name ?? '';
}

/** What a number says of decisions; undefined where the words name several rows. */
export function decisionClaim(inspection: Inspection, context: Context, labels: ReadonlySet<Label>): Claim | undefined {
  const [row, ...more] = decidedRows(labels);
  if (more.length > 0 && isSaidOfEach(context)) {
    const cells = decidedRows(labels).map(decisionsOf).filter(isCellId);
    return ofEach(
      'decisions',
      context,
      cells.map((each) => single(inspection, tableTwo(inspection), each)),
    );
  }
  const cell = decisionsOf(row ?? '');
  if (!isCellId(cell) || more.length > 0 || labels.has('application')) return undefined;
  if (labels.has('received') && !labels.has('decided')) return undefined;
  if (isOfInventory(context) || isBefore(context)) return undefined;
  const isDecided =
    labels.has('decided') || labels.has('answered') || labels.has('concluded') || goesOnDeciding(context);
  const isPublished = !isDecided && (!/^[件宗起]$/.test(context.quantity.unit) || saysPublished(context));
  return made('decisions', context, [single(inspection, tableTwo(inspection), cell)], isPublished);
}

/** 行政许可。作出决定30件: the heading, or the clause before, says what was decided. `topic` names it. */
export function inheritedDecisionClaim(inspection: Inspection, context: Context, topic: Label): Claim | undefined {
  const { labels, quantity } = context;
  const isDecided = (labels.has('decided') || labels.has('closed')) && /^[件宗起例]$/.test(quantity.unit);
  return isDecided && decidedRows(new Set([topic])).length === 1
    ? decisionClaim(inspection, context, new Set([...labels, topic]))
    : undefined;
}

/** 事项清单320项，其中许可类80项: what an office may decide, not what it decided. */
function isOfInventory({ passage, sentence, quantity }: Context): boolean {
  return (
    quantity.unit === '项' &&
    /清单|目录|事项|办事指南|权责/.test(passage.plain.slice(Math.max(sentence.from, quantity.from - 60), quantity.from))
  );
}

/** 处罚由2576件降至2318件: the number of the year before. */
function isBefore({ passage, quantity: { from, end } }: Context): boolean {
  const { plain } = passage;
  return (
    /[由从]/.test(plain.charAt(from - 1)) && /^[升降增减上下提][^，。；\d]{0,4}[至到]/.test(plain.slice(end, end + 8))
  );
}

/** 作出行政处罚30件、行政强制2件: the verb before the first of a list holds for all of it. */
function goesOnDeciding({ passage, sentence, quantity }: Context): boolean {
  const before = passage.plain.slice(Math.max(sentence.from, quantity.from - 60), quantity.from);
  return /(?:作出|做出|实施|办理|下达)[^，。；、]{0,20}\d[\d,]{0,8}[件宗起次例份](?:、[^，。；、\d]{2,12}\d[\d,]{0,8}[件宗起次例份]){0,3}、[^，。；、\d]{2,12}$/.test(
    before,
  );
}

/** The verb stands before the number: what was decided and then published is all that was decided. */
function saysPublished({ sentence, quantity }: Context): boolean {
  return sentence.tokens.some(({ label, to }) => label === 'published' && to <= quantity.from);
}

/** 采取查封等行政强制措施3起: the kinds that 等 closes are all of them. */
export function namesAllKinds(
  { passage, sentence }: Pick<Context, 'passage' | 'sentence'>,
  from: number,
  labels: ReadonlySet<Label>,
): boolean {
  const before = passage.plain.slice(Math.max(sentence.from, from - 48), from);
  return decidedRows(labels).length === 1 && KINDS_OF_DECISION.test(before);
}

const KINDS_OF_DECISION = inOrder(
  anyOf(/(?:作出|做出|采取|实施|核发|办理)[^，。；\d]{0,24}/, /(?:^|[，。；：）、])[^，。；、\d]{2,20}/),
  /(?:等[^，。；\d]{0,4}|[两三四五六七八九]类(?:行政)?)(?:许可|处罚|强制)(?:措施|决定|事项)?[计共]?$/,
);
