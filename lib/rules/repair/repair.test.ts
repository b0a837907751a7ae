import { describe, expect, it } from 'vitest';
import { statedTotals, tables } from '@/lib/examples/tables';
import type { Draft, Report } from '@/lib/report/report';
import { judge, ledgerOf } from '@/lib/rules/equations';
import { inspect } from '@/lib/rules/inspect';
import type { Inspection } from '@/lib/rules/types';
import { cn2021 } from '@/lib/template/cn-2021';
import type { Change } from './candidates';
import { rankRepairs } from './repair';

const zeros = tables({});

function open(draft: Draft, stated?: Report['stated'], prior?: Report): Inspection {
  const report: Report = { templateId: 'cn-2021', draft: { ...zeros, ...draft }, ...(stated && { stated }) };
  return inspect(cn2021, report, prior ? { prior } : {});
}

function broken(inspection: Inspection) {
  const { equations, values } = ledgerOf(inspection);
  return equations.filter((equation) => judge(equation, values).state === 'broken');
}

/** The repair of every broken equation: one change, a list of two, or nothing. */
function repairs(draft: Draft, stated?: Report['stated']): (Change | readonly Change[] | undefined)[] {
  const inspection = open(draft, stated);
  return broken(inspection).map((equation) => {
    const changes = rankRepairs(inspection, equation).sure?.changes;
    return changes?.length === 1 ? changes[0] : changes;
  });
}

/** Every repair of the first broken equation, the likeliest first: cells with their values, the slip, what it agrees with. */
function listed(draft: Draft, prior?: Report, agrees?: 'text' | 'prior'): string[] {
  const inspection = open(draft, undefined, prior);
  const [equation] = broken(inspection);
  const { repairs: all } = equation ? rankRepairs(inspection, equation) : { repairs: [] };
  return all.map((repair) => {
    const cells = repair.changes.map(({ cell, to }) => `${cell} ${to}`).join(' + ');
    return `${cells} ${repair.slip ?? '-'}${agrees && repair.agrees.includes(agrees) ? ` ${agrees}` : ''}`;
  });
}

/** 34 + 0 = 30 + 4 in the column of persons. */
const person = {
  't3/received/person': '34',
  't3/granted/person': '21',
  't3/notHeld/person': '9',
  't3/carriedForward/person': '4',
} as const;
const totals = statedTotals(cn2021, { ...zeros, ...person });

describe('with totals stated, the one cell in which the broken row and column cross', () => {
  it('is found in both equations', () => {
    const repair = { cell: 't3/granted/person', from: 26, to: 21 };
    expect(repairs({ ...person, 't3/granted/person': '26' }, totals)).toEqual([repair, repair]);
  });

  it('may be a stated total', () => {
    const stated = { ...totals, 't3/concluded/person': '31' };
    const repair = { cell: 't3/concluded/person', from: 31, to: 30 };
    expect(repairs(person, stated)).toEqual([repair, repair, repair]);
  });

  it('are two where two cells are wrong', () => {
    const two = { ...person, 't3/granted/person': '26', 't3/petition/business': '2' };
    const repair = [
      { cell: 't3/granted/person', from: 26, to: 21 },
      { cell: 't3/petition/business', from: 2, to: 0 },
    ];
    expect(repairs(two, totals)).toEqual([repair, repair, repair, repair]);
  });

  it('is none where the same two gaps could be closed in two ways', () => {
    const base = {
      ...person,
      't3/received/person': '39',
      't3/petition/person': '5',
      't3/received/business': '10',
      't3/granted/business': '5',
      't3/petition/business': '5',
    } as const;
    const two = { ...base, 't3/granted/person': '22', 't3/petition/business': '6' };
    expect(new Set(repairs(two, statedTotals(cn2021, { ...zeros, ...base })))).toEqual(new Set([undefined]));
  });

  it('are two neighbours whose numbers changed places', () => {
    const swapped = { ...person, 't3/granted/person': '0', 't3/granted/business': '21' };
    const swappedReport = open(swapped, totals);
    const changes = broken(swappedReport).map((equation) => {
      const repair = rankRepairs(swappedReport, equation).sure;
      return repair && { slip: repair.slip, cells: repair.changes.map(({ cell }) => cell).sort() };
    });
    expect(changes).toEqual(
      changes.map(() => ({ slip: 'besideColumn', cells: ['t3/granted/business', 't3/granted/person'] })),
    );
  });
});

describe('with totals computed, the likeliest of several cells', () => {
  it('is a slip of two digits', () => {
    expect(repairs({ ...person, 't3/received/person': '43' })).toEqual([
      { cell: 't3/received/person', from: 43, to: 34 },
    ]);
  });

  it('is a digit left out, or one too many', () => {
    const many = { ...person, 't3/received/person': '134', 't3/granted/person': '121' };
    const repair = { cell: 't3/granted/person', from: 12, to: 121 };
    expect(repairs({ ...many, 't3/granted/person': '12' })).toEqual([repair]);
    const back = { cell: 't3/granted/person', from: 121, to: 12 };
    expect(repairs({ ...many, 't3/received/person': '25' })).toEqual([back]);
  });

  it('is the row that remains where it was left out', () => {
    expect(listed({ ...person, 't3/carriedForward/person': '0' })[0]).toBe('t3/carriedForward/person 4 omitted');
  });

  it('is listed but none is the one where others are about as likely', () => {
    expect(listed({ 't3/granted/person': '3' })).toEqual([
      't3/received/person 3 omitted',
      't3/carriedIn/person 3 omitted',
      't3/granted/person 0 -',
    ]);
    expect(repairs({ 't3/granted/person': '3' })).toEqual([undefined]);
    const alike = { 't3/received/person': '33', 't3/granted/person': '12', 't3/notHeld/person': '12' };
    expect(repairs(alike)).toEqual([undefined]);
  });

  it('never is a number below zero', () => {
    const all = listed({ ...person, 't3/carriedForward/person': '90' }).map((each) => Number(each.split(' ')[1]));
    expect(all.every((to) => to >= 0)).toBe(true);
  });
});

describe('numbers that went wrong together are one repair', () => {
  const row = {
    't3/received/person': '7',
    't3/received/business': '2',
    't3/granted/person': '7',
    't3/granted/business': '2',
  };

  it('a number in the column beside', () => {
    expect(listed({ ...row, 't3/received/business': '0', 't3/received/research': '2' })[0]).toBe(
      't3/received/business 2 + t3/received/research 0 besideColumn',
    );
  });

  it('a row one column off, also where its last number fell off the end', () => {
    const off = { 't3/received/person': '0', 't3/received/business': '7', 't3/received/research': '2' };
    expect(listed({ ...row, ...off })[0]).toMatch(/shiftedRow$/);
    const lost = { 't3/granted/otherOrganization': '3', 't3/received/otherOrganization': '0' };
    expect(listed({ ...row, ...off, ...lost })).toContain(
      't3/received/business 2 + t3/received/otherOrganization 3 + t3/received/person 7 + t3/received/research 0 shiftedRow',
    );
  });

  it('the rest of a row one column off, where one was skipped', () => {
    const skipped = { 't3/received/business': '0', 't3/received/research': '2', 't3/received/nonprofit': '4' };
    const right = { 't3/granted/research': '4' };
    expect(listed({ ...row, ...right, ...skipped })[0]).toBe(
      't3/received/business 2 + t3/received/nonprofit 0 + t3/received/research 4 shiftedRow',
    );
  });

  it('two rows the wrong way round', () => {
    const swapped = {
      't3/carriedIn/person': '7',
      't3/carriedIn/business': '2',
      't3/granted/person': '1',
      't3/granted/business': '0',
    };
    const rest = { 't3/received/person': '6', 't3/received/business': '2' };
    expect(listed({ ...rest, ...swapped })[0]).toMatch(/exchangedRows$/);
  });
});

describe('what else the report says', () => {
  const wrong = { ...person, 't3/granted/person': '20' };

  it('decides between cells that slips explain alike', () => {
    expect(repairs(wrong)).toEqual([undefined]);
    const text = '全年新收政府信息公开申请34件，其中予以公开21件。结转下年度4件。';
    expect(repairs({ ...wrong, 'overview/onRequest': text })).toEqual([
      { cell: 't3/granted/person', from: 20, to: 21 },
    ]);
    expect(listed({ ...wrong, 'overview/onRequest': text }, undefined, 'text')[0]).toBe(
      't3/granted/person 21 neighbourKey text',
    );
  });

  it('is no figure that follows the table itself', () => {
    const text = '全年新收政府信息公开申请⟦t3/received/total⟧件，其中予以公开⟦t3/granted/total⟧件。';
    const draft = { ...wrong, 'overview/onRequest': text };
    expect(listed(draft)).toEqual(listed(wrong));
  });

  it('is last year’s report too', () => {
    const carried = { ...person, 't3/received/person': '32', 't3/carriedIn/person': '3' };
    expect(repairs(carried)).toEqual([undefined]);
    const prior = { templateId: 'cn-2021', draft: { year: '2024', 't3/carriedForward/person': '2' } } as const;
    expect(listed({ ...carried, year: '2025' }, prior, 'prior')[0]).toBe('t3/carriedIn/person 2 neighbourKey prior');
  });
});

it('is none in table four, where every cell of a row would do', () => {
  const draft = { 't4/reconsideration/upheld': '5', 't4/reconsideration/pending': '4' } as const;
  expect(repairs(draft, { 't4/reconsideration/total': '7' })).toEqual([undefined]);
});
