/** What the units of the seeded county write: reports of a year without applications, each by its own answers. */
import { applyPatch } from '@/lib/report/compare/diff';
import { proposeReport } from '@/lib/report/filling/proposals';
import {
  fieldOf,
  readZeroAnswers,
  type ZeroAnswers,
  type ZeroQuestion,
  zeroQuestions,
} from '@/lib/report/filling/zero-questions';
import { zeroReport } from '@/lib/report/filling/zero-report';
import type { Report } from '@/lib/report/report';
import type { UnitProfile } from '@/lib/report/unit/unit';
import { templateForYear } from '@/lib/template/registry';

/** Finished, but every seventh has a broken identity and every fifth a blank part. */
export function seededReport(unit: UnitProfile, year: number, number: number): Report {
  const template = templateForYear(year);
  if (!template) throw new Error(`no format for ${year}`);
  const { templateId, draft } = proposeReport(template, unit, year);
  const written = zeroReport(template, year, `${year + 1}-01-15`, answersOf(number + year));
  const faults = {
    ...(number % 7 === 0 && { 't3/received/person': '9' }),
    ...(number % 5 === 0 && { problems: '' }),
  };
  return { templateId, draft: applyPatch(applyPatch(draft, written), faults) };
}

/** Neighbours answer differently. */
function answersOf(turn: number): ZeroAnswers {
  const read = readZeroAnswers(
    Object.fromEntries(zeroQuestions.flatMap((question, at) => answersTo(question, turn + at))),
  );
  if (!read.ok) throw new Error(`not answered: ${read.open.join(', ')}`);
  return read.answers;
}

function answersTo(question: ZeroQuestion, turn: number): [string, string][] {
  const { length } = question.options;
  const wanted = question.isMany ? [turn % length, (turn + 1 + (turn % (length - 1))) % length] : [turn % length];
  return question.options
    .filter((_, at) => wanted.includes(at))
    .map((option) => [fieldOf(question, option), option.key]);
}
