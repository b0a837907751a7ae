/** Runs of text as the docx package writes them. */
import { type IRunOptions, TextRun } from 'docx';

/**
 * A run whose quotation marks, dashes and dots are Chinese: Word sets characters that both scripts know in the Latin
 * font unless the run says otherwise.
 */
export function chineseRun(options: IRunOptions & { readonly text: string }): TextRun {
  return new TextRun({ ...options, font: { hint: 'eastAsia' } });
}
