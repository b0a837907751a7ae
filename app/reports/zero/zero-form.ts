/** What the form of a 零报告 brings. */
import { z } from 'zod';
import { idText, shortText } from '@/app/incoming/texts';
import { fieldOf, type ZeroQuestion, zeroQuestions } from '@/lib/report/filling/zero-questions';

const questions: readonly ZeroQuestion[] = zeroQuestions;

const fields = new Set(questions.flatMap((question) => question.options.map((option) => fieldOf(question, option))));

export const zeroForm = z.object({
  unit: idText('请选择单位'),
  year: z.coerce.number('请选择年度').int(),
  signedOn: z.iso.date('请填写落款日期').max(10),
});

/** The chosen options by field. */
export const zeroChoices = z
  .record(shortText(), shortText())
  .transform((all) => Object.fromEntries(Object.entries(all).filter(([field]) => fields.has(field))));
