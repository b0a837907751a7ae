import { describe, expect, it } from 'vitest';
import { takenOver } from '@/lib/report/compare/last-year';
import { checkReport } from '@/lib/rules/check-report';
import type { Finding } from '@/lib/rules/types';
import { cn2021 } from '@/lib/template/cn-2021';
import { templateById } from '@/lib/template/registry';
import { exampleByKey, examples } from './all';
import { balancedLarge } from './balanced-large';
import { cangtai2022 } from './cangtai-2022';
import type { Example } from './example';
import { offByOne } from './off-by-one';
import { widestNumbers } from './widest-numbers';

function findings({ report, unit }: Example): Finding[] {
  return checkReport(templateById(report.templateId), report, { unit });
}

/** Errors with the number of places they name; the rules of everything milder. */
const expected: Record<string, { errors: readonly (readonly [rule: string, places: number])[]; milder: string }> = {
  'nianzhang-2023': {
    errors: [
      ['G01', 1],
      ['H07', 1],
    ],
    milder: 'B04 C05 F11 G03 I07 I08',
  },
  'cangtai-2022': {
    errors: [
      ['C02', 1],
      ['H07', 1],
    ],
    milder: 'B02 B04 B05 C05 D03 G07 G07 G07',
  },
  'madian-2024': { errors: [['H07', 1]], milder: 'B04' },
  'jiegu-2023': { errors: [], milder: 'A07 B04 G04 I07 I08' },
  'hanyin-2023': { errors: [], milder: 'A03 C05 C07' },
  blank: {
    errors: [
      ['B01', 5],
      ['C02', 10],
      ['C02', 144],
      ['C02', 12],
      ['H01', 1],
      ['H07', 1],
    ],
    milder: 'D03 D03 D03 D03 D03 D03',
  },
  'balanced-large': { errors: [], milder: 'G05' },
  'off-by-one': {
    errors: [
      ['D01', 7],
      ['D02', 22],
    ],
    milder: 'G05',
  },
  'widest-numbers': { errors: [], milder: 'B08 B09 B09 G05' },
};

describe('checks find in an example what is really wrong with it, and nothing else', () => {
  it('every example has its line here', () => {
    expect(examples.map(({ key }) => key)).toEqual(Object.keys(expected));
  });

  it.each(examples.map((example) => [example.key, example] as const))('%s', (key, example) => {
    const found = findings(example);
    const errors = found.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ rule, where }) => [rule, where.length])).toEqual(expected[key]?.errors);
    const milder = found.filter(({ severity }) => severity !== 'error');
    expect(milder.map(({ rule }) => rule).join(' ')).toBe(expected[key]?.milder);
  });

  it('both equations of off-by-one name the same cell and the value that repairs them', () => {
    const right = balancedLarge.report.draft['t3/notHeld/business'];
    const fixes = findings(offByOne).flatMap(({ fix }) => (fix ? [fix.patch] : []));
    expect(fixes).toEqual([{ 't3/notHeld/business': right }, { 't3/notHeld/business': right }]);
  });

  it('the cell that the file of 苍台镇 lost is the blank one, and the one that its column waits for', () => {
    const waiting = findings(cangtai2022).filter(({ rule }) => rule === 'C02' || rule === 'D03');
    const lost = 't3/internalAffairs/otherOrganization';
    expect(waiting.map(({ where }) => where)).toEqual([[lost], [lost]]);
  });
});

it('widest-numbers has seven digits in every typed cell outside three rows of results', () => {
  const { draft } = widestNumbers.report;
  const wholePart = (text = '') => text.split('.')[0] ?? '';
  const narrower = [...cn2021.cells.values()].filter(({ id, terms }) => !terms && wholePart(draft[id]).length !== 7);
  expect([...new Set(narrower.map(({ row }) => row.key))]).toEqual([
    'securityAndStability',
    'publication',
    'feeOverdue',
  ]);
});

it('last year’s report is sound, and the new one goes on from it', () => {
  const { lastYear, report, unit } = exampleByKey('blank') ?? {};
  if (!lastYear || !report || !unit) throw new Error('the blank example has a last year');
  expect(checkReport(cn2021, lastYear, { unit })).toEqual([]);
  const draft = { ...lastYear.draft, ...report.draft, ...takenOver(cn2021, lastYear) };
  const rules = checkReport(cn2021, { ...report, draft }, { unit, prior: lastYear }).map(({ rule }) => rule);
  expect(rules).not.toContain('E01');
});

it('an example is found by its key, and nothing by another', () => {
  expect(exampleByKey('blank')?.unit.shortName).toBe('青石镇');
  expect(exampleByKey('full')).toBeUndefined();
});
