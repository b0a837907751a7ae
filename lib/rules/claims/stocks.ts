/** What there was at the beginning of the year, came in, went out and is left: 年初20件，新增5件、废止1件，年末24件. */
import type { Passage, Sentence } from '@/lib/rules/sentences/passage';
import type { Quantity } from '@/lib/rules/sentences/quantities';

export interface WrongStock {
  readonly from: number;
  readonly to: number;
  readonly opening: number;
  readonly added: number;
  readonly gone: number;
  readonly closing: number;
}

const SHORT = '[^，。；、：（）\\d]';
const OPENING = new RegExp(`(?:年初|期初|上一?年度?[末底]|去年年?[末底]|原有)${SHORT}{0,18}$`);
const CLOSING = new RegExp(`(?:(?:本年|今年)?年?[末底]|期末|现行|现有|现存|目前|截至${SHORT}{1,8})${SHORT}{0,14}$`);
const ADDED = new RegExp(`(?:新增|新制[发定]|新[开建设发]|制[发定]|印发|增加|开通)${SHORT}{0,10}$`);
const GONE = new RegExp(`(?:退出|废止|注销|关停|撤销|下线|清退|失效|关闭|减少|核销)${SHORT}{0,10}$`);
const NONE_ADDED = /(?:没有|未|无)(?:新)?(?:制[发定]|增|开[设通]?|设)/;
const NONE_GONE = /(?:没有|未|无)(?:[^，。；\d]{0,4}(?:废止|退出|注销|关停|减少|撤销))/;
/** Counts only what is told of one kind of thing. */
const OTHERS = /其中|同比|[较比]|申请|结转/;
const KINDS = [
  ['opening', OPENING],
  ['gone', GONE],
  ['added', ADDED],
  ['closing', CLOSING],
] as const;
type Kind = (typeof KINDS)[number][0];
const REACH = 30;
const MOST = 5;

/** Every sentence of a passage whose stock does not come out. */
export function wrongStocks({ plain, sentences }: Passage): WrongStock[] {
  return sentences.flatMap((sentence) => {
    const terms = /[初末底原]/.test(sentence.plain) ? termsOf(plain, sentence) : undefined;
    return terms ? outOfBalance(plain, terms) : [];
  });
}

function outOfBalance(plain: string, terms: ReadonlyMap<Kind, Quantity>): WrongStock[] {
  const [opening, closing] = [terms.get('opening'), terms.get('closing')];
  if (!opening || !closing || opening.from > closing.from) return [];
  const between = plain.slice(opening.end, closing.from);
  const added = flow(terms.get('added'), NONE_ADDED.test(between));
  const gone = flow(terms.get('gone'), NONE_GONE.test(between));
  if (added === undefined || gone === undefined || OTHERS.test(between)) return [];
  if (opening.value + added - gone === closing.value) return [];
  return [{ from: opening.from, to: closing.end, opening: opening.value, added, gone, closing: closing.value }];
}

/** What came in or went out; undefined where the sentence does not say. */
function flow(term: Quantity | undefined, isNone: boolean): number | undefined {
  return term?.value ?? (isNone ? 0 : undefined);
}

/** The number of each term; undefined where one is named twice, is rough, or is counted in another unit. */
function termsOf(plain: string, { from, quantities }: Sentence): ReadonlyMap<Kind, Quantity> | undefined {
  const terms = new Map<Kind, Quantity>();
  let end = from;
  for (const quantity of quantities.filter(({ kind }) => kind === 'count').slice(0, MOST)) {
    const head = plain.slice(Math.max(end, quantity.from - REACH), quantity.from);
    const kind = KINDS.find(([, pattern]) => pattern.test(head))?.[0];
    end = quantity.end;
    if (!kind) continue;
    if (terms.has(kind) || quantity.isRough) return undefined;
    terms.set(kind, quantity);
  }
  return new Set([...terms.values()].map(({ unit }) => unit)).size === 1 ? terms : undefined;
}
