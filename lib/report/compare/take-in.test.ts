import { describe, expect, it } from 'vitest';
import { cn2019 } from '@/lib/template/cn-2019';
import { cn2021 } from '@/lib/template/cn-2021';
import { cellsWithoutCounterpart, differingKeys, leftBehind, partKeys, takeIn } from './take-in';

const draft = { title: '旧标题', problems: '原来写的', 't3/received/person': '5' };
const incoming = {
  title: '新标题',
  year: '2024',
  problems: '文件里的',
  other: '无',
  't3/received/person': '6',
  't3/received/business': '1',
};

it('offers every key of a report but the year, once', () => {
  const keys = partKeys(cn2021).flatMap((each) => each.keys);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).toHaveLength(166 + 12 + 4);
  expect(partKeys(cn2021).map(({ part }) => part)[0]).toBe('frame');
});

describe('taking in', () => {
  it('takes all of the chosen parts and nothing of the others', () => {
    expect(takeIn(cn2021, draft, incoming, { problems: 'all', applications: 'all' })).toEqual({
      problems: '文件里的',
      't3/received/person': '6',
      't3/received/business': '1',
    });
  });

  it('fills only what is blank where that is chosen', () => {
    expect(takeIn(cn2021, draft, incoming, { frame: 'blanks', applications: 'blanks', other: 'blanks' })).toEqual({
      't3/received/business': '1',
      other: '无',
    });
  });

  it('never clears a text, and says nothing of one that is the same', () => {
    expect(takeIn(cn2021, draft, { problems: '', title: '旧标题' }, { frame: 'all', problems: 'all' })).toEqual({});
  });

  it('leaves out cells that the format of the report does not have', () => {
    const older = { 't2/procurement/amount': '8040', 't2/licensing/decisions': '3' };
    expect(takeIn(cn2021, {}, older, { disclosure: 'all' })).toEqual({ 't2/licensing/decisions': '3' });
    expect(takeIn(cn2019, {}, older, { disclosure: 'all' })).toEqual(older);
  });
});

it('names the keys at which report and file say different things', () => {
  const keys = partKeys(cn2021).flatMap((each) => each.keys);
  expect(differingKeys(keys, draft, incoming)).toEqual(['title', 't3/received/person', 'problems']);
});

describe('between the formats of 2019 and 2021', () => {
  const shared = [...cn2019.cells.values()].filter(({ id }) => cn2021.cells.has(id));

  it('a cell that both have is called the same in both', () => {
    for (const { id, row, column } of shared) {
      const other = cn2021.cells.get(id);
      expect([row.label, column.label.replace(/^本年/, '')]).toEqual([
        other?.row.label,
        other?.column.label.replace(/^本年/, ''),
      ]);
    }
  });

  it('table two has the decisions alone in common, table three all but 其他处理, table four everything', () => {
    const inCommon = (table: string) => shared.filter(({ id }) => id.startsWith(`${table}/`)).map(({ id }) => id);
    expect(inCommon('t2')).toEqual(['t2/licensing/decisions', 't2/penalties/decisions', 't2/coercion/decisions']);
    expect(inCommon('t3')).toHaveLength(22 * 7);
    expect(inCommon('t4')).toHaveLength(15);
    expect(cellsWithoutCounterpart(cn2021, cn2019).map(({ row }) => row.label)).toContain('3.其他');
  });

  it('what has no counterpart is named, blank cells are not', () => {
    const draft = { 't2/regulations/made': '13', 't2/procurement/amount': ' ', 't3/otherProcessing/person': '1' };
    expect(leftBehind(cn2019, cn2021, { ...draft, 't3/granted/person': '4' })).toEqual([
      't2/regulations/made',
      't3/otherProcessing/person',
    ]);
    expect(leftBehind(cn2019, cn2019, draft)).toEqual([]);
  });
});
