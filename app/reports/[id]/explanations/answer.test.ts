import { expect, it } from 'vitest';
import { fingerprint } from '@/lib/rules/fingerprint';
import type { Finding } from '@/lib/rules/types';
import { readAnswer } from './answer';

const warning: Finding = { rule: 'C08', severity: 'warning', where: ['t2/fees/amount'], data: { text: '2000' } };
const hint: Finding = { rule: 'A08', severity: 'hint', where: ['signedOn'], data: {} };
const error: Finding = { rule: 'C01', severity: 'error', where: ['t2/fees/amount'], data: {} };
/** The rule is of severity error, this finding of it is not. */
const mild: Finding = { rule: 'F15', severity: 'hint', where: [], variant: 'blank', data: {} };
const all = [warning, hint, error, mild];

const words = { text: ' 含上年补缴 ' };

it('takes words for a warning and a dismissal for a hint', () => {
  expect(readAnswer(all, fingerprint(warning), words)).toEqual({
    ok: true,
    rule: 'C08',
    explanation: { text: '含上年补缴', isDismissed: false },
  });
  expect(readAnswer(all, fingerprint(hint), { isDismissed: true })).toMatchObject({
    ok: true,
    explanation: { text: '', isDismissed: true },
  });
  expect(readAnswer(all, fingerprint(mild), { isDismissed: true })).toMatchObject({ ok: true });
});

it('does not let an error be explained or dismissed away', () => {
  for (const sent of [words, { isDismissed: true }]) {
    expect(readAnswer(all, fingerprint(error), sent)).toEqual({ ok: false, code: 'notExplainable' });
    expect(readAnswer([], fingerprint(error), sent)).toEqual({ ok: false, code: 'notExplainable' });
  }
});

it('wants words for a warning, and words that say something', () => {
  expect(readAnswer(all, fingerprint(warning), { isDismissed: true })).toMatchObject({ code: 'notExplainable' });
  expect(readAnswer(all, fingerprint(warning), { text: ' ' })).toMatchObject({ code: 'noExplanation' });
  expect(readAnswer(all, fingerprint(warning), { text: '情况属实' })).toMatchObject({ code: 'vagueExplanation' });
});

it('knows a finding that the page has and the store not yet by its rule', () => {
  expect(readAnswer([], fingerprint(warning), words)).toMatchObject({ ok: true });
  expect(readAnswer([], 'X99||here|', words)).toEqual({ ok: false, code: 'unreadable' });
});
