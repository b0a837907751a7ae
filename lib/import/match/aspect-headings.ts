/** Recognising the headings of the five aspects of part one in their many spellings, and those of other aspects. */

import { squeeze } from '@/lib/import/match/tables/normalise-label';
import { ordinalOf } from '@/lib/report/prose/numerals';
import { withoutDoubling } from '@/lib/report/wording';
import type { ProseKey } from '@/lib/template/keys';
import type { Prose, Template } from '@/lib/template/types';

const ENDING = /^(?:的)?(?:工作|机制|措施)?(?:的)?(?:开展|完成|进展|落实|办理|建设|推进)?(?:情况|方面|工作)?(?:如下)?$/;
const LONGEST_ENDING = 10;

const LONGEST_OTHER_NAME = 24;

const NUMBER =
  /^\s*(?:[（(]\s*[一二三四五六七八九\d]\s*[)）]|[一二三四五六七八九]\s*[、.．是]|[1-9]\s*[、.．)）](?!\d)|[①-⑨]|第[一二三四五六七八九]\s*[，,、])\s*[、.．]?\s*/;

export interface AspectHeading {
  readonly key: ProseKey;
  /** What of the line belongs to the text: what follows a name of the form, the whole line under another name. */
  readonly rest: string;
  /** How it is numbered: headings of one report are numbered alike. Empty without a number. */
  readonly style: string;
  /** Its number from 1; 0 without one. */
  readonly ordinal: number;
  /** The line has the words of the aspect, but not its name. */
  readonly isOtherName: boolean;
}

/**
 * The aspect that a line opens: a heading of its own, or one that runs into the text after a colon, a full stop or a
 * gap. A line without a number counts where it is nothing but the name, the name with a colon, or with 情况 and a full stop.
 */
export function aspectHeadingOf(template: Template, line: string): AspectHeading | undefined {
  const { number, body, style, ordinal } = numberOf(line);
  const aspects = template.prose.filter(({ heading }) => heading);
  const numbered = { style, ordinal };
  for (const stop of stopsOf(body, number !== '')) {
    const head = squeeze(body.slice(0, stop));
    const rest = body.slice(stop + 1).trim();
    if (rest !== '' && number === '' && body[stop] === '。' && !NO_SENTENCE.test(head)) continue;
    const aspect = aspects.find((each) => isNameOf(each, withoutDoubling(head)));
    if (aspect) return { key: aspect.key, rest, ...numbered, isOtherName: false };
  }
  const key = number === '' || style === RUNNING ? undefined : calledOtherwise(aspects, body);
  return key && { key, rest: body, ...numbered, isOtherName: true };
}

/** 依申请公开情况。 says nothing of its own before a full stop; 加强主动公开。 does. */
const NO_SENTENCE = /情况$/;

/** How a line is numbered, as the headings of aspects are: style and number from 1, both empty without one. */
export function numberOf(line: string): { number: string; body: string; style: string; ordinal: number } {
  const trimmed = line.trim();
  const number = NUMBER.exec(trimmed)?.[0] ?? '';
  const body = trimmed.slice(number.length);
  if (number === '') return { number, body, style: '', ordinal: 0 };
  const sign = /[一二三四五六七八九①-⑨\d]/.exec(number)?.[0] ?? '';
  return { number, body, style: styleOf(number), ordinal: ordinalOf(sign) };
}

/** 一是, 二是: points of running text more often than headings. */
const RUNNING = '是';

/** The first sign that is no white space, every Chinese and every Arabic numeral standing for its kind. */
function styleOf(number: string): string {
  if (number.includes(RUNNING)) return RUNNING;
  return squeeze(number)
    .replace(/[一二三四五六七八九]/, '一')
    .replace(/\d/, '1')
    .slice(0, 1);
}

/** Where the heading may end: at the first colon or full stop; in a numbered line at the first gap as well. */
function stopsOf(body: string, isNumbered: boolean): number[] {
  const stop = body.search(/[：:。]/);
  const gap = isNumbered ? body.search(/[\s\u3000]/) : -1;
  return [stop < 0 ? body.length : stop, ...(gap < 0 ? [] : [gap])];
}

/** Whether a heading is the aspect's name or another one of it, with what may follow a name. */
function isNameOf({ heading = '', aliases = [] }: Prose, head: string): boolean {
  return [...aliases, heading].some((alias) => {
    const name = typeof alias === 'string' ? alias : alias.exec(head)?.[0];
    if (name === undefined || !head.startsWith(name)) return false;
    const ending = head.slice(name.length);
    return ending.length <= LONGEST_ENDING && ENDING.test(ending);
  });
}

/** The one aspect whose words a short heading has. */
function calledOtherwise(aspects: readonly Prose[], body: string): ProseKey | undefined {
  const head = squeeze(body.split(/[：:。]/, 1)[0] ?? '');
  if (head.length > LONGEST_OTHER_NAME || /;|,.*,/.test(head)) return undefined;
  // A comma stands in a heading of two halves that is a line of its own and counts nothing.
  if (head.includes(',') && (squeeze(body).replace(/[:。]$/, '') !== head || /\d/.test(head))) return undefined;
  const [only, ...more] = aspects.filter(({ words }) => words?.heading.test(head));
  return more.length === 0 ? only?.key : undefined;
}
