import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cn2021 } from '@/lib/template/cn-2021';
import { type Figure, piecesOf, plainWords, type Term, writeFigure } from './bound-figures';

const cells = [...cn2021.cells.keys()];
const term: fc.Arbitrary<Term> = fc.record({ cell: fc.constantFrom(...cells), isPrior: fc.boolean() });
const sum = fc.array(term, { minLength: 1, maxLength: 3 });
const figure: fc.Arbitrary<Figure> = fc.oneof(fc.record({ of: sum }), fc.record({ of: sum, whole: sum }));
const words = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('⟦', '⟧', '⟦t3/', '÷', '30件', '。'));
const rawText = fc.array(fc.oneof(words, figure.map(writeFigure))).map((parts) => parts.join(''));

describe('a raw text', () => {
  it('is the same after it was cut into pieces', () => {
    fc.assert(
      fc.property(rawText, (raw) => {
        const pieces = piecesOf(raw);
        expect(pieces.map((piece) => (piece.figure ? writeFigure(piece.figure) : piece.raw)).join('')).toBe(raw);
        expect(pieces.map(({ from, to }) => raw.slice(from, to)).join('')).toBe(raw);
      }),
    );
  });

  it('gives back the figures that were written into it', () => {
    fc.assert(
      fc.property(fc.array(figure), (figures) => {
        const raw = figures.map((each) => `计${writeFigure(each)}件`).join('，');
        expect(piecesOf(raw).flatMap((piece) => piece.figure ?? [])).toEqual(figures);
      }),
    );
  });

  it('holds no figure once its words were made plain', () => {
    fc.assert(fc.property(rawText, (raw) => piecesOf(plainWords(raw)).every((piece) => !piece.figure)));
  });
});

it.each([
  '⟦⟧',
  '⟦附件⟧',
  '⟦t3/received⟧',
  '⟦ t3/received/total⟧',
  '⟦t3/received/total+⟧',
  '⟦t3/received/total%⟧',
  '⟦t3/received/total÷t3/granted/total⟧',
  '⟦t3/received/total÷t3/granted/total÷t3/granted/total%⟧',
  '⟦last:t3/received/total⟧',
  '[t3/received/total]',
])('leaves %s as it is', (raw) => {
  expect(piecesOf(raw)).toEqual([{ from: 0, to: raw.length, raw }]);
});

it('reads a long text of brackets in linear time', () => {
  const raw = '⟦t3/received/total+'.repeat(20_000);
  expect(piecesOf(raw)).toHaveLength(1);
});
