import { describe, expect, it } from 'vitest';
import { importDoubts, saysAnything, unconfirmed } from './import-doubts';

const here = { unitName: '桑阳县柳溪镇人民政府', unitShortName: '柳溪镇', due: 2025 } as const;
const lastYear = { ...here, purpose: 'lastYear', year: 2024 } as const;

describe('what is said before a file is taken', () => {
  it.each([
    ['nothing of the unit’s own report on the year before', { agency: '柳溪镇', year: '2024' }, lastYear, []],
    ['the county’s report', { agency: '桑阳县人民政府', year: '2024' }, lastYear, ['otherAgency']],
    ['another town that only signed it', { signedBy: '青坪镇人民政府', year: '2024' }, lastYear, ['otherAgency']],
    ['a file that names neither agency nor year', {}, lastYear, ['noAgency', 'noYear']],
    ['a year in the title only', { agency: '柳溪镇', title: '柳溪镇2023年度报告' }, lastYear, ['otherYear']],
    [
      'a report older than last year’s',
      { agency: '柳溪镇', year: '2022' },
      { ...lastYear, year: 2022 },
      ['notYearBefore'],
    ],
    ['any year of a draft', { agency: '柳溪镇', year: '2022' }, { ...here, purpose: 'draft', year: 2022 }, []],
    [
      'a draft of another year',
      { agency: '柳溪镇', year: '2024' },
      { ...here, purpose: 'draft', year: 2025 },
      ['otherYear'],
    ],
  ] as const)('%s', (_, draft, destination, codes) => {
    expect(importDoubts(draft, destination).map(({ code }) => code)).toEqual(codes);
  });

  it('another agency and another year are confirmed by name, each by itself', () => {
    const doubts = importDoubts({ agency: '青坪镇', year: '2023' }, lastYear);
    expect(unconfirmed(doubts, () => false).map(({ code }) => code)).toEqual(['otherAgency', 'otherYear']);
    expect(unconfirmed(doubts, (code) => code === 'otherYear').map(({ code }) => code)).toEqual(['otherAgency']);
  });
});

it('a blank form says nothing, whatever stands over and under it', () => {
  const frame = { title: '柳溪镇2024年报告', year: '2024', preface: '现将情况报告如下。', signedOn: '2025-01-10' };
  const said = (draft: object, stated = {}) => saysAnything({ draft: { ...frame, ...draft }, stated });
  expect([said({}), said({ 't3/received/person': ' ' })]).toEqual([false, false]);
  expect([
    said({ 't3/received/person': '0' }),
    said({ problems: '略。' }),
    said({}, { 't3/received/total': '0' }),
  ]).toEqual([true, true, true]);
});
