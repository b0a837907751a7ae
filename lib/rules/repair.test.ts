import { describe, expect, it } from 'vitest';
import { statedTotals, tables } from '@/lib/examples/tables';
import type { Draft, Report } from '@/lib/report/report';
import { cn2021 } from '@/lib/template/cn-2021';
import { judge, ledgerOf } from './equations';
import { inspect } from './inspect';
import { type Change, repairFor, suggestions } from './repair';
import type { Inspection } from './types';

const zeros = tables({});

function open(draft: Draft, stated?: Report['stated']): Inspection {
  const report: Report = { templateId: 'cn-2021', draft: { ...zeros, ...draft }, ...(stated && { stated }) };
  return inspect(cn2021, report, {});
}

function broken(inspection: Inspection) {
  const { equations, values } = ledgerOf(inspection);
  return equations.filter((equation) => judge(equation, values).state === 'broken');
}

/** The repair of every broken equation: one change, a list of two, or nothing. */
function repairs(draft: Draft, stated?: Report['stated']): (Change | readonly Change[] | undefined)[] {
  const inspection = open(draft, stated);
  return broken(inspection).map((equation) => {
    const changes = repairFor(inspection, equation)?.changes;
    return changes?.length === 1 ? changes[0] : changes;
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
      const repair = repairFor(swappedReport, equation);
      return repair && { slip: repair.slip, cells: repair.changes.map(({ cell }) => cell).sort() };
    });
    expect(changes).toEqual(
      changes.map(() => ({ slip: 'neighbour', cells: ['t3/granted/business', 't3/granted/person'] })),
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

  it('is else the row that remains', () => {
    expect(repairs({ ...person, 't3/carriedForward/person': '1' })).toEqual([
      { cell: 't3/carriedForward/person', from: 1, to: 4 },
    ]);
  });

  it('is none where the row that remains would go below zero and the others are alike', () => {
    const draft = { 't3/granted/person': '3' };
    const inspection = open(draft);
    const cells = broken(inspection)
      .flatMap((equation) => suggestions(inspection, equation))
      .flatMap(({ changes }) => (changes.length === 1 ? changes : []));
    expect(cells.map(({ cell, to }) => `${cell} ${to}`)).toEqual([
      't3/granted/person 0',
      't3/received/person 3',
      't3/carriedIn/person 3',
    ]);
    expect(repairs(draft)).toEqual([undefined]);
  });

  it('is none where two slips are equally likely', () => {
    const draft = { 't3/received/person': '12', 't3/carriedIn/person': '22', 't3/granted/person': '43' };
    expect(repairs(draft)).toEqual([undefined]);
  });
});

it('is none in table four, where every cell of a row would do', () => {
  const draft = { 't4/reconsideration/upheld': '5', 't4/reconsideration/pending': '4' } as const;
  expect(repairs(draft, { 't4/reconsideration/total': '7' })).toEqual([undefined]);
});
