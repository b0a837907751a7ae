/** Open data: the figures of published reports as JSON and CSV, and the schema that says what they mean. */
import type { Template } from '@/lib/template/types';
import { type FiguresRow, figureColumns, figureName } from './figures';

/** What stands before the figures in every row, with what it means. */
export const factColumns = [
  { key: 'unit', name: '单位', about: '编制报告的行政机关全称' },
  { key: 'creditCode', name: '统一社会信用代码', about: '可能为空' },
  { key: 'kind', name: '报告类别', about: 'government 为本级政府报告，own 为机关自身的报告' },
  { key: 'year', name: '年度', about: '报告的统计年度' },
  { key: 'title', name: '标题', about: '报告标题' },
  { key: 'publishedOn', name: '公布日期', about: '年-月-日，不知道的为空' },
  { key: 'url', name: '网址', about: '公布报告的网页，不知道的为空' },
] as const satisfies readonly { readonly key: string; readonly name: string; readonly about: string }[];

type FactColumn = (typeof factColumns)[number]['key'];

function factsOf({ unitName, creditCode, kind, year, title, publishedOn, url }: FiguresRow) {
  return { unit: unitName, creditCode, kind, year, title, publishedOn, url } satisfies Record<FactColumn, unknown>;
}

/** One report as a line of JSON. */
export function figuresJson(row: FiguresRow): string {
  return JSON.stringify({ ...factsOf(row), figures: Object.fromEntries(row.figures) });
}

/** The first line of a CSV: names of facts, then ids of cells. */
export function csvHead(template: Template): string {
  return csvLine([...factColumns.map(({ key }) => key), ...figureColumns(template).map(({ id }) => id)]);
}

/** One report as a line of CSV; what was not written is empty. */
export function figuresCsv(row: FiguresRow): string {
  return csvLine([...Object.values(factsOf(row)), ...[...row.figures.values()].map((figure) => figure ?? '')]);
}

/** So that a spreadsheet program reads Chinese. */
export const CSV_START = '\ufeff';

/** What a spreadsheet program would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** Source: RFC 4180. A text that looks like a formula has an apostrophe before it, and is a text everywhere. */
function csvLine(values: readonly (string | number)[]): string {
  const fields = values.map((value) => {
    const text = typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value);
    return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
  });
  return `${fields.join(',')}\r\n`;
}

/** The schema of the JSON, with what every cell counts. */
export function openDataSchema(template: Template) {
  const figure = { anyOf: [{ type: 'number' }, { type: 'null' }, { type: 'string' }] };
  const cells = figureColumns(template).map((spec) => [
    spec.id,
    {
      ...figure,
      title: figureName(spec),
      description: `单位：${spec.column.unit}${spec.terms ? '；由其他格相加' : ''}`,
    },
  ]);
  const facts = factColumns.map(({ key, name, about }) => [
    key,
    { type: key === 'year' ? 'integer' : 'string', title: name, description: about },
  ]);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: '政府信息公开工作年度报告开放数据',
    description: '数字以列的单位计；null 是没有填写，“/”是不涉及，其他文字照报告原样。',
    type: 'object',
    properties: {
      office: { type: 'string' },
      year: { type: 'integer' },
      template: { const: template.id },
      reports: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            ...Object.fromEntries(facts),
            figures: { type: 'object', properties: Object.fromEntries(cells) },
          },
          required: [...factColumns.map(({ key }) => key), 'figures'],
        },
      },
    },
    required: ['office', 'year', 'template', 'reports'],
  };
}
