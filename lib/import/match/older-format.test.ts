/** Reports in the format of 2019: recognised by their tables, never read as the format of 2021. */
import { describe, expect, it } from 'vitest';
import { readFile } from '@/lib/import/read-file';
import { asHtml, printedTables, reportPage, reportText, texts } from '@/lib/import/testing/sample-forms';
import { typedCells } from '@/lib/report/draft-keys';
import type { Draft } from '@/lib/report/report';
import { cn2019 } from '@/lib/template/cn-2019';
import { cn2021 } from '@/lib/template/cn-2021';

/** Another number in every cell. */
const numbers: Draft = Object.fromEntries(typedCells(cn2019).map((id, index) => [id, String(index + 1)]));
const rows = printedTables(cn2019, numbers);
const [p2 = '', p3 = '', p4 = ''] = rows.map(asHtml);
const [x2 = '', x3 = '', x4 = ''] = rows.map((each) =>
  texts(each)
    .map((cells) => cells.join('\t'))
    .join('\n'),
);

async function read(year: number, kind: 'html' | 'txt') {
  const front = `青石镇${year}年政府信息公开工作年度报告`;
  const text =
    kind === 'html'
      ? reportPage(cn2019, { front, tables: [p2, p3, p4] })
      : reportText(cn2019, { front, tables: [x2, x3, x4] });
  const result = await readFile(new TextEncoder().encode(text), `a.${kind}`);
  if (!result.ok) throw new Error(result.code);
  return result.report;
}

describe.each(['html', 'txt'] as const)('as %s', (kind) => {
  it('reads a report of 2020 whole', async () => {
    const { templateId, draft, notes, foreignCells } = await read(2020, kind);
    expect(templateId).toBe('cn-2019');
    expect(Object.fromEntries(typedCells(cn2019).map((id) => [id, draft[id]]))).toEqual(numbers);
    expect(foreignCells).toEqual([]);
    expect(notes.filter(({ code }) => code !== 'textMissing')).toEqual([]);
  });

  it('takes of table two into a report of 2023 what means the same, and lists the rest', async () => {
    const { templateId, draft, origins, notes, foreignCells } = await read(2023, kind);
    expect(templateId).toBe('cn-2021');
    const same = ['t2/licensing/decisions', 't2/penalties/decisions', 't2/coercion/decisions'] as const;
    expect(typedCells(cn2021, 't2').filter((id) => draft[id])).toEqual(same);
    for (const id of same) expect([draft[id], origins.get(id)?.sureness]).toEqual([numbers[id], 'likely']);
    expect(foreignCells).toEqual(typedCells(cn2019, 't2').filter((id) => !same.some((each) => each === id)));
    expect(notes.filter(({ code }) => code === 'noCounterpart')).toHaveLength(foreignCells.length);
    expect(draft['t3/received/person']).toBe(numbers['t3/received/person']);
    expect(typedCells(cn2021, 't3').filter((id) => id.includes('otherHandling') && draft[id])).toEqual([]);
  });
});

it('the year decides where there is no table', async () => {
  const templateOf = async (year: number) => {
    const text = reportText(cn2021, { front: `青石镇${year}年政府信息公开工作年度报告`, tables: ['', '', ''] });
    const result = await readFile(new TextEncoder().encode(text), 'a.txt');
    return result.ok && result.report.templateId;
  };
  expect([await templateOf(2020), await templateOf(2021)]).toEqual(['cn-2019', 'cn-2021']);
});
