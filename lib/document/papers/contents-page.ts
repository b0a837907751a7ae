/** The contents page of a packed folder of reports: every unit, and its files where it has any. */
import type { DocNode } from '@/lib/document/nodes';
import { listTable } from './list-form';

export interface ContentsRow {
  readonly unitName: string;
  readonly state: string;
  /** Where its files lie in the folder, by what they are called; empty where there is no report. */
  readonly files: readonly { readonly name: string; readonly path: string }[];
}

/** `kinds` are the names of the columns of files, in their order in each row. */
export function contentsPage(
  title: string,
  kinds: readonly string[],
  rows: readonly ContentsRow[],
): readonly DocNode[] {
  const columns = [
    { heading: '序号', width: 1, align: 'center' as const },
    { heading: '单位', width: 4 },
    { heading: '状态', width: 2, align: 'center' as const },
    ...kinds.map((heading) => ({ heading, width: 2, align: 'center' as const })),
  ];
  const listed = rows.map(({ unitName, state, files }, at) => [
    String(at + 1),
    unitName,
    state,
    ...files.map(({ name, path }) => ({ text: name, href: path.split('/').map(encodeURIComponent).join('/') })),
  ]);
  const count = rows.filter(({ files }) => files.length > 0).length;
  return [
    { kind: 'title', lines: [title] },
    { kind: 'paragraph', text: `共${rows.length}项，其中有报告的${count}项。点击文件名打开。` },
    listTable('contents', '目录', columns, listed),
  ];
}
