/** What a sentence says around one of its quantities: the words before it, the words after it, and what is not understood. */

import { memo } from '@/lib/memo';
import { anyOf, captured, inOrder } from '@/lib/pattern';
import { backToSeparator, LONGEST_CLAUSE, startOfClause } from './clause-start';
import { BLOT } from './clean-text';
import { continuedBy } from './continued';
import type { Passage, Sentence } from './passage';
import type { Quantity } from './quantities';
import { beforeRemark } from './remarks';
import { respectively } from './respectively';
import { relabel } from './said-behind';
import { firstFrom, tokensBetween } from './token-search';
import type { Label, Token } from './words';
import { yearBefore } from './year-before';

export interface Context {
  readonly passage: Passage;
  readonly sentence: Sentence;
  readonly quantity: Quantity;
  /** Labels of the words that belong to the quantity, before and behind it. */
  readonly labels: ReadonlySet<Label>;
  /** The label of the last word before the clause that names a subject of its own. */
  readonly topic: Label | undefined;
  /** Who acts at the head of the clause, where an office is named there; whether it is this one is not known here. */
  readonly agent: string;
  /** Characters before or behind the quantity that no word covers. */
  readonly unknown: string;
  /** Counted over a part of the year only. */
  readonly isPartial: boolean;
  /** Stands in a list behind 其中. */
  readonly isPart: boolean;
  /** The last year named before it in the sentence, where one is. */
  readonly year: number | undefined;
}

const END_OF_NOUN = /[，。；：（）【】！？—\n、]/;
const TOWN = /(?:[一-龥]{2,4}?[县区市旗州])?[一-龥]{1,4}?(?:镇|乡|街道|苏木)(?:人民政府|政府|办事处)?/;
const GOVERNMENT = /[一-龥]{2,4}?[县区市旗](?:人民政府|政府)/;
const OFFICE = inOrder(
  /[一-龥]{0,14}?(?:县|区|市|旗|州|政府|办|室|局|委|会|厅|中心|院|校|所|站|队)/,
  /(?=一?共|累计|总共|新?收|接[到收]|受理|办理|办结|答复|作出|做出|实施|制[发定]|出台|废止|印发|未|没有|全年|行政)/,
);
/** A name of a place or an office at the head of a clause is who acts, not what is counted. */
const AGENT = inOrder(
  /^(?:(?:19|20)\d\d年度?|全年度?|本年度?|今年)?(?![收受接办答全各本我新协转对向])/,
  captured(anyOf(TOWN, GOVERNMENT, OFFICE)),
);
const TOPICS: ReadonlySet<Label> = new Set<Label>(['foreign', 'infoFee', 'application', 'published']);
/** Whether a word names what is spoken of. Rows of tables two and four are matters of their own; those of table three all are about applications. */
export function isTopic(label: Label): boolean {
  return TOPICS.has(label) || /^t[24]\/\w/.test(label);
}

/** These say what kind of word follows only where they stand before the number: 30件，比上年增加. */
const ENDS_NOUN: ReadonlySet<Label> = new Set<Label>(['change', 'past', 'partOfYear']);

/** The context of every count, amount and bare number of a passage. */
export const contextsOf = memo((passage: Passage): readonly Context[] =>
  passage.sentences.flatMap((sentence, index) => contextsInSentence(passage, sentence, index)),
);

function contextsInSentence(passage: Passage, sentence: Sentence, at: number): Context[] {
  const previous = passage.sentences[at - 1];
  const continued = continuedBy(passage.sentences, at);
  const before = continued && lastBefore(passage.plain, continued.tokens, continued.to);
  const isPartial = sentence.plain.startsWith('其中') && previous !== undefined && PARTIAL.test(previous.plain);
  return sentence.quantities.flatMap((quantity, index) =>
    quantity.kind === 'date' || quantity.kind === 'percent'
      ? []
      : [contextOf(passage, sentence, quantity, index, before, isPartial)],
  );
}

function contextOf(
  passage: Passage,
  sentence: Sentence,
  quantity: Quantity,
  index: number,
  topic: Label | undefined,
  isPartial: boolean,
): Context {
  const { plain } = passage;
  const meant = sentence.plain.includes('分别') ? respectively(plain, sentence.quantities, index) : undefined;
  const start = meant?.from ?? startOfClause(plain, sentence, quantity, index);
  const head = meant?.to ?? quantity.from;
  const end = endOfNoun(plain, sentence, quantity, index);
  const near = tokensBetween(sentence.tokens, start, end);
  const noun = beforeRemark(plain, start, head);
  const before = near.filter(({ to, label }) => to <= noun || (to <= head && label.startsWith('t3/')));
  const behind = predicateOf(plain, quantity, upToEnd(near.filter(({ from }) => from >= quantity.to)));
  const aside = start <= quantity.from ? namedAround(plain, sentence, start) : [];
  const labels = new Set([...before, ...behind, ...aside].map(({ label }) => label));
  const isSaid = relabel(plain, sentence, quantity, labels);
  const reach = behind[behind.length - 1]?.to ?? quantity.end;
  const earlier = topicOf(plain, sentence.tokens, start, labels) ?? topic;
  const agent = AGENT.exec(plain.slice(start, head));
  const begin = start + (agent?.[0] ?? '').length;
  return {
    passage,
    sentence,
    quantity,
    labels,
    topic: earlier,
    agent: agent?.[1] ?? '',
    unknown: isSaid ? '' : uncovered(plain, begin, noun, before) + uncovered(plain, quantity.end, reach, behind),
    isPartial:
      isPartial ||
      PARTIAL.test(plain.slice(sentence.from, Math.min(quantity.from, sentence.from + LONGEST_CLAUSE))) ||
      SOME_MONTHS.test(plain.slice(start, head)),
    isPart: isSomeOf(plain, sentence, quantity, sentence.quantities[index - 1]),
    year: yearBefore(sentence, index),
  };
}

const PARTIAL = /^(?:(?:19|20)\d\d年)?(?:[上下]半年|第?[一二三四1-4]季度|前[一二三\d]{1,2}个?(?:月|季度))/;

/** 从3月到12月, 1至9月. */
const SOME_MONTHS = /^[从自]?(?!0?1月?(?:份|1日)?起?[至到—-]12月)\d{1,2}月?(?:份|\d{1,2}日)?起?[至到—-]\d{1,2}月/;

/** Behind 其中 and no semicolon, or 69.6%的申请（16件）: some of what is named before the number. */
function isSomeOf(plain: string, sentence: Sentence, { from }: Quantity, previous: Quantity | undefined): boolean {
  const before = plain.slice(Math.max(sentence.from, from - 300), from);
  if (before.lastIndexOf('其中') > before.lastIndexOf('；')) return true;
  return previous?.kind === 'percent' && /^的[^，。；（）]{0,12}（$/.test(plain.slice(previous.end, from));
}

function endOfNoun(plain: string, sentence: Sentence, quantity: Quantity, index: number): number {
  const next = sentence.quantities.slice(index + 1, index + 4).find(({ kind }) => kind !== 'date')?.from ?? sentence.to;
  const most = Math.min(sentence.to, quantity.end + LONGEST_CLAUSE, next);
  let end = quantity.end;
  // 办理许可15件并及时公示, 新收50件和结转4件: what follows is another statement, or the noun of the next number.
  if (/^(?:[并和与及]|以及)/.test(plain.slice(end, end + 2))) return end;
  while (end < most && !END_OF_NOUN.test(plain.charAt(end))) end += 1;
  const noun = plain.slice(quantity.end, end).search(TELLS);
  return noun > 0 ? quantity.end + noun : end;
}

/** 1件复议案反映出…: what things tell is not what they are. */
const TELLS = /反映出?|暴露|折射|表明|显示出?|说明(?!书|材料|会|理由)|提示(?!函|书)/;

function upToEnd(tokens: readonly Token[]): readonly Token[] {
  const end = tokens.findIndex(({ label }) => ENDS_NOUN.has(label));
  return end < 0 ? tokens : tokens.slice(0, end);
}

/** 3件规范性文件均作解读: what was done with all of them is not what they are. */
function predicateOf(plain: string, { end }: Quantity, tokens: readonly Token[]): readonly Token[] {
  const together = tokens.findIndex(
    ({ label, from }) => label === 'published' && /一并|随文/.test(plain.slice(end, from)),
  );
  const own = together < 0 ? tokens : tokens.filter(({ label }) => label.includes('/'));
  return own.filter(({ label, from }) => label !== 'foreign' || !/均|全部|都/.test(plain.slice(end, from)));
}

/** 居民（自然人）37件, 第三方（商业秘密）不公开3件: rows and columns named in a bracket in mid-noun, and before it. */
function namedAround(plain: string, { from, tokens }: Sentence, start: number): Token[] {
  if (plain.charAt(start - 1) !== '）') return [];
  const opened = plain.lastIndexOf('（', start);
  const isBehindNumber = /\d[一-龥]{0,2}$/.test(plain.slice(Math.max(0, opened - 4), opened));
  if (isBehindNumber || opened < Math.max(from, start - LONGEST_ASIDE) || /\d/.test(plain.slice(opened, start)))
    return [];
  const noun = backToSeparator(plain, opened, Math.max(from, opened - LONGEST_ASIDE));
  const isDigitless = !/[\d、]/.test(plain.slice(noun, opened));
  return tokensBetween(tokens, isDigitless ? noun : opened, start).filter(({ label }) => label.startsWith('t3/'));
}

/** Brackets and nouns longer than this stand for themselves. */
const LONGEST_ASIDE = 14;

/** How far back a sentence is searched for its subject. */
const LONGEST_MEMORY = 60;

/** Words that are no new matter where columns of a table are counted behind them. */
const PASSED_OVER = [
  ['t4//', '撤'],
  ['t2//', '文件'],
] as const;

/** 县政府受理复议1件，申请人自愿撤回，以其他结果结案1件: what is withdrawn is the case. */
function topicOf(
  plain: string,
  tokens: readonly Token[],
  start: number,
  labels: ReadonlySet<Label>,
): Label | undefined {
  const topic = lastBefore(plain, tokens, start);
  const passed =
    topic === 'foreign'
      ? PASSED_OVER.find(([table]) => [...labels].some((label) => label.startsWith(table)))
      : undefined;
  if (!passed) return topic;
  const rest = tokens.filter(
    ({ from, to, label }) => label !== 'foreign' || !plain.slice(from, to).includes(passed[1]),
  );
  return lastBefore(plain, rest, start) ?? topic;
}

function lastBefore(plain: string, tokens: readonly Token[], start: number): Label | undefined {
  const end = firstFrom(tokens, start);
  for (let index = end - 1; index >= Math.max(0, end - LONGEST_MEMORY); index -= 1) {
    const token = tokens[index];
    if (token && isTopic(token.label) && !isPredicate(plain, token) && !isRemarked(plain, token, start))
      return token.label;
  }
  return undefined;
}

/** （9月4日公布）: said of what stands before the bracket. */
function isRemarked(plain: string, { label, to }: Token, start: number): boolean {
  return label === 'published' && /^[^（）]{0,8}）/.test(plain.slice(to, Math.min(start, to + 10)));
}

/** 均作解读: what was done with things is no new subject. */
function isPredicate(plain: string, { label, from }: Token): boolean {
  return (
    label === 'foreign' &&
    /(?:(?:均|全部|都|同步|一并)[作已经进行开展了附配有]{0,4}|\d号)$/.test(plain.slice(from - 6, from))
  );
}

/** 建筑公司, 房地产企业: what kind of company it is. */
function isKindOfOrganization(gap: string, { label }: Token): boolean {
  return OF_ORGANIZATIONS.test(label) && /^[一-龥]{2,6}$/.test(gap) && !/[对向给为由从经将把被]/.test(gap);
}

const OF_ORGANIZATIONS = /^t3\/\/(?!person)/;

const STATES_NOTHING = new RegExp(`[，：；${BLOT}]`, 'g');

function uncovered(plain: string, from: number, to: number, tokens: readonly Token[]): string {
  let rest = '';
  let at = from;
  for (const token of tokens) {
    const gap = plain.slice(at, Math.max(at, token.from));
    rest += isKindOfOrganization(gap, token) ? '' : gap;
    at = Math.max(at, token.to);
  }
  return (rest + plain.slice(at, Math.max(at, to))).replace(STATES_NOTHING, '');
}
