import { describe, expect, it } from 'vitest';
import { applicationsTable } from '@/lib/template/applications';
import { cn2021, disclosureTable } from '@/lib/template/cn-2021';
import { gridOf } from '@/lib/template/grid';
import type { CellId } from '@/lib/template/keys';
import { litigationTable } from '@/lib/template/litigation';
import { cellSpec } from '@/lib/template/registry';
import type { Table } from '@/lib/template/types';
import { cellLines, cellsBetween, type Move, nextCell } from './grid-navigation';

const ground = (table: Table) => ({
  lines: cellLines(gridOf(table)),
  isTyped: (cell: CellId) => !cellSpec(cn2021, cell).terms,
  page: 10,
});
const t2 = ground(disclosureTable);
const t3 = ground(applicationsTable);
const t4 = ground(litigationTable);

describe('moves in table three', () => {
  it.each<[Move, CellId, CellId | undefined]>([
    ['down', 't3/received/person', 't3/carriedIn/person'],
    ['up', 't3/carriedIn/person', 't3/received/person'],
    ['down', 't3/otherHandling/business', 't3/concluded/business'],
    ['right', 't3/received/person', 't3/received/business'],
    ['left', 't3/received/business', 't3/received/person'],
    ['left', 't3/received/person', undefined],
    ['right', 't3/received/total', undefined],
    ['up', 't3/received/person', undefined],
    ['down', 't3/carriedForward/total', undefined],
    ['rowStart', 't3/granted/research', 't3/granted/person'],
    ['rowEnd', 't3/granted/research', 't3/granted/total'],
    ['columnStart', 't3/granted/research', 't3/received/research'],
    ['columnEnd', 't3/granted/research', 't3/carriedForward/research'],
    ['first', 't3/granted/research', 't3/received/person'],
    ['last', 't3/granted/research', 't3/carriedForward/total'],
    ['pageDown', 't3/received/person', 't3/enforcementFiles/person'],
    ['pageUp', 't3/granted/person', 't3/received/person'],
    ['next', 't3/received/otherOrganization', 't3/carriedIn/person'],
    ['next', 't3/otherHandling/otherOrganization', 't3/carriedForward/person'],
    ['previous', 't3/carriedForward/person', 't3/otherHandling/otherOrganization'],
    ['next', 't3/carriedForward/otherOrganization', undefined],
    ['previous', 't3/received/person', undefined],
  ])('%s from %s', (move, from, to) => expect(nextCell(t3, from, move)).toBe(to));
});

it('finds the neighbour below where rows differ in length', () => {
  expect(nextCell(t2, 't2/normativeDocuments/inForce', 'down')).toBe('t2/licensing/decisions');
  expect(nextCell(t2, 't2/licensing/decisions', 'up')).toBe('t2/normativeDocuments/issued');
});

it('runs along the single line of table four', () => {
  expect(nextCell(t4, 't4/reconsideration/total', 'right')).toBe('t4/directLitigation/upheld');
});

describe('cells between two corners', () => {
  it('are a block, whichever corner comes first', () => {
    const block = [
      ['t3/received/person', 't3/received/business'],
      ['t3/carriedIn/person', 't3/carriedIn/business'],
    ];
    expect(cellsBetween(t3.lines, 't3/received/person', 't3/carriedIn/business')).toEqual(block);
    expect(cellsBetween(t3.lines, 't3/carriedIn/person', 't3/received/business')).toEqual(block);
  });

  it('are those in the same width where rows differ in length', () => {
    expect(cellsBetween(t2.lines, 't2/normativeDocuments/inForce', 't2/licensing/decisions')).toEqual([
      ['t2/normativeDocuments/issued', 't2/normativeDocuments/repealed', 't2/normativeDocuments/inForce'],
      ['t2/licensing/decisions'],
    ]);
  });
});
