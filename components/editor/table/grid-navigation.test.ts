import { describe, expect, it } from 'vitest';
import { applicationsTable } from '@/lib/template/applications';
import { disclosureTable } from '@/lib/template/cn-2021';
import { gridOf } from '@/lib/template/grid';
import type { CellId } from '@/lib/template/keys';
import { litigationTable } from '@/lib/template/litigation';
import { cellLines, nextCell } from './grid-navigation';

const press = (key: string, caret: 'start' | 'inside' | 'end' | 'all' = 'all', shiftKey = false) => ({
  key,
  shiftKey,
  isAtStart: caret === 'start' || caret === 'all',
  isAtEnd: caret === 'end' || caret === 'all',
});

const t2 = cellLines(gridOf(disclosureTable));
const t3 = cellLines(gridOf(applicationsTable));
const t4 = cellLines(gridOf(litigationTable));

describe('keys in a table', () => {
  it.each<[string, CellId, ReturnType<typeof press>, CellId | undefined]>([
    ['Enter goes down', 't3/received/person', press('Enter'), 't3/carriedIn/person'],
    ['Shift+Enter goes up', 't3/carriedIn/person', press('Enter', 'all', true), 't3/received/person'],
    ['arrows go through computed cells too', 't3/otherHandling/business', press('ArrowDown'), 't3/concluded/business'],
    ['right at the end of the text', 't3/received/person', press('ArrowRight', 'end'), 't3/received/business'],
    ['right inside the text moves the caret', 't3/received/person', press('ArrowRight', 'inside'), undefined],
    ['left at the start of the text', 't3/received/business', press('ArrowLeft', 'start'), 't3/received/person'],
    ['nothing wraps at the edges', 't3/received/person', press('ArrowLeft'), undefined],
    ['nothing beyond the last row', 't3/carriedForward/total', press('ArrowDown'), undefined],
    ['other keys mean what they mean', 't3/received/person', press('7'), undefined],
  ])('%s', (_, from, key, to) => expect(nextCell(t3, from, key)).toBe(to));

  it('finds the neighbour below where rows differ in length', () => {
    expect(nextCell(t2, 't2/normativeDocuments/inForce', press('ArrowDown'))).toBe('t2/licensing/decisions');
    expect(nextCell(t2, 't2/licensing/decisions', press('ArrowUp'))).toBe('t2/normativeDocuments/issued');
  });

  it('runs along the single line of table four', () => {
    expect(nextCell(t4, 't4/reconsideration/total', press('ArrowRight'))).toBe('t4/directLitigation/upheld');
  });
});
