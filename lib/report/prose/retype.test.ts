import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPatch } from '@/lib/report/compare/diff';
import { zeroDraft } from '@/lib/report/filling/fill';
import { readCells } from '@/lib/report/read-cells';
import { cn2021 } from '@/lib/template/cn-2021';
import { plainWords } from './bound-figures';
import { bindFigure, rawRange, retype, unbindFigure } from './retype';
import { showText } from './shown-text';

const draft = applyPatch(zeroDraft(cn2021), { 't3/received/person': '30', 't3/granted/person': '3' });
const source = { template: cn2021, cells: readCells(cn2021, draft).cells };
const show = (raw: string) => showText(raw, source);

const received = '⟦t3/received/total⟧';
const granted = '⟦t3/granted/total⟧';
const share = '⟦t3/granted/total÷t3/received/total%⟧';
const sentence = show(`收到${received}件，公开${granted}件。`);

/** The raw text after `typed` took the place of the characters between the bars of `|…|`; one bar is a caret. */
function edit(marked: string, typed: string): string {
  const [before = '', ...rest] = marked.split('|');
  const after = rest[rest.length - 1] ?? '';
  expect(marked.replace(/\|/g, '')).toBe(sentence.text);
  return retype(sentence, before + typed + after, (before + typed).length);
}

describe('what is typed into the shown text', () => {
  it.each([
    ['before a figure', '|收到30件，公开3件。', '本年', `本年收到${received}件，公开${granted}件。`],
    ['between figures', '收到30件，|公开|3件。', '答复', `收到${received}件，答复${granted}件。`],
    ['at the seam of a figure', '收到|30件，公开3件。', '申请', `收到申请${received}件，公开${granted}件。`],
    ['into a figure: it is words then', '收到3|0件，公开3件。', '5', `收到350件，公开${granted}件。`],
    ['a digit before a figure joins it', '收到|30件，公开3件。', '3', `收到330件，公开${granted}件。`],
    ['a digit after a figure joins it', '收到30|件，公开3件。', '0', `收到300件，公开${granted}件。`],
    ['a digit is taken away', '收到3|0|件，公开3件。', '', `收到3件，公开${granted}件。`],
    ['a figure is taken away', '收到|30|件，公开3件。', '', `收到件，公开${granted}件。`],
    ['over parts of two figures', '收到3|0件，公开3|件。', '1', '收到31件。'],
    [
      'brackets never make a figure',
      '收到30件，公开3件。|',
      received,
      `收到${received}件，公开${granted}件。〔t3/received/total〕`,
    ],
  ])('%s', (_, marked, typed, raw) => {
    expect(edit(marked, typed)).toBe(raw);
  });

  it('without a caret is found by what the ends have in common', () => {
    expect(retype(sentence, sentence.text.replace('公开', '答复'))).toBe(`收到${received}件，答复${granted}件。`);
  });
});

const part = fc.oneof(
  fc.constantFrom(received, granted, share, '30', '3', '件', '。', '⟦'),
  fc.string({ maxLength: 4 }),
);
const raws = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(''));

/** A text with a stretch of its shown form replaced. */
const edits = fc.tuple(raws, fc.nat(), fc.nat(), fc.string({ maxLength: 5 })).map(([raw, a, b, typed]) => {
  const shown = show(raw);
  const [from = 0, to = 0] = [a % (shown.text.length + 1), b % (shown.text.length + 1)].sort((x, y) => x - y);
  return { shown, from, to, typed };
});

describe('for any text', () => {
  it('shows what was typed, whatever was typed where', () => {
    fc.assert(
      fc.property(edits, ({ shown, from, to, typed }) => {
        const next = shown.text.slice(0, from) + typed + shown.text.slice(to);
        expect(show(retype(shown, next, from + typed.length)).text).toBe(plainWords(next));
      }),
    );
  });

  it('shows the same after a figure was unbound', () => {
    fc.assert(
      fc.property(raws, (raw) => {
        const shown = show(raw);
        for (const figure of shown.figures) {
          const unbound = show(unbindFigure(shown, figure));
          expect(unbound.text).toBe(shown.text);
          expect(unbound.figures).toHaveLength(shown.figures.length - 1);
        }
      }),
    );
  });

  it('maps a shown range to the raw one that holds it', () => {
    fc.assert(
      fc.property(edits, ({ shown, from, to }) => {
        const range = rawRange(shown, { from, to });
        const held = show(shown.raw.slice(range.from, range.to)).text;
        expect(held).toContain(shown.text.slice(from, to));
        expect(show(shown.raw.slice(0, range.from)).text + held + show(shown.raw.slice(range.to)).text).toBe(
          shown.text,
        );
      }),
    );
  });
});

it('binds a typed number, or puts a figure where the caret is', () => {
  const typed = show(`收到30件，公开${granted}件。`);
  const figure = { of: [{ cell: 't3/received/total', isPrior: false }] } as const;
  expect(bindFigure(typed, { from: 2, to: 4 }, figure)).toBe(sentence.raw);
  expect(bindFigure(sentence, { from: 9, to: 9 }, figure)).toBe(`收到${received}件，公开${granted}${received}件。`);
});
