import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cn2021 } from '@/lib/template/cn-2021';
import { anchorName, anchorSentence, currentPlace, locate, readAnchor, wordsAt } from './anchor';
import { sentencesOf } from './sentences';

const text = '全年主动公开信息120条。受理依申请公开3件，均已办结。我们将继续努力。';
const quote = '受理依申请公开3件，均已办结。';
const anchor = anchorSentence('overview/general', text, text.indexOf(quote), text.indexOf(quote) + quote.length);

function found(now: string): string {
  const place = locate(anchor, now);
  return place.state === 'gone' ? 'gone' : `${place.state}: ${now.slice(place.from, place.to)}`;
}

describe('a pinned sentence', () => {
  it('is where it was', () => expect(found(text)).toBe(`same: ${quote}`));

  it('is found as changed between its old neighbours', () => {
    expect(found(text.replace(quote, '受理依申请公开4件，均已办结。'))).toBe('changed: 受理依申请公开4件，均已办结。');
  });

  it('is gone when it and its neighbours are', () => expect(found('一切重写。')).toBe('gone'));

  it('survives whatever is written before and after it', () => {
    const edit = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '。', '\n'), maxLength: 60 });
    fc.assert(
      fc.property(edit, edit, (before, after) => {
        const now = `${before}${quote}${after}`;
        expect(locate(anchor, now)).toEqual({ state: 'same', from: before.length, to: before.length + quote.length });
      }),
    );
  });

  it('of two alike, is the one among its old neighbours', () => {
    const twice = `${quote}另有补充。${text}`;
    expect(locate(anchor, twice)).toEqual({
      state: 'same',
      from: twice.lastIndexOf(quote),
      to: twice.lastIndexOf(quote) + quote.length,
    });
  });
});

describe('a place named by a form', () => {
  const draft = { 'overview/general': text, 't3/received/person': '3' };
  it.each([
    ['cell:t3/received/person', '3'],
    [`sentence:overview/general:${text.indexOf(quote)}`, quote],
    ['part:overview', text],
  ])('%s', (name, words) => {
    const read = readAnchor(cn2021, draft, name);
    expect(read && wordsAt(cn2021, draft, read).split('\u001f').join('')).toBe(words);
  });

  it.each(['cell:t9/x/y', 'row:t3/nothing', 'sentence:problems:0', 'sentence:overview/general:1', 'part:none', ''])(
    '“%s” is nowhere',
    (name) => expect(readAnchor(cn2021, draft, name)).toBeUndefined(),
  );

  it.each(['cell:t3/received/person', 'row:t3/received', 'fact:title', 'part:frame', 'sentence:overview/general:13'])(
    '%s is called the same when it is found again',
    (name) => {
      const read = readAnchor(cn2021, draft, name);
      expect(read && currentPlace(draft, read)).toBe(name);
    },
  );

  it('moves with its sentence, also when that was edited', () => {
    const moved = `另有一句。${text.replace(quote, '受理依申请公开4件，均已办结。')}`;
    expect(currentPlace({ 'overview/general': moved }, anchor)).toBe('sentence:overview/general:18');
    expect(currentPlace({ 'overview/general': '一切重写。' }, anchor)).toBeUndefined();
  });

  it('has a name', () => {
    const read = readAnchor(cn2021, draft, 'row:t3/received');
    expect(read && anchorName(cn2021, read)).toMatch(/^表三“.*”整行$/);
  });
});

it('cuts a text into sentences that together are the text', () => {
  expect(sentencesOf(`${text}\n 第二段没有句号`).map((each) => each.text)).toEqual([
    '全年主动公开信息120条。',
    quote,
    '我们将继续努力。',
    '第二段没有句号',
  ]);
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('甲', '。', '”', '\n', '；', ' ') }), (any) => {
      for (const { text: sentence, from } of sentencesOf(any)) expect(any.startsWith(sentence, from)).toBe(true);
      expect(
        sentencesOf(any)
          .map((each) => each.text)
          .join('')
          .replace(/\s/g, ''),
      ).toBe(any.replace(/\s/g, ''));
    }),
  );
});
