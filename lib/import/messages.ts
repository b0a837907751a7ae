/** The sentence of each note that an import leaves. */
import type { Note, NoteCode } from './imported-report';

/** What is said of a note; `name` is how the place is called, where it has one. */
export function noteMessage({ code, text = '', data = {} }: Note, name: string): string {
  return sentences[code](name, text, data);
}

type Sentence = (name: string, text: string, data: NonNullable<Note['data']>) => string;

const sentences: Readonly<Record<NoteCode, Sentence>> = {
  cellLost: (name) => `文件中没有${name}的数字，请核对原件后填写。`,
  notPlaced: (name, text) =>
    name ? `${name}在文件中有不同的数字，没有读取后一处：“${text}”。` : `“${text}”无法确定属于哪一格，没有读取。`,
  rowMended: (name, text) => `${name}所在的一行在文件中有错位或缺字，请核对：“${text}”。`,
  totalDiffers: (name, text, { computed = '' }) => `${name}在文件中是${text}，按各项相加应为${computed}。`,
  textMissing: (name, text) => `没有找到${text || name}。`,
  tableMissing: (_, text) => `没有找到${text}。`,
  noCounterpart: (name, text) => `${text || name}：该格式没有对应项，没有读取。`,
  carriedDiffers: (name) => `${name}：文件内附的数据与文件上看到的不一致。`,
};
