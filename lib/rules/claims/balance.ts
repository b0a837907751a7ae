/** 上年结转 and 新收 beside 办结 and 结转下年, all four in one sentence: they balance or not, whatever the tables say. */

import { type Context, contextsOf } from '@/lib/rules/sentences/contexts';
import type { Passage, Sentence } from '@/lib/rules/sentences/passage';
import type { Label } from '@/lib/rules/sentences/words';

export interface Imbalance {
  readonly from: number;
  readonly to: number;
  readonly carriedIn: number;
  readonly received: number;
  readonly concluded: number;
  readonly carriedForward: number;
}

type Term = keyof Omit<Imbalance, 'from' | 'to'>;

/** Every sentence of a passage whose four numbers of applications do not balance. */
export function imbalances(passage: Passage): Imbalance[] {
  const bySentence = new Map<Sentence, Context[]>();
  for (const context of contextsOf(passage)) {
    const known = bySentence.get(context.sentence);
    if (known) known.push(context);
    else bySentence.set(context.sentence, [context]);
  }
  const read = [...bySentence];
  return read.flatMap(([sentence, contexts], index) => {
    const named = termsOf(contexts);
    if (named) return isAboutApplications(passage, sentence) ? imbalanceOf(named, sentence.plain) : [];
    return acrossSentences(passage, read.slice(index));
  });
}

type Read = readonly [sentence: Sentence, contexts: readonly Context[]];

/** So many sentences may tell the four numbers between them. */
const MOST_SENTENCES = 4;

/** 上年结转3件，新收20件。全年办结21件，结转下年3件。 Terms of one sentence that the next ones complete. */
function acrossSentences(passage: Passage, read: readonly Read[]): Imbalance[] {
  const [first] = read;
  if (!first || passage.part !== 'overview/onRequest' || !first[1].some(termIn)) return [];
  const told = [first];
  for (const next of read.slice(1, MOST_SENTENCES)) {
    const [before] = told[told.length - 1] ?? first;
    if (before.to !== next[0].from || before.plain.endsWith('\n') || termsOf(next[1])) return [];
    told.push(next);
    const named = termsOf(told.flatMap(([, contexts]) => contexts));
    if (!named) continue;
    const isAbout = told.every(([sentence]) => isAboutApplications(passage, sentence));
    return isAbout ? imbalanceOf(named, told.map(([{ plain }]) => plain).join('')) : [];
  }
  return [];
}

function isAboutApplications({ part }: Passage, { plain, labels }: Sentence): boolean {
  const isOther = /提案|建议|工单|留言|信访|复议|诉讼|许可|案件|热线|撤回|撤销|并案|退回/.test(plain);
  return !isOther && (plain.includes('申请') || labels.has('application') || part === 'overview/onRequest');
}

/** The number of each term; undefined where one is missing or named twice. */
function termsOf(contexts: readonly Context[]): ReadonlyMap<Term, Context> | undefined {
  const found = new Map<Term, Context>();
  const read = withoutTotal(contexts);
  for (const context of read.contexts) {
    const term = read.isDivided ? plainTermIn(context) : termIn(context);
    if (term && found.has(term)) return undefined;
    if (term) found.set(term, context);
  }
  // 跨年3件: carried in or forward, whichever nothing else says.
  const unclear = contexts.find(({ labels }) => labels.has('carried') && termOf(labels) === undefined);
  const missing = (['carriedIn', 'carriedForward'] as const).find((term) => !found.has(term));
  if (unclear && missing) found.set(missing, unclear);
  return found.size === 4 ? found : undefined;
}

/** 受理791件，其中新收783件、上年结转8件，办结…: the first is both of the others, and what follows is no part of it. */
function withoutTotal(contexts: readonly Context[]): { contexts: readonly Context[]; isDivided: boolean } {
  const [total, ...received] = contexts.filter(
    (context, index) => plainTermIn(context) === 'received' || (index === 0 && isHandled(context)),
  );
  const carried = contexts.find((context) => plainTermIn(context) === 'carriedIn');
  const [fresh] = received;
  const isTotal =
    total && carried && fresh?.isPart && total.quantity.value === fresh.quantity.value + carried.quantity.value;
  return isTotal
    ? { contexts: contexts.filter((each) => each !== total), isDivided: true }
    : { contexts, isDivided: false };
}

/** 全年办理92件，其中新收91件、上年结转1件: may be all that was to be handled. */
function isHandled({ labels, quantity }: Context): boolean {
  return labels.has('answered') && !labels.has('concluded') && !labels.has('received') && !quantity.isRough;
}

function plainTermIn({ quantity, labels }: Context): Term | undefined {
  return quantity.isRough ? undefined : termOf(labels);
}

function termIn(context: Context): Term | undefined {
  const term = plainTermIn(context);
  return term && context.isPart && !OF_THE_YEARS.has(term) ? undefined : term;
}

/** 办结42件，其中新收40件，上年结转5件: what came when, even as parts. */
const OF_THE_YEARS: ReadonlySet<Term> = new Set(['carriedIn', 'received']);

function termOf(labels: ReadonlySet<Label>): Term | undefined {
  if (labels.has('change') || labels.has('foreign')) return undefined;
  if (labels.has('carriedIn')) return 'carriedIn';
  if (labels.has('carriedForward')) return 'carriedForward';
  if (labels.has('received')) return 'received';
  return labels.has('concluded') || labels.has('answered') ? 'concluded' : undefined;
}

/** 网上105件，快递17件，合计122件，上年结转11件: the sum is what was received. */
const TOGETHER = /[，、](?:合计|共计|总计|小计|共)(\d{1,6})[件宗起份]，[^。]{0,4}(?:上一?年|去年)/;

function newOnes(plain: string): number | undefined {
  const sum = TOGETHER.exec(plain)?.[1];
  return sum === undefined ? undefined : Number(sum);
}

/** 共受理20件，含上年结转2件: what was carried in is in the number before it already. */
/** 上年结转3件已于1月办结: those may be left out of the number of what was concluded. */
const CLEARED =
  /(?:上一?年|去年|20\d\d年)[^，。；\d]{0,8}\d{1,6}[件宗起份](?:申请)?，?(?:已|均|全部|都|在|于)[^，。；]{0,12}(?:办[结完理]|答复|清零)/;
const INCLUDED = /(?:含|包括|其中)[^，。；\d]{0,6}(?:上一?年|去年|20\d\d年)/;

function imbalanceOf(named: ReadonlyMap<Term, Context>, plain: string): Imbalance[] {
  const value = (term: Term) => named.get(term)?.quantity.value ?? 0;
  const out = value('concluded') + value('carriedForward');
  const both = value('carriedIn') + (newOnes(plain) ?? value('received'));
  if (both === out || ((INCLUDED.test(plain) || CLEARED.test(plain)) && value('received') === out)) return [];
  const quantities = [...named.values()].map(({ quantity }) => quantity);
  return [
    {
      from: Math.min(...quantities.map(({ from }) => from)),
      to: Math.max(...quantities.map(({ end }) => end)),
      carriedIn: value('carriedIn'),
      received: value('received'),
      concluded: value('concluded'),
      carriedForward: value('carriedForward'),
    },
  ];
}
