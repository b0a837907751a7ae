/** A new format is its declaration and nothing else, as far as grid, totals and checks are concerned. */
import { describe, expect, it } from 'vitest';
import { zeroDraft } from '@/lib/report/filling/fill';
import { readCells } from '@/lib/report/read-cells';
import type { Draft } from '@/lib/report/report';
import { cn2021 } from '@/lib/template/cn-2021';
import { gridOf } from '@/lib/template/grid';
import type { CellId } from '@/lib/template/keys';
import { isCellId, templateForYear } from '@/lib/template/registry';
import { nextFormat } from '@/lib/template/testing/next-format';
import { withFormat } from '@/lib/template/testing/with-format';
import { inapplicableIn } from './applicability';
import { catalogue } from './catalogue';
import { checkReport } from './check-report';
import { examples } from './examples/all';
import type { RuleExample } from './examples/example';
import { exampleFindings } from './examples/example-findings';
import { soundReportIn, soundUnit } from './examples/sound-report';
import type { Place } from './types';

withFormat(nextFormat);

function cell(key: string): CellId {
  if (!isCellId(key)) throw new Error(`no cell ${key}`);
  return key;
}

/** The findings of a sound report of the format with these changes. */
function found(changes: Readonly<Record<string, string>>, stated: Readonly<Record<string, string>> = {}) {
  const report = { ...soundReportIn(nextFormat), stated };
  const draft: Draft = { ...report.draft, ...changes };
  return checkReport(nextFormat, { ...report, draft }, { unit: { ...soundUnit, level: 'township' } });
}

/** A cell that the format in force does not have: sums of the new format count it too. */
function isNew(place: Place): boolean {
  return typeof place === 'string' && isCellId(place) && !cn2021.cells.has(place);
}

describe('the form', () => {
  it('is the one of its years', () => {
    expect([2024, 2025].map((year) => templateForYear(year)?.id)).toEqual(['cn-2021', 'cn-2025']);
  });

  it.each(nextFormat.tables.map((table) => [table.name, table] as const))(
    '%s has every cell in its grid once',
    (_, table) => {
      const printed = gridOf(table).flatMap(({ cells }) =>
        cells.flatMap((each) => (each.role === 'value' ? [each.cell] : [])),
      );
      const declared = [...nextFormat.cells.values()].filter((spec) => spec.table === table).map(({ id }) => id);
      expect([...printed].sort()).toEqual([...declared].sort());
    },
  );

  it('counts the new column and the new row in its totals', () => {
    const changes = { 't3/archived/cooperative': '3', 't3/granted/person': '2' };
    const { cells } = readCells(nextFormat, { ...zeroDraft(nextFormat), ...changes });
    expect(cells.get(cell('t3/archived/total'))).toBe(3);
    expect(cells.get(cell('t3/concluded/cooperative'))).toBe(3);
    expect(cells.get('t3/concluded/total')).toBe(5);
  });
});

describe('rules', () => {
  it('apply in it, every one', () => {
    const off = catalogue.filter((rule) => inapplicableIn(rule).some(({ template }) => template === nextFormat));
    expect(off.map(({ id }) => id)).toEqual([]);
  });

  it('find nothing in a sound report', () => {
    expect(found({})).toEqual([]);
  });

  it.each(catalogue.map(({ id }) => id))('%s finds in its examples what it finds in the format in force', (id) => {
    const list: readonly RuleExample[] = examples[id];
    for (const example of list) {
      const places = exampleFindings(id, example, nextFormat).map(({ where, variant }) => ({
        where: where.filter((place) => !isNew(place)),
        variant,
      }));
      expect([example.when, ...places]).toEqual([
        example.when,
        ...example.finds.map(({ where, variant }) => ({ where, variant })),
      ]);
    }
  });
});

describe('identities', () => {
  it('hold in the new column and are broken in it', () => {
    const whole = { 't3/received/cooperative': '4', 't3/archived/cooperative': '4' };
    expect(
      found({ ...whole, 'overview/onRequest': '详见第三部分，全年办理的申请均已按规定的程序和期限办结。' }),
    ).toEqual([]);
    const broken = found({ ...whole, 't3/archived/cooperative': '3' }).filter(({ rule }) => rule === 'D03');
    expect(broken.map(({ where }) => where[0])).toEqual(['t3/received/cooperative']);
  });

  it('compare a stated total with the new row, and find the slip in it', () => {
    const typed = { 't3/received/person': '12', 't3/granted/person': '5', 't3/archived/person': '7' };
    const [broken] = found({ ...typed, 't3/archived/person': '4' }, { 't3/concluded/person': '12' }).filter(
      ({ rule }) => rule === 'D02',
    );
    expect(broken?.where).toContain('t3/archived/person');
    expect(broken?.suggestions?.flatMap(({ changes }) => changes)).toContainEqual({
      cell: 't3/archived/person',
      from: 4,
      to: 7,
    });
  });
});

describe('claims of running text', () => {
  const typed = {
    't3/received/person': '5',
    't3/received/cooperative': '3',
    't3/granted/person': '5',
    't3/archived/cooperative': '3',
    't2/rewards/decisions': '6',
  };
  const said = (text: string) =>
    found({ ...typed, 'overview/onRequest': text })
      .filter(({ rule }) => rule.startsWith('F'))
      .map(({ rule }) => rule);

  it.each([
    ['全年新收政府信息公开申请8件，其中自然人5件，农民合作社3件。'],
    ['全年办结政府信息公开申请8件，其中予以公开5件，已移交国家档案馆3件。'],
    ['全年办结政府信息公开申请8件，其中予以公开5件，无法提供3件。'],
    ['新收政府信息公开申请8件，法人或其他组织申请3件。'],
    ['全年新收政府信息公开申请8件。全年作出行政奖励决定6件。'],
  ])('%s agrees with the tables', (text) => {
    expect(said(text)).toEqual([]);
  });

  it.each([
    ['F04', '全年新收政府信息公开申请8件，其中自然人5件，农民合作社2件。'],
    ['F05', '全年办结政府信息公开申请8件，予以公开5件，已移交国家档案馆1件。'],
    ['F05', '全年办结政府信息公开申请8件，予以公开5件，无法提供2件。'],
    ['F08', '全年新收政府信息公开申请8件。全年作出行政奖励决定9件。'],
  ])('%s speaks of %s', (rule, text) => {
    expect(said(text)).toContain(rule);
  });
});
