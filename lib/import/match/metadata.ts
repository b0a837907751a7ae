/** The block of particulars that portals print over a text: 索引号, 标题, 发布机构, 发文日期, 文号, 主题词, 时效. */
import { oneLine } from '@/lib/import/match/tables/normalise-label';
import type { Block } from '@/lib/import/source-document';

export interface Metadata {
  readonly title?: string;
  readonly agency?: string;
}

const TITLE_KEYS = ['标题', '名称', '信息名称', '文件名称', '公文名称'];
const AGENCY_KEYS = ['发布机构', '发布单位', '发文机关', '发文单位', '发文机构', '公开主体', '制发机关', '信息来源'];
const OTHER_KEYS = [
  ...['索引号', '索引', '文号', '发文字号', '文件编号', '主题词', '关键词', '主题分类', '体裁分类', '信息分类'],
  ...['组配分类', '公文种类', '分类', '体裁', '发布日期', '发布时间', '发文日期', '成文日期', '生成日期', '生效日期'],
  ...['公开日期', '公开方式', '公开形式', '公开时限', '公开范围', '公开属性', '时效', '时效性', '有效性', '内容概述'],
  ...['内容摘要', '责任部门', '公开责任部门', '来源', '浏览次数', '信息索引'],
];
const KEYS = [...TITLE_KEYS, ...AGENCY_KEYS, ...OTHER_KEYS].sort((a, b) => b.length - a.length);
/** The letters of a key are often set apart to fill its column: 标 题, 文 号. Behind it a colon, a gap or the line's end. */
const spaced = (key: string) => [...key].join('[\\s\u3000]{0,4}');
const KEY = new RegExp(
  `(?:^|(?<=[\\s\u3000\\]】])|(?<=无))[\\[【]?(${KEYS.map(spaced).join('|')})[\\]】]?(?:[：:]|[\\s\u3000]+|$)`,
  'g',
);
const LONGEST_LINE = 200;
/** Particulars stand before a text, not far down in it. */
const MOST_BLOCKS = 40;

interface Field {
  readonly key: string;
  readonly value: string;
}

/** Whether a line is of such a block: it begins with one of the keys, and a colon or a gap sets it apart. */
export function isMetadataLine(line: string): boolean {
  const [first] = fieldsOf(line);
  return first !== undefined && !/[。；，]/.test(first.value);
}

/** Title and agency that such a block among the first ones names. */
export function metadataIn(blocks: readonly Block[]): Metadata {
  const fields = blocks.slice(0, MOST_BLOCKS).flatMap((block, at) => {
    if (block.kind === 'table')
      return block.rows.flatMap((cells) => cellFields(cells.map(({ text }) => oneLine(text))));
    const next = blocks[at + 1];
    return withNextLine(fieldsOf(block.text), next?.kind === 'paragraph' ? next.text : '');
  });
  const title = textUnder(fields, TITLE_KEYS);
  const agency = textUnder(fields, AGENCY_KEYS);
  return { ...(title && { title }), ...(agency && { agency }) };
}

function textUnder(fields: readonly Field[], keys: readonly string[]): string | undefined {
  return fields.find(({ key, value }) => keys.includes(key) && value !== '')?.value;
}

/** The fields of a line; none where it does not begin with one. */
function fieldsOf(line: string): Field[] {
  if (line.length > LONGEST_LINE) return [];
  const text = line.trim().replace(/^[•·●◆■>»-]+\s*/, '');
  const found = [...text.matchAll(KEY)];
  if (found[0]?.index !== 0) return [];
  return found.map((match, index) => ({
    key: (match[1] ?? '').replace(/[\s\u3000]/g, ''),
    value: oneLine(text.slice(match.index + match[0].length, found[index + 1]?.index)),
  }));
}

/** A key that stands alone has its value in the line below. */
function withNextLine(fields: readonly Field[], next: string): readonly Field[] {
  const last = fields[fields.length - 1];
  if (last?.value !== '' || fieldsOf(next).length > 0) return fields;
  return [...fields.slice(0, -1), { key: last.key, value: oneLine(next) }];
}

/** Keys and values in cells of their own, or both in one. */
function cellFields(cells: readonly string[]): readonly Field[] {
  return cells.flatMap((cell, at) => {
    const fields = fieldsOf(cell);
    const last = fields[fields.length - 1];
    const next = cells[at + 1] ?? '';
    return last && last.value === '' ? [...fields.slice(0, -1), { key: last.key, value: next }] : fields;
  });
}
