import { describe, expect, it } from 'vitest';
import { paginate } from './paginate';

const text = (lines: number) => ({ height: lines * 10, line: 10 });
const heading = { height: 10, keepWithNext: true };

describe('paginate', () => {
  it('fills a sheet before it turns', () => {
    expect(paginate([text(4), text(6)], 100)).toEqual([
      [
        { block: 0, from: 0, to: 40 },
        { block: 1, from: 0, to: 60 },
      ],
    ]);
  });

  it('breaks a long paragraph between lines', () => {
    expect(paginate([text(6), text(8)], 100)).toEqual([
      [
        { block: 0, from: 0, to: 60 },
        { block: 1, from: 0, to: 40 },
      ],
      [{ block: 1, from: 40, to: 80 }],
    ]);
  });

  it('leaves no single line behind, before or after the break', () => {
    expect(paginate([text(9), text(5)], 100)).toEqual([
      [{ block: 0, from: 0, to: 90 }],
      [{ block: 1, from: 0, to: 50 }],
    ]);
    expect(paginate([text(5), text(6)], 100)[1]).toEqual([{ block: 1, from: 40, to: 60 }]);
  });

  it('keeps a heading with what follows, and a table whole', () => {
    const sheets = paginate([text(8), heading, { height: 50 }], 100);
    expect(sheets.map((pieces) => pieces.map(({ block }) => block))).toEqual([[0], [1, 2]]);
  });

  it('runs a paragraph over several sheets', () => {
    expect(paginate([text(25)], 100).map(([piece]) => piece)).toEqual([
      { block: 0, from: 0, to: 100 },
      { block: 0, from: 100, to: 200 },
      { block: 0, from: 200, to: 250 },
    ]);
  });

  it('gives a block higher than a sheet one of its own', () => {
    expect(paginate([text(1), { height: 300 }, text(1)], 100)).toHaveLength(3);
  });
});
