import { describe, expect, it } from 'vitest';
import { applicationsTable } from '@/lib/template/applications';
import { cn2021 } from '@/lib/template/cn-2021';
import { isCellId } from '@/lib/template/registry';
import { placeName } from './place-name';
import { FIRST_QUESTION, questions } from './request-questions';
import { walkQuestions } from './walk-questions';
import { workedCases } from './worked-cases';

/** Every way through the questions, as the numbers of its answers, with where it ends. */
function ways(name: string, before: readonly number[] = []): { way: number[]; row: string | undefined }[] {
  expect(before.length, `${name} is in a ring`).toBeLessThan(Object.keys(questions).length);
  return (questions[name]?.answers ?? []).flatMap(({ to }, number) => {
    const way = [...before, number];
    return 'ask' in to ? ways(to.ask, way) : [{ way, row: 'row' in to ? to.row : undefined }];
  });
}

const all = ways(FIRST_QUESTION);

describe('the questions', () => {
  it('lead to every row where a finished request may count, and to the one of those that are not finished', () => {
    const typed = applicationsTable.rows.map(({ key }) => key);
    const counted = ['received', 'carriedIn', 'concluded'];
    expect([...new Set(all.flatMap(({ row }) => row ?? []))].sort()).toEqual(
      typed.filter((key) => !counted.includes(key)).sort(),
    );
  });

  it('are all asked on some way', () => {
    const asked = new Set(all.flatMap(({ way }) => walkQuestions(way).steps.map(({ question }) => question)));
    expect(asked.size).toBe(Object.keys(questions).length);
  });

  it('go so far as the answers do', () => {
    const open = walkQuestions([0, 0]);
    expect('answers' in open.next && open.next.text).toContain('怎样了结');
    expect(walkQuestions([0, 99]).steps).toHaveLength(1);
    expect(walkQuestions([1, 0]).next).toHaveProperty('none');
  });
});

describe('the worked case', () => {
  it.each(workedCases.map((each) => [each.story, each] as const))('%s', (_, { place, answers }) => {
    if (place) expect(placeName(cn2021, place)).not.toBe(place);
    if (place?.split('/').every(Boolean) && place.split('/').length === 3) expect(isCellId(place)).toBe(true);
    if (!answers) return;
    const { next } = walkQuestions(answers);
    expect('row' in next ? `t3/${next.row}` : undefined).toBe(place);
  });
});
