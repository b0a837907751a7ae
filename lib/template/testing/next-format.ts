/**
 * A format that exists in tests only: that of 2021 with one more kind of applicant, one more result, one more block in
 * table two and part five renamed. Tests declare it with `withFormat`; no other code knows of it.
 */
import { cn2021 } from '@/lib/template/cn-2021';
import { defineTemplate } from '@/lib/template/define';
import type { Column, Row, Table } from '@/lib/template/types';

const count = { kind: 'count', unit: '件', decimals: 0 } as const;

const cooperative: Column = {
  key: 'cooperative',
  label: '农民合作社',
  ...count,
  group: 'organization',
  said: ['农民(?:专业)?合作社'],
  guide: '农民专业合作社。',
};

const archived: Row = {
  key: 'archived',
  label: '4.已移交国家档案馆',
  group: 'unavailable',
  said: ['已?移交国家档案馆'],
  guide: '已经移交各级国家档案馆的信息。',
};

const rewards: Row = {
  key: 'rewards',
  label: '行政奖励',
  group: 'item9',
  columns: ['decisions'],
  said: ['行政奖励(?:决定)?'],
  guide: '本年作出的奖励决定。',
};

export const nextFormat = defineTemplate({
  ...cn2021,
  id: 'cn-2025',
  years: { from: 2025 },
  basis: '国办公开办函〔2025〕1号',
  parts: cn2021.parts.map((part) =>
    part.key === 'problems' ? { ...part, heading: '五、本年度的短板和补齐短板的安排' } : part,
  ),
  tables: cn2021.tables.map((table) => {
    if (table.key === 't2') return withBlock(table);
    return table.key === 't3' ? withApplicantAndResult(table) : table;
  }),
});

function withBlock(table: Table): Table {
  return {
    ...table,
    rows: [...table.rows, rewards],
    rowGroups: [...table.rowGroups, { key: 'item9', label: '第二十条第（九）项' }],
  };
}

/** The column stands before 其他, the row behind the last of 无法提供; both totals count them. */
function withApplicantAndResult(table: Table): Table {
  return {
    ...table,
    widths: [...table.widths, 685],
    columns: insertBefore(table.columns, 'otherOrganization', cooperative).map(counting('cooperative')),
    rows: insertBefore(table.rows, 'petition', archived).map(counting('archived')),
  };
}

function insertBefore<T extends { readonly key: string }>(entries: readonly T[], key: string, entry: T): T[] {
  return entries.flatMap((each) => (each.key === key ? [entry, each] : [each]));
}

function counting<T extends { readonly sumOf?: readonly string[] }>(key: string): (entry: T) => T {
  return (entry) => (entry.sumOf ? { ...entry, sumOf: [...entry.sumOf, key] } : entry);
}
