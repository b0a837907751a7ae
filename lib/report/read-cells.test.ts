import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typedCells } from '@/lib/report/draft-keys';
import { zeroDraft } from '@/lib/report/filling/fill';
import { cn2021 } from '@/lib/template/cn-2021';
import { cellSpec } from '@/lib/template/registry';
import { formatCell, printedCell, readCells, readStated, rereadCells } from './read-cells';
import type { Draft } from './report';

const zeros = zeroDraft(cn2021);

function cellsOf(draft: Draft) {
  return readCells(cn2021, draft).cells;
}

describe('computed cells', () => {
  it('add up their row or their column', () => {
    const cells = cellsOf({
      ...zeros,
      't3/granted/person': '14',
      't3/granted/business': '3',
      't3/notHeld/person': '5',
      't4/directLitigation/upheld': '2',
      't4/directLitigation/pending': '1',
    });
    expect(cells.get('t3/granted/total')).toBe(17);
    expect(cells.get('t3/concluded/person')).toBe(19);
    expect(cells.get('t3/concluded/total')).toBe(22);
    expect(cells.get('t4/directLitigation/total')).toBe(3);
  });

  it.each(['', ' ', '/', '若干', '-1'])('are blank while one of their terms is “%s”', (text) => {
    const cells = cellsOf({ ...zeros, 't3/granted/person': text });
    expect(cells.get('t3/granted/total')).toBe('blank');
    expect(cells.get('t3/concluded/person')).toBe('blank');
    expect(cells.get('t3/concluded/total')).toBe('blank');
    expect(cells.get('t3/received/total')).toBe(0);
    expect(cells.get('t3/concluded/business')).toBe(0);
  });

  it('are not read from text under their own key', () => {
    expect(cellsOf({ ...zeros, 't3/received/total': '99' }).get('t3/received/total')).toBe(0);
  });
});

it('gives every cell of the form, blank where nothing was written', () => {
  const { cells, remarks } = readCells(cn2021, {});
  expect(cells.size).toBe(200);
  expect(new Set(cells.values())).toEqual(new Set(['blank']));
  expect(remarks).toEqual([]);
});

it('remarks on cells that needed interpreting, in reading order', () => {
  const { remarks } = readCells(cn2021, { ...zeros, 't3/received/person': '/', 't2/fees/amount': '3万元' });
  expect(remarks).toEqual([
    { cell: 't2/fees/amount', code: 'normalised' },
    { cell: 't3/received/person', code: 'notApplicable' },
  ]);
});

it('takes of the stated totals those that are totals and numbers', () => {
  const stated = {
    't3/received/total': '1,234',
    't3/granted/total': '/',
    't3/received/person': '9',
    't4/reconsideration/total': '',
  };
  expect([...readStated(cn2021, stated)]).toEqual([['t3/received/total', 1234]]);
  expect(readStated(cn2021, undefined).size).toBe(0);
});

describe('printing', () => {
  const fees = cellSpec(cn2021, 't2/fees/amount');
  const total = cellSpec(cn2021, 't3/received/total');

  it('a value, and a blank as nothing', () => {
    expect(formatCell(fees, 1_077_892_534)).toBe('1077.892534');
    expect(formatCell(fees, 'blank')).toBe('');
  });

  it('in the document the number that was read, else what was typed, in computed cells numbers only', () => {
    expect(printedCell(fees, 38_500_000, { 't2/fees/amount': '385,000元' })).toBe('38.5');
    expect(printedCell(fees, 'unreadable', { 't2/fees/amount': ' 若干 ' })).toBe('若干');
    expect(printedCell(fees, 'notApplicable', { 't2/fees/amount': '/' })).toBe('/');
    expect(printedCell(total, 'blank', { 't3/received/total': '7' })).toBe('');
  });
});

describe('a draft read again', () => {
  const edits = fc.array(
    fc.record({
      cell: fc.constantFrom(...typedCells(cn2021)),
      text: fc.constantFrom('', '0', '7', '12', '/', '若干', ' 3 件'),
    }),
    { maxLength: 12 },
  );

  it('has the cells that it has when it is read at once', () => {
    fc.assert(
      fc.property(edits, (all) => {
        let read = { draft: zeros, cells: cellsOf(zeros) };
        for (const { cell, text } of all) {
          const draft: Draft = { ...read.draft, [cell]: text };
          read = { draft, cells: rereadCells(cn2021, read, draft) };
          expect(new Map([...read.cells].sort())).toEqual(new Map([...cellsOf(draft)].sort()));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('keeps its cells where only its texts changed', () => {
    const read = { draft: zeros, cells: cellsOf(zeros) };
    expect(rereadCells(cn2021, read, { ...zeros, problems: '甲' })).toBe(read.cells);
  });
});
