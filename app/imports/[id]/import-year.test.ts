import { describe, expect, it } from 'vitest';
import { importYears, yearOfImport } from './import-year';

const january = { year: 2026, month: 1 };

describe('the years that can be chosen', () => {
  it('are those before the one that is due, for an earlier report from the first one on', () => {
    expect(importYears('lastYear', january, 2024)).toEqual([2024, 2023, 2022, 2021, 2020, 2019]);
  });

  it('are those in which a report can be begun, for a draft', () => {
    expect(importYears('draft', january, 2025)).toEqual([2026, 2025, 2024, 2023, 2022, 2021]);
  });

  it('hold the one that the file names, whatever it is', () => {
    expect(importYears('draft', january, 2020)).toContain(2020);
  });
});

describe('the year of an import', () => {
  it.each([
    ['what was chosen', 'draft', { year: '2023' }, '2024', 2024],
    ['what the file says', 'draft', { year: '2023' }, '', 2023],
    ['what its title says', 'lastYear', { title: '青石镇2022年政府信息公开工作年度报告' }, '', 2022],
    ['the year before the one that is due', 'lastYear', {}, '', 2024],
    ['the year that is due', 'draft', {}, '', 2025],
    ['not a year of an older format, for a draft', 'draft', { year: '2020' }, '', 2025],
    ['such a year, for a report that was published', 'lastYear', { year: '2020' }, '', 2020],
    ['not a year without a format', 'lastYear', { year: '2015' }, '', 2024],
    ['not a choice that is none', 'draft', { year: '2023' }, '1999', 2023],
    ['not a choice that is no year', 'draft', { year: '2023' }, '2024; drop', 2023],
  ] as const)('is %s', (_, purpose, draft, chosen, year) => {
    expect(yearOfImport(purpose, draft, january, chosen)).toBe(year);
  });
});
