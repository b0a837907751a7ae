import { describe, expect, it } from 'vitest';
import { typedCells } from '@/lib/report/draft-keys';
import type { Patch } from '@/lib/report/report';
import { cn2021 } from '@/lib/template/cn-2021';
import { earlierStates, type Save } from './earlier-states';

const NOW = Date.parse('2027-01-20T08:00:00.000Z');
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Saves made so many milliseconds before now, oldest first. */
function saves(...made: (readonly [ago: number, patch: Patch, saveId?: string])[]): Save[] {
  return made.map(([ago, patch, saveId = 'typed'], revision) => ({
    revision,
    saveId,
    patch,
    at: new Date(NOW - ago).toISOString(),
  }));
}

const paragraph =
  '一是公开内容不够具体，二是更新不够及时，三是人员不足，四是平台建设滞后，五是监督考核不够严格，六是培训偏少。';
const zeros = Object.fromEntries(typedCells(cn2021, 't2').map((cell) => [cell, '0']));

describe('earlierStates', () => {
  it('offers the state before a paragraph was lost, and before many cells were filled', () => {
    const made = saves(
      [9 * MINUTE, { problems: paragraph }],
      [8 * MINUTE, { problems: '你' }],
      [7 * MINUTE, { problems: '你好' }],
      [6 * MINUTE, zeros],
      [5 * MINUTE, { title: '报告' }],
    );
    expect(earlierStates(made, NOW).filter(({ before }) => before)).toMatchObject([
      { revision: 2, before: { kind: 'fields' } },
      { revision: 0, before: { kind: 'words', count: paragraph.length } },
    ]);
  });

  it('offers the states before an import and before a restoration, however small', () => {
    const made = saves(
      [9 * MINUTE, { title: '甲' }],
      [8 * MINUTE, { title: '乙' }, 'import-1'],
      [7 * MINUTE, { title: '甲' }, 'restore-1'],
    );
    expect(earlierStates(made, NOW)).toMatchObject([
      { revision: 1, before: { kind: 'restore' } },
      { revision: 0, before: { kind: 'import' } },
    ]);
  });

  it('keeps one in ten minutes of the last hours and one a day of the last weeks', () => {
    const lately = Array.from({ length: 60 }, (_, index) => [(60 - index) * MINUTE, { title: `${index}` }] as const);
    expect(earlierStates(saves(...lately), NOW).length).toBeLessThanOrEqual(7);
    const before = Array.from(
      { length: 60 },
      (_, index) => [2 * DAY + (60 - index) * MINUTE, { title: `${index}` }] as const,
    );
    expect(earlierStates(saves(...before, [0, { title: '今天' }]), NOW)).toMatchObject([{ revision: 59 }]);
  });

  it('offers forty at most, those before large acts longest', () => {
    const made = Array.from(
      { length: 400 },
      (_, index) => [(400 - index) * DAY, { problems: index % 40 === 0 ? paragraph : '' }] as const,
    );
    const states = earlierStates(saves(...made), NOW);
    expect(states).toHaveLength(40);
    expect(states.filter(({ before }) => before)).toHaveLength(10);
  });

  it('never offers what stands now, and nothing of a report that was just begun', () => {
    expect(earlierStates(saves([MINUTE, { title: '甲' }]), NOW)).toEqual([]);
    expect(earlierStates([], NOW)).toEqual([]);
  });
});
