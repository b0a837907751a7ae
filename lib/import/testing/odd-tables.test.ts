/** Tables with more in them than the form prints: a subtotal, remarks, repeated heads, others beside them, broken labels. */
import { describe, expect, it } from 'vitest';
import { balancedLarge } from '@/lib/examples/balanced-large';
import { hanyin2023 } from '@/lib/examples/hanyin-2023';
import { readFile } from '@/lib/import/read-file';
import type { SourceCell } from '@/lib/import/source-document';
import { type Draft, draftText } from '@/lib/report/report';
import { cn2021 } from '@/lib/template/cn-2021';
import { asHtml, printedTables, type Rows, reportPage, reportText, texts } from './sample-forms';

const examples = [balancedLarge, hanyin2023] as const;
const tabbed = (rows: Rows) =>
  texts(rows)
    .map((cells) => cells.join('\t'))
    .join('\n');
const cell = (text: string): SourceCell => ({ text, colSpan: 1, rowSpan: 1 });

async function read(text: string, name: 'a.txt' | 'a.html') {
  const result = await readFile(new TextEncoder().encode(text), name);
  if (!result.ok) throw new Error(result.code);
  return result.report;
}

type Tables = readonly [Rows, Rows, Rows];
const asPage = (tables: Tables, overview = '略') =>
  reportPage(cn2021, { overview, tables: [asHtml(tables[0]), asHtml(tables[1]), asHtml(tables[2])] });
const asText = (tables: Tables, overview = '略') =>
  reportText(cn2021, { overview, tables: [tabbed(tables[0]), tabbed(tables[1]), tabbed(tables[2])] });

/** Every cell as the example has it; with `lost` a cell may be missing, but never say anything else. */
function expectCells(found: Draft, expected: Draft, lost = 0): void {
  const cells = [...cn2021.cells.values()].filter(({ terms }) => !terms).map(({ id }) => id);
  const wrong = cells.filter((id) => draftText(found, id) !== draftText(expected, id) && draftText(found, id) !== '');
  const missing = cells.filter((id) => draftText(found, id) === '' && draftText(expected, id) !== '');
  expect(wrong).toEqual([]);
  expect(missing.slice(lost)).toEqual([]);
}

/** Table three with 小计 before or behind the five organisations, or with the five numbers 其中 behind it. */
function withSubtotal(rows: Rows, place: 'before' | 'behind'): Rows {
  const at = place === 'before' ? 1 : 6;
  return rows.map((cells, row) => {
    const heads = cells.findIndex(({ text }) => text === '商业企业');
    if (heads >= 0)
      return place === 'before'
        ? [...cells.slice(0, heads), cell('小计'), ...cells.slice(heads)]
        : [...cells, cell('小计')];
    const group = cells.findIndex(({ text }) => text === '法人或其他组织');
    if (group >= 0)
      return cells.map((each, index) => (index === group ? { ...each, colSpan: each.colSpan + 1 } : each));
    const first = cells.length - 7;
    if (row < 3 || !/^\d+$/.test(cells[first]?.text ?? ''))
      return cells.map((each) => (each.colSpan > 6 ? { ...each, colSpan: each.colSpan + 1 } : each));
    const sum = cells.slice(first + 1, first + 6).reduce((all, { text }) => all + Number(text), 0);
    return [...cells.slice(0, first + at), cell(String(sum)), ...cells.slice(first + at)];
  });
}

describe.each(examples.map((example) => [example.key, example.report.draft] as const))('%s', (_, draft) => {
  const [t2, t3, t4] = printedTables(cn2021, draft);

  it('a column of serial numbers before the labels is none of theirs', async () => {
    const serial = (rows: Rows, heads: number): Rows =>
      rows.map((cells, row) => {
        if (row === 0) return [{ ...cell('序号'), rowSpan: heads }, ...cells];
        return row < heads ? cells : [cell(String(row - heads + 1)), ...cells];
      });
    const { draft: found, notes } = await read(asPage([serial(t2, 1), serial(t3, 3), t4]), 'a.html');
    expectCells(found, draft);
    expect(notes.filter(({ code }) => code === 'notPlaced')).toEqual([]);
  });

  it.each(['before', 'behind'] as const)('a subtotal of the organisations %s them is left out', async (place) => {
    const damaged = [t2, withSubtotal(t3, place), t4] as const;
    expectCells((await read(asPage(damaged), 'a.html')).draft, draft);
    expectCells((await read(asText(damaged), 'a.txt')).draft, draft);
  });

  it('the total before the other columns is read by its heading', async () => {
    const isRow = (cells: Rows[number]) => /^\d+$/.test(cells[cells.length - 1]?.text ?? '');
    const moved = t3.map((cells, row) => {
      const at = row === 1 ? 0 : cells.length - 7;
      if (row !== 1 && !(row > 2 && isRow(cells))) return cells;
      return [...cells.slice(0, at), ...cells.slice(-1), ...cells.slice(at, -1)];
    });
    expectCells((await read(asPage([t2, moved, t4]), 'a.html')).draft, draft);
  });

  it('columns in another order without sums that prove it: nothing is read wrongly', async () => {
    const swapped = t3.map((cells, row) => {
      if (row !== 1) return cells;
      const [person, organisations, total] = cells;
      return person && organisations && total ? [total, organisations, person] : cells;
    });
    const found = await read(asPage([t2, swapped, t4]), 'a.html');
    expect(['', draft['t3/received/person']]).toContain(draftText(found.draft, 't3/received/person'));
  });

  it('a short label that lost a letter', async () => {
    const damaged = t3.map((cells) =>
      cells.map((each) => ({ ...each, text: each.text.replace('属于国家秘密', '属国家秘密') })),
    );
    expectCells((await read(asPage([t2, damaged, t4]), 'a.html')).draft, draft);
  });

  it('a bracket that goes on in the next line', async () => {
    const broken = tabbed(t3).replace('部分公开（', '部分公开（\n');
    const text = reportText(cn2021, { tables: [tabbed(t2), broken, tabbed(t4)] });
    expectCells((await read(text, 'a.txt')).draft, draft);
  });

  it('heads that are repeated in the middle of a table', async () => {
    const damaged = [t2, [...t3.slice(0, 12), ...t3.slice(0, 3), ...t3.slice(12)], t4] as const;
    expectCells((await read(asText(damaged), 'a.txt')).draft, draft);
    const page = `${asHtml(t3.slice(0, 5))}`;
    expect(page).not.toBe('');
    expectCells(
      (
        await read(
          asPage([t2, [...t3.slice(0, 3), ...t3.slice(3, 5), ...t3.slice(0, 3), ...t3.slice(5)], t4]),
          'a.html',
        )
      ).draft,
      draft,
      14,
    );
  });

  it('a remark behind a number is no part of it, and is listed', async () => {
    let count = 0;
    const remarked = t3.map((cells) =>
      cells.map((each, index) => {
        if (index < cells.length - 7 || !/^[1-9]\d*$/.test(each.text)) return each;
        count += 1;
        return { ...each, text: `${each.text}${['（含上年转来的）', '件（以实际办结为准）', '*'][count % 3]}` };
      }),
    );
    for (const report of [
      await read(asPage([t2, remarked, t4]), 'a.html'),
      await read(asText([t2, remarked, t4]), 'a.txt'),
    ]) {
      expectCells(report.draft, draft);
      expect(report.notes.filter(({ code }) => code === 'notPlaced')).toHaveLength(count);
    }
  });

  it('other tables before and between the three say nothing of their cells', async () => {
    const statistics = [
      ['事项', '上半年', '下半年'],
      ['行政许可', '901', '902'],
      ['行政处罚', '903', '904'],
      ['规章', '905', '906'],
      ['其他', '907', '908'],
    ];
    const rows = statistics.map((line) => line.map(cell));
    const page = asPage([t2, t3, t4], asHtml(rows)).replace(asHtml(t3), `${asHtml(rows)}${asHtml(t3)}${asHtml(rows)}`);
    const report = await read(page, 'a.html');
    expectCells(report.draft, draft);
    expect(
      report.notes.filter(({ code, text }) => code === 'notPlaced' && text?.includes('901')).length,
    ).toBeGreaterThan(0);
    const text = asText([t2, t3, t4], tabbed(rows));
    expectCells((await read(text, 'a.txt')).draft, draft);
  });

  it('labels that broke over lines, with the numbers behind their last piece or their first', async () => {
    const broken = (behindFirst: boolean) =>
      texts(t3)
        .map((cells) => {
          const label = cells.length - 8;
          const own = cells[label] ?? '';
          if (label < 0 || own.length < 8 || !/^\d/.test(cells[label + 1] ?? '')) return cells.join('\t');
          const [head, tail] = [own.slice(0, 5), own.slice(5)];
          const [before, values] = [cells.slice(0, label), cells.slice(label + 1)];
          return behindFirst
            ? `${[...before, head, ...values].join('\t')}\n${tail}`
            : `${[...before, head].join('\t')}\n${[tail, ...values].join('\t')}`;
        })
        .join('\n');
    for (const isFirst of [false, true]) {
      const text = reportText(cn2021, { tables: [tabbed(t2), broken(isFirst), tabbed(t4)] });
      expectCells((await read(text, 'a.txt')).draft, draft);
    }
  });

  it('a cell a line: a blank value takes nothing else with it', async () => {
    const blanked = t2.map((cells) =>
      cells.some(({ text }) => text === '行政强制')
        ? cells.map((each, index) => (index > 0 ? { ...each, text: ' ' } : each))
        : cells,
    );
    const lines = (rows: Rows) => texts(rows).flat().join('\n\n');
    const { draft: found } = await read(
      reportText(cn2021, { tables: [lines(blanked), lines(t3), lines(t4)] }),
      'a.txt',
    );
    expectCells(found, { ...draft, 't2/coercion/decisions': '' });
    expect(draftText(found, 't2/penalties/decisions')).toBe(draftText(draft, 't2/penalties/decisions'));
    expect(draftText(found, 't2/coercion/decisions')).toBe('');
  });
});

it('a column heading that lost a character or ends otherwise is kept as printed', async () => {
  const [t2, t3, t4] = printedTables(cn2021, hanyin2023.report.draft);
  const cut = t2.map((cells) =>
    cells.map((each) => ({
      ...each,
      text: each.text
        .replace('现行有效件数', '现行有效件')
        .replace('本年废止件数', '本年止件数')
        .replace('本年制发件数', '本年制发数量'),
    })),
  );
  const { labels, draft } = await read(asText([cut, t3, t4]), 'a.txt');
  expect(labels).toMatchObject({
    't2//inForce': '现行有效件',
    't2//repealed': '本年止件数',
    't2//issued': '本年制发数量',
  });
  expectCells(draft, hanyin2023.report.draft);
});
