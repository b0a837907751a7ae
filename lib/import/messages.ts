/** What is said of the notes that an import leaves: the sentence of each, and what a kind of them is about. */
import type { Note, NoteCode } from './imported-report';

/** The heading over all notes of a kind. In the order in which people should look at them. */
export const noteHeadings = {
  carriedDiffers: '文件中看到的内容与随文件保存的数据不同',
  totalDiffers: '文件写的合计与各格相加的结果不同',
  tableMissing: '没有找到的表',
  cellLost: '文件里没有的格',
  notPlaced: '没有看懂、没有导入的内容',
  rowRealigned: '位置不对的行，已按名称对上',
  noCounterpart: '该格式没有对应项，没有导入',
  factUnsure: '标题里没有写、从别处读出的，请核对',
  textMissing: '没有找到的部分，导入后是空白',
  lookalikes: '换成汉字的部首符号',
  simplified: '繁体字已转换成简体字',
} as const satisfies Record<NoteCode, string>;

/** Where nothing of the report itself is missing. */
const headingsOfRemarks: Readonly<Partial<Record<NoteCode, string>>> = {
  cellLost: '文件里没有的合计，由系统计算',
  noCounterpart: '现行格式没有对应项，只留在原格式的报告里',
};

/** The heading over the notes of a kind and a level. */
export function noteHeading(code: NoteCode, level: Note['level']): string {
  return level === 'info' ? (headingsOfRemarks[code] ?? noteHeadings[code]) : noteHeadings[code];
}

/** What is said of a note; `name` is how the place is called, where it has one. */
export function noteMessage(note: Note, name: string): string {
  return sentences[note.code](name, note.text ?? '', note);
}

type Sentence = (name: string, text: string, note: Note) => string;

const sentences: Readonly<Record<NoteCode, Sentence>> = {
  carriedDiffers: (name, text, { at, data }) => {
    if (!at) return '随文件保存的数据用的是另一种报告格式，没有采用，以看到的内容为准。';
    const [seen, carried] = whereApart(text, String(data?.['carried'] ?? ''));
    return `${name}：文件里看到的是${seen}，随文件保存的数据是${carried}，请核对用哪一个。`;
  },
  totalDiffers: (name, text, { data }) =>
    `${name}：文件写的是${text}，各格相加是${data?.['computed'] || '（有空白格，算不出）'}，请对照原件核对。`,
  tableMissing: (_, text) => `没有找到${text}。`,
  cellLost: (name, _, { level }) =>
    level === 'info' ? `${name}：文件里没有这个合计，由系统计算。` : `文件中没有${name}的数字，请核对原件后填写。`,
  notPlaced: (name, text) =>
    name ? `${name}：文件里有不同的数字，没有读取后一处“${text}”。` : `“${text}”：不知道属于哪一格，没有读取。`,
  rowRealigned: (name, text) =>
    `${name}：文件里这一行的位置或名称和法定表格不一样，已按名称对上，请和原文“${text}”核对。`,
  noCounterpart: (name, text, { level }) =>
    level === 'info'
      ? `${name}：原文是“${text}”，现行的格式没有这一格：该格式没有对应项，只留在原格式的报告里。`
      : `${text || name}：该格式没有对应项，没有读取。`,
  factUnsure: (name, text, { data }) => `${name}：标题里没有写明，从${data?.['source']}读出“${text}”，请核对。`,
  lookalikes: (_, text, { data }) =>
    `文件里有${data?.['count']}个字是和汉字样子相同的部首符号（如“${text}”），已经换成汉字（“${data?.['by']}”）。`,
  simplified: () => '文件是繁体字的，已经转换成简体字读入，请核对机关名称、人名和地名。',
  textMissing: (name, text) => `没有找到${name || text}。`,
};

/** So much of what two texts share is quoted on either side of where they part. */
const SHARED = 8;

/** Both texts in quotation marks, cut down to where they differ. */
function whereApart(one: string, other: string): readonly [string, string] {
  const shortest = Math.min(one.length, other.length);
  let head = 0;
  while (head < shortest && one[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < shortest - head && one[one.length - 1 - tail] === other[other.length - 1 - tail]) tail += 1;
  const [start, left] = [Math.max(0, head - SHARED), Math.max(0, tail - SHARED)];
  const quoted = (text: string) =>
    text === '' ? '空白' : `“${start > 0 ? '…' : ''}${text.slice(start, text.length - left)}${left > 0 ? '…' : ''}”`;
  return [quoted(one), quoted(other)];
}
