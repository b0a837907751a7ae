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
  return [...bySentence].flatMap(([sentence, contexts]) => {
    const named = termsOf(contexts);
    return named && isAboutApplications(passage, sentence) ? imbalanceOf(named, sentence.plain) : [];
  });
}

function isAboutApplications({ part }: Passage, { plain, labels }: Sentence): boolean {
  const isOther = /提案|建议|工单|留言|信访|复议|诉讼|许可|案件|热线/.test(plain);
  return !isOther && (plain.includes('申请') || labels.has('application') || part === 'overview/onRequest');
}

/** The number of each term; undefined where one is missing or named twice. */
function termsOf(contexts: readonly Context[]): ReadonlyMap<Term, Context> | undefined {
  const found = new Map<Term, Context>();
  for (const context of contexts) {
    const term = context.isPart || context.quantity.isRough ? undefined : termOf(context.labels);
    if (!term) continue;
    if (found.has(term)) return undefined;
    found.set(term, context);
  }
  return found.size === 4 ? found : undefined;
}

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
const INCLUDED = /(?:含|包括|其中)[^，。；\d]{0,6}(?:上一?年|去年|20\d\d年)/;

function imbalanceOf(named: ReadonlyMap<Term, Context>, plain: string): Imbalance[] {
  const value = (term: Term) => named.get(term)?.quantity.value ?? 0;
  const out = value('concluded') + value('carriedForward');
  const both = value('carriedIn') + (newOnes(plain) ?? value('received'));
  if (both === out || (INCLUDED.test(plain) && value('received') === out)) return [];
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
