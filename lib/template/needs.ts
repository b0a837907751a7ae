/** What a check needs of a format before it can say anything: the format has it or has not, by its declaration. */
import { identitiesOf, stocks, takeovers } from './identities';
import type { CellId, ProseKey, TableKey } from './keys';
import { cellName } from './names';
import { allTemplates } from './registry';
import type { Duty, Template } from './types';

/**
 * A cell by its key, which means the same in every format that has it; a box of running text; an identity of a kind,
 * in one table or in any; something that the form asks for.
 */
export type Need =
  | { readonly cell: CellId }
  | { readonly text: ProseKey }
  | { readonly identity: 'row' | 'column' | 'balance'; readonly table: TableKey }
  | { readonly between: 'years' | 'stocks' }
  | { readonly duty: Duty };

/** That the format has all these cells. */
export function cellNeeds(...cells: readonly CellId[]): Need[] {
  return cells.map((cell) => ({ cell }));
}

/** The needs that a format does not meet, in their order. */
export function unmetNeeds(template: Template, needs: readonly Need[]): Need[] {
  return needs.filter((need) => !meets(template, need));
}

function meets(template: Template, need: Need): boolean {
  if ('cell' in need) return template.cells.has(need.cell);
  if ('text' in need) return template.prose.some(({ key }) => key === need.text);
  if ('duty' in need) return template.prose.some(({ duties = [] }) => duties.includes(need.duty));
  if ('between' in need) return (need.between === 'stocks' ? stocks(template) : takeovers(template)).length > 0;
  return template.tables.some(
    (table) => table.key === need.table && identitiesOf(table).some(({ kind }) => kind === need.identity),
  );
}

const identityNames = { row: '各行的合计', column: '各列的合计', balance: '勾稽关系' } as const;
const betweenNames = { stocks: '年末存量', years: '承接上年的行' } as const;
const dutyNames = { processingFee: '关于信息处理费的说明' } as const satisfies Record<Duty, string>;

/** What a format lacks, in words for clerks: 表二“行政事业性收费”收费金额. */
export function needName(need: Need): string {
  const formats = [...allTemplates()].reverse();
  if ('duty' in need) return dutyNames[need.duty];
  if ('between' in need) return betweenNames[need.between];
  if ('cell' in need) {
    const spec = formats.flatMap(({ cells }) => cells.get(need.cell) ?? [])[0];
    return spec ? spec.table.name + cellName(spec) : need.cell;
  }
  if ('text' in need) return formats.flatMap(({ prose }) => prose).find(({ key }) => key === need.text)?.name ?? '';
  const table = formats.flatMap(({ tables }) => tables).find(({ key }) => key === need.table);
  return `${table?.name ?? ''}${identityNames[need.identity]}`;
}
