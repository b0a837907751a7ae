import { describe, expect, it } from 'vitest';
import { applyPatch } from '@/lib/report/compare/diff';
import { zeroDraft } from '@/lib/report/filling/fill';
import { readCells } from '@/lib/report/read-cells';
import type { Patch, Report } from '@/lib/report/report';
import { readReportFile, writeReportFile } from '@/lib/report/report-file';
import { cn2021 } from '@/lib/template/cn-2021';
import { type FigureSource, shownDraft, shownTexts, showText } from './shown-text';

function source(patch: Patch, prior?: Patch): FigureSource {
  const { cells } = readCells(cn2021, applyPatch(zeroDraft(cn2021), patch));
  const report: Report | undefined = prior && { templateId: 'cn-2021', draft: prior };
  return { template: cn2021, cells, prior: report };
}

const year = source(
  {
    't3/received/person': '20',
    't3/received/business': '10',
    't3/granted/person': '10',
    't2/fees/amount': '1077.892534',
    't2/licensing/decisions': '',
  },
  { 't3/carriedForward/person': '3' },
);

describe('a figure shows', () => {
  it.each([
    ['the number of a cell', '⟦t3/received/person⟧', '20'],
    ['a computed cell', '⟦t3/received/total⟧', '30'],
    ['an amount', '⟦t2/fees/amount⟧', '1077.892534'],
    ['a sum', '⟦t3/received/total+t3/granted/person⟧', '40'],
    ['a sum of unlike units exactly', '⟦t3/received/total+t2/fees/amount⟧', '1107.892534'],
    ['a percentage with at most two decimals', '⟦t3/granted/person÷t3/received/total%⟧', '33.33%'],
    ['a round percentage', '⟦t3/granted/person÷t3/received/person%⟧', '50%'],
    ['a percentage of unlike units', '⟦t2/fees/amount÷t3/received/business%⟧', '10778.93%'],
    ["last year's cell", '⟦prior:t3/carriedForward/person⟧', '3'],
    ['growth against last year', '⟦t3/received/total÷prior:t3/carriedForward/person%⟧', '1000%'],
  ])('%s', (_, raw, text) => {
    expect(showText(raw, year).text).toBe(text);
  });

  it.each([
    ['a blank cell', '⟦t2/licensing/decisions⟧', 'blank'],
    ['a computed cell of last year with a blank', '⟦prior:t3/carriedForward/total⟧', 'blank'],
    ['a cell of another format', '⟦t2/procurement/amount⟧', 'noCell'],
    ['a share of nothing', '⟦t3/received/person÷t3/notHeld/total%⟧', 'noWhole'],
  ])('… for %s', (_, raw, unknown) => {
    expect(showText(raw, year)).toMatchObject({ text: '…', figures: [{ unknown }] });
  });

  it("… for last year's cell while there is no such report", () => {
    const shown = showText('⟦prior:t3/received/total⟧', source({}));
    expect(shown).toMatchObject({ text: '…', figures: [{ unknown: 'noPrior' }] });
  });
});

it('tells where each figure stands, in the shown text and in the raw one', () => {
  const raw = '收到⟦t3/received/total⟧件，公开⟦t3/granted/person⟧件。';
  const { text, figures } = showText(raw, year);
  expect(text).toBe('收到30件，公开10件。');
  expect(figures.map(({ from, to }) => text.slice(from, to))).toEqual(['30', '10']);
  expect(figures.map(({ rawFrom, rawTo }) => raw.slice(rawFrom, rawTo))).toEqual([
    '⟦t3/received/total⟧',
    '⟦t3/granted/person⟧',
  ]);
});

it('replaces the figures of a draft in its prose alone', () => {
  const plain = { title: '⟦t3/received/total⟧', problems: '没有。' };
  expect(shownDraft(plain, shownTexts(plain, year))).toBe(plain);
  const draft = { ...plain, other: '共⟦t3/received/total⟧件' };
  expect(shownDraft(draft, shownTexts(draft, year))).toEqual({ ...plain, other: '共30件' });
});

it('stays bound in a report file', () => {
  const draft = { year: '2025', other: '共⟦t3/received/total⟧件' };
  const reading = readReportFile(writeReportFile({ templateId: 'cn-2021', draft }));
  expect(reading).toMatchObject({ ok: true, report: { draft }, ignored: [] });
});
