import { describe, expect, it } from 'vitest';
import type { Draft } from '@/lib/report/report';
import { applicationsTable } from '@/lib/template/applications';
import { cn2021 } from '@/lib/template/cn-2021';
import { gridOf } from '@/lib/template/grid';
import type { CellId } from '@/lib/template/keys';
import { cellSpec } from '@/lib/template/registry';
import { blockText, fillDown, fillRight, fillWith } from './grid-fill';
import { cellLines, cellsBetween } from './grid-navigation';

const lines = cellLines(gridOf(applicationsTable));
const sheet = (draft: Draft) => ({ lines, draft, isTyped: (cell: CellId) => !cellSpec(cn2021, cell).terms });
const block = (from: CellId, to: CellId = from) => cellsBetween(lines, from, to);

describe('filling down', () => {
  it('gives the first row to those below', () => {
    const draft = { 't3/received/person': '3', 't3/received/business': '4', 't3/granted/business': '4' };
    expect(fillDown(sheet(draft), block('t3/received/person', 't3/granted/business'))).toEqual({
      't3/carriedIn/person': '3',
      't3/granted/person': '3',
      't3/carriedIn/business': '4',
    });
  });

  it('takes what stands above a single cell; nothing above the first row', () => {
    const draft = { 't3/received/person': '3' };
    expect(fillDown(sheet(draft), block('t3/carriedIn/person'))).toEqual({ 't3/carriedIn/person': '3' });
    expect(fillDown(sheet(draft), block('t3/received/person'))).toEqual({});
  });

  it('neither changes nor copies computed cells', () => {
    const draft = { 't3/otherHandling/person': '3', 't3/carriedForward/person': '1' };
    expect(fillDown(sheet(draft), block('t3/otherHandling/person', 't3/concluded/person'))).toEqual({});
    expect(fillDown(sheet(draft), block('t3/carriedForward/person'))).toEqual({});
  });
});

describe('filling right', () => {
  it('gives the first column to those right of it', () => {
    const draft = { 't3/received/person': '3' };
    expect(fillRight(sheet(draft), block('t3/received/person', 't3/received/total'))).toEqual({
      't3/received/business': '3',
      't3/received/research': '3',
      't3/received/nonprofit': '3',
      't3/received/legalService': '3',
      't3/received/otherOrganization': '3',
    });
  });

  it('takes what stands left of a single cell; nothing left of the first column', () => {
    const draft = { 't3/received/person': '3' };
    expect(fillRight(sheet(draft), block('t3/received/business'))).toEqual({ 't3/received/business': '3' });
    expect(fillRight(sheet(draft), block('t3/received/person'))).toEqual({});
  });
});

it('fills the typed cells of a block with one text', () => {
  const of = block('t3/received/otherOrganization', 't3/carriedIn/total');
  expect(fillWith(sheet({ 't3/received/otherOrganization': '0' }), of, '0')).toEqual({
    't3/carriedIn/otherOrganization': '0',
  });
});

it('is copied with a tab between cells and a line for each row', () => {
  const of = block('t3/received/person', 't3/carriedIn/business');
  expect(blockText(of, (cell) => (cell.endsWith('person') ? '1' : '2'))).toBe('1\t2\n1\t2');
});
