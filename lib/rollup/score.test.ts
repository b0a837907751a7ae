import { expect, it } from 'vitest';
import { deductionText, scoreOf, usualPoints } from './score';

const clean = { overdue: 0, late: 0, returned: 0, error: 0, unexplained: 0, alike: 0 };

it('a report against which there is nothing has all points', () => {
  expect(scoreOf(clean, usualPoints)).toEqual({ score: 100, deductions: [] });
});

it('every deduction says for what and how much, by the points of the office', () => {
  const { score, deductions } = scoreOf({ ...clean, late: 1, returned: 2 }, { ...usualPoints, returned: 3 });
  expect(score).toBe(89);
  expect(deductions.map(deductionText)).toEqual(['完成但迟于期限1份，扣5分', '被县办退回2次，扣6分']);
});

it('an item of no points takes nothing off, and no score is below 0', () => {
  expect(scoreOf({ ...clean, unexplained: 3 }, { ...usualPoints, unexplained: 0 }).deductions).toEqual([]);
  expect(scoreOf({ ...clean, error: 80 }, usualPoints).score).toBe(0);
});
