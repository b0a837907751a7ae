import { expect, it } from 'vitest';
import { cn2021 } from '@/lib/template/cn-2021';
import { fieldOf, readZeroAnswers, type ZeroQuestion, zeroQuestions } from './zero-questions';
import { zeroReport } from './zero-report';

/** A form in which of each question the option at this place is chosen, or its last. */
function formWith(at: number): Record<string, string> {
  const questions: readonly ZeroQuestion[] = zeroQuestions;
  return Object.fromEntries(
    questions.flatMap((question) => {
      const option = question.options[Math.min(at, question.options.length - 1)];
      return option ? [[fieldOf(question, option), option.key]] : [];
    }),
  );
}

function reportOf(form: Record<string, string>) {
  const read = readZeroAnswers(form);
  if (!read.ok) throw new Error(`not answered: ${read.open.join()}`);
  return zeroReport(cn2021, 2025, '2026-01-15', read.answers);
}

it('names every question that is not answered', () => {
  const { review: _, ...form } = formWith(0);
  expect(readZeroAnswers(form)).toEqual({ ok: false, open: ['review'] });
  expect(readZeroAnswers({ review: 'something else' })).toMatchObject({ ok: false });
});

it('sets every cell to 0 and writes every required text', () => {
  const report = reportOf(formWith(0));
  expect(Object.values(report).filter((text) => text === '0')).toHaveLength(166);
  expect(report['overview/onRequest']).toContain('未收到政府信息公开申请');
  expect(report.other).toContain('未收取政府信息公开信息处理费');
});

it('units that answer differently publish different texts in every part of their own', () => {
  const [one, other] = [reportOf(formWith(0)), reportOf(formWith(1))];
  for (const key of [
    'overview/proactive',
    'overview/management',
    'overview/platform',
    'overview/supervision',
    'problems',
  ] as const)
    expect(one[key]).not.toBe(other[key]);
});

it('several problems are numbered, each with what is done about it', () => {
  const { problems } = reportOf({ ...formWith(0), 'problems-dry': 'dry' });
  expect(problems).toMatch(/一是.*；二是.*。改进情况：一是.*；二是.*。$/);
});
