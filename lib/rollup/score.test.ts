import { expect, it } from 'vitest';
import { deductionText, itemText, type ScoreItem, scoreOf, scoreTableSchema, usualTable } from './score';

const clean = { overdue: 0, late: 0, lateDays: 0, returned: 0, error: 0, unexplained: 0, alike: 0, reopened: 0 };
const item: ScoreItem = { fact: 'returned', name: '退回', per: '次', points: 3, cap: null };

it('a report against which there is nothing has all points', () => {
  expect(scoreOf(clean, usualTable)).toEqual({ score: 100, deductions: [] });
});

it('every deduction says for what and how much, in the words and by the points of the office', () => {
  const { score, deductions } = scoreOf({ ...clean, late: 1, returned: 2 }, [
    item,
    { ...item, fact: 'late', name: '晚交', per: '份' },
  ]);
  expect(score).toBe(91);
  expect(deductions.map(deductionText)).toEqual(['退回2次，扣6分', '晚交1份，扣3分']);
});

it('no item takes off more than its limit, and no score is below 0', () => {
  const { score, deductions } = scoreOf({ ...clean, returned: 9 }, [{ ...item, cap: 10 }]);
  expect(score).toBe(90);
  expect(deductions.map(deductionText)).toEqual(['退回9次，扣10分（已到上限）']);
  expect(scoreOf({ ...clean, returned: 80 }, [item]).score).toBe(0);
  expect(scoreOf({ ...clean, returned: 9 }, [{ ...item, points: 0 }]).deductions).toEqual([]);
});

it('tenths add up to what they are', () => {
  expect(scoreOf({ ...clean, returned: 3 }, [{ ...item, points: 0.1 }]).score).toBe(99.7);
});

it('a table says itself in words; the usual one is stored as any other', () => {
  expect(itemText({ ...item, cap: 10 })).toBe('退回，每次扣3分，最多10分');
  expect(scoreTableSchema.parse(usualTable)).toEqual(usualTable);
});
