import { describe, expect, it } from 'vitest';
import type { Explanations } from '@/lib/report/explanation';
import { answerTo } from '@/lib/rules/explain';
import { fingerprint } from '@/lib/rules/fingerprint';
import type { Finding } from '@/lib/rules/types';

const warning: Finding = { rule: 'C08', severity: 'warning', where: ['t2/fees/amount'], data: { text: '2000' } };
const hint: Finding = { rule: 'A08', severity: 'hint', where: ['signedOn'], data: {} };
const error: Finding = { rule: 'C01', severity: 'error', where: ['t2/fees/amount'], data: {} };

const explained = { text: '含上年补缴', isDismissed: false };
const dismissed = { text: '', isDismissed: true };

function said(finding: Finding, answer: Explanations[string]): Explanations {
  return { [fingerprint(finding)]: answer };
}

describe('an answer', () => {
  it('explains a warning, dismisses a hint', () => {
    expect(answerTo(warning, said(warning, explained))).toEqual(explained);
    expect(answerTo(hint, said(hint, dismissed))).toEqual(dismissed);
  });

  it('counts for nothing where it is of the wrong kind, or of an error', () => {
    expect(answerTo(warning, said(warning, dismissed))).toBeUndefined();
    expect(answerTo(hint, said(hint, { text: '', isDismissed: false }))).toBeUndefined();
    expect(answerTo(error, said(error, explained))).toBeUndefined();
    expect(answerTo(error, said(error, dismissed))).toBeUndefined();
  });

  it('holds until a value changes', () => {
    const changed: Finding = { ...warning, data: { text: '3000' } };
    expect(answerTo(changed, said(warning, explained))).toBeUndefined();
  });
});
