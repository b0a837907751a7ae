/** What is said of a file that was read: every note in one Chinese sentence. */
import { fieldName } from '@/lib/report/field-name';
import { formatCell, readCells } from '@/lib/report/read-cells';
import type { DraftKey } from '@/lib/template/keys';
import { isCellId, templateById } from '@/lib/template/registry';
import type { ImportedReport, Note, NoteCode } from './imported-report';

/** What a kind of note is about, as the heading over all of its notes. In the order in which people should look at them. */
export const noteHeadings = {
  carriedDiffers: '文件中看到的内容与随文件保存的数据不同',
  totalDiffers: '文件写的合计与各格相加的结果不同',
  tableMissing: '没有找到的表',
  cellLost: '文件里没有的格，导入后是空白',
  notPlaced: '没有看懂、没有导入的内容',
  rowMended: '错位的行，已按名称找回',
  noCounterpart: '该格式没有对应项，没有导入',
  textMissing: '没有找到的部分，导入后是空白',
} as const satisfies Record<NoteCode, string>;

/** A note with what its sentence names. */
interface Told {
  readonly note: Note;
  readonly report: ImportedReport;
  /** The key's name; empty where the note concerns none. */
  readonly name: string;
  readonly text: string;
}

const sentences: Readonly<Record<NoteCode, (told: Told) => string>> = {
  carriedDiffers: ({ note, name, text }) =>
    note.at
      ? `${name}：文件里看到的是“${text}”，随文件保存的数据是“${note.data?.['carried'] ?? ''}”。文件可能在别处改过，请选定一个。`
      : '随文件保存的数据用的是另一种报告格式，没有采用，以看到的内容为准。',
  totalDiffers: ({ note, report, name, text }) =>
    `${name}：文件写的是${text}，各格相加是${sumAt(report, note.at) || '（有空白格，算不出）'}，请对照原件核对。`,
  tableMissing: ({ text }) => `${text}：文件里没有找到这张表。`,
  cellLost: ({ note, name }) =>
    note.level === 'info' ? `${name}：文件里没有这个合计，由系统计算。` : `${name}：文件里没有这一格，请补填。`,
  notPlaced: ({ text }) => `“${text}”：不知道属于哪一格，没有导入。`,
  rowMended: ({ name, text }) =>
    `${name || `“${text}”`}：所在的行在文件里错位、被拆开或缺了名称，已按行名找回，请对照原文。`,
  noCounterpart: ({ name, text }) => `${name}${name && text ? `（${text}）` : text}：该格式没有对应项。`,
  textMissing: ({ name, text }) => `${name || text}：文件里没有找到。`,
};

/** The note in words; `report` is what it was made with. */
export function noteText(note: Note, report: ImportedReport): string {
  const name = note.at ? fieldName(templateById(report.templateId), note.at) : '';
  return sentences[note.code]({ note, report, name, text: note.text ?? '' });
}

/** What the typed cells of the file add up to at a computed cell; empty where one of them is no number. */
export function sumAt({ templateId, draft }: ImportedReport, at: DraftKey | undefined): string {
  const template = templateById(templateId);
  const spec = at && isCellId(at) ? template.cells.get(at) : undefined;
  return spec ? formatCell(spec, readCells(template, draft).cells.get(spec.id) ?? 'blank') : '';
}
