import { describe, expect, it } from 'vitest';
import type { Draft } from '@/lib/report/report';
import type { Note } from './imported-report';
import { openNotes } from './open-notes';

const draft: Draft = {
  't3/received/person': '3',
  't3/received/business': '0',
  't3/received/research': '0',
  't3/received/nonprofit': '0',
  't3/received/legalService': '0',
  problems: '看到的',
};

const read = {
  templateId: 'cn-2021',
  draft,
  stated: { 't3/received/total': '9' },
  notes: [
    { code: 'cellLost', level: 'error', at: 't3/received/otherOrganization' },
    { code: 'tableMissing', level: 'error', text: '表四' },
    { code: 'rowRealigned', level: 'warning', at: 't3/received/person', text: '新收 3' },
    { code: 'notPlaced', level: 'warning', text: '第二十条第' },
    { code: 'carriedDiffers', level: 'warning', at: 'problems', text: '看到的', data: { carried: '带着的' } },
  ] satisfies Note[],
} as const;

const codes = (more: Draft) => openNotes(read, { ...draft, ...more }).map(({ code }) => code);

describe('notes follow the corrections', () => {
  it('stay as they are while nothing is corrected; without all terms there is no sum to differ', () => {
    expect(openNotes(read, draft)).toEqual(read.notes);
  });

  it('a lost cell that is filled is lost no more, and the total is compared at once', () => {
    const open = openNotes(read, { ...draft, 't3/received/otherOrganization': '5' });
    expect(open.some(({ code }) => code === 'cellLost')).toBe(false);
    expect(open[open.length - 1]).toEqual({
      code: 'totalDiffers',
      level: 'error',
      at: 't3/received/total',
      text: '9',
      data: { computed: '8' },
    });
    expect(codes({ 't3/received/otherOrganization': '6' })).not.toContain('totalDiffers');
  });

  it.each([
    ['a row that was realigned', { 't3/received/person': '4' }, 'rowRealigned'],
    ['a table that was typed in', { 't4/reconsideration/upheld': '0' }, 'tableMissing'],
    ['the carried text that was chosen', { problems: '带着的' }, 'carriedDiffers'],
  ] as const)('%s', (_, correction, code) => {
    expect(codes(correction)).not.toContain(code);
    expect(codes(correction)).toContain('notPlaced');
  });
});
