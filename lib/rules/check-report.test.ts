import { describe, expect, it } from 'vitest';
import { tables } from '@/lib/examples/tables';
import { zeroDraft } from '@/lib/report/filling/fill';
import type { Draft } from '@/lib/report/report';
import { cn2019 } from '@/lib/template/cn-2019';
import { cn2021 } from '@/lib/template/cn-2021';
import { catalogue } from './catalogue';
import { checkReport } from './check-report';
import { inspect } from './inspect';
import type { RuleContext } from './types';

const regulation: Draft = {
  ...tables({}),
  't2/regulations/issued': '1',
  't2/regulations/inForce': '1',
};

function rules(draft: Draft, context?: RuleContext): string[] {
  return checkReport(cn2021, { templateId: 'cn-2021', draft }, context).map(({ rule }) => rule);
}

describe('whom a rule concerns', () => {
  const titled = (agency: string): Draft => ({
    ...regulation,
    title: `${agency}2025年政府信息公开工作年度报告`,
    year: '2025',
  });

  it('is taken from the unit, else by the agency’s name, else by the title', () => {
    const city = { unit: { name: '云岭市人民政府', shortName: '云岭市', level: 'city' } } as const;
    expect(rules(titled('青石镇人民政府'))).toContain('C04');
    expect(rules(titled('云岭市人民政府'))).not.toContain('C04');
    expect(rules(titled('青石镇人民政府'), city)).not.toContain('C04');
    expect(rules({ ...titled('云岭市人民政府'), agency: '青石镇人民政府' })).toContain('C04');
  });

  it('follows from the format: rules of tables that the format of 2019 lacks stay silent on it', () => {
    const draft: Draft = { ...zeroDraft(cn2019), title: '青石镇2020年政府信息公开工作年度报告', year: '2020' };
    const found = checkReport(cn2019, { templateId: 'cn-2019', draft }).map(({ rule }) => rule);
    expect(found).toEqual(['B01', 'H01']);
  });
});

it('lists findings in the order of the catalogue', () => {
  const found = rules({ title: '报告', 't3/received/person': '/', 't2/fees/amount': '１' });
  const order = catalogue.map(({ id }) => id).filter((id) => found.includes(id));
  expect([...new Set(found)]).toEqual(order);
});

it('never throws for what a report contains', () => {
  const odd = '\u0000\uFFFE\u200B𠮷'.repeat(50);
  const draft = Object.fromEntries([...cn2021.cells.keys(), ...cn2021.facts].map((key) => [key, odd]));
  expect(rules(draft)).toContain('C01');
  expect(rules({})).toContain('C02');
});

it('opens a report once: year, level and numbers', () => {
  const inspection = inspect(cn2021, { templateId: 'cn-2021', draft: { ...regulation, year: '２０２５' } }, {});
  expect(inspection.year).toBe(2025);
  expect(inspection.level).toBe('township');
  expect(inspection.cells.get('t2/regulations/issued')).toBe(1);
});

it('reads running text with the numbers of its bound figures', () => {
  const draft: Draft = { ...regulation, other: '规章⟦t2/regulations/issued⟧件，上年⟦prior:t2/regulations/issued⟧件。' };
  const prior = { templateId: 'cn-2021', draft: { 't2/regulations/issued': '7' } } as const;
  const inspection = inspect(cn2021, { templateId: 'cn-2021', draft }, { prior });
  expect(inspection.report.draft.other).toBe('规章1件，上年7件。');
  expect(inspection.bound.get('other')?.raw).toBe(draft.other);
});
