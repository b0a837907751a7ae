import { describe, expect, it } from 'vitest';
import { catalogue } from '@/lib/rules/catalogue';
import { checkReport } from '@/lib/rules/check-report';
import { messageOf, messages, wordingsOf } from '@/lib/rules/messages';
import { cn2021 } from '@/lib/template/cn-2021';
import { examples } from './all';
import type { RuleExample } from './example';
import { exampleFindings } from './example-findings';
import { soundReport, soundUnit } from './sound-report';

describe.each(catalogue.map(({ id }) => id))('rule %s', (id) => {
  const list: readonly RuleExample[] = examples[id];

  it.each(list.map((example) => [example.when, example] as const))('%s', (_, example) => {
    const found = exampleFindings(id, example).map(({ where, variant, fix }) => ({
      where,
      ...(variant && { variant }),
      ...(fix && { patch: fix.patch }),
    }));
    expect(found).toEqual(example.finds);
  });

  it('has two examples that fire and two that stay silent, and words for each finding', () => {
    const firing = list.filter(({ finds }) => finds.length > 0);
    expect(firing.length).toBeGreaterThanOrEqual(2);
    expect(list.length - firing.length).toBeGreaterThanOrEqual(2);
    for (const finding of firing.flatMap((example) => exampleFindings(id, example))) {
      expect(messageOf(finding)).toMatch(/[。）]$/);
    }
  });
});

it.each(catalogue.map(({ id }) => id))('every sentence of %s is said by one of its examples', (id) => {
  const list: readonly RuleExample[] = examples[id];
  const said = new Set(
    list.flatMap((example) => exampleFindings(id, example)).map(({ variant }) => variant ?? 'default'),
  );
  expect(wordingsOf(id).filter((wording) => !said.has(wording))).toEqual([]);
});

it('lists every rule that has sentences, once', () => {
  expect(catalogue.map(({ id }): string => id).sort()).toEqual(Object.keys(messages).sort());
});

it('finds nothing in a sound report', () => {
  expect(checkReport(cn2021, soundReport, { unit: { ...soundUnit, level: 'township' } })).toEqual([]);
});
