import { describe, expect, it } from 'vitest';
import { barredSigners, canPass, type Signing } from './signing';
import { stagesOf } from './transitions';

const step = (userId: string, action: string, fromStatus = 'draft') => ({ userId, action, fromStatus });

const signing = (given: Partial<Signing>): Signing => ({
  status: 'finalReview',
  stages: stagesOf(2, true),
  fourEyes: true,
  onePerson: false,
  log: [step('sender', 'submit'), step('first', 'approve', 'firstReview')],
  authors: ['writer'],
  ...given,
});

describe('barred from signing', () => {
  it('are writers, who sent it in, and who signed the stage before', () => {
    expect([...barredSigners(signing({}))].sort()).toEqual([
      ['first', 'adjacent'],
      ['sender', 'ownSubmission'],
      ['writer', 'ownWords'],
    ]);
  });

  it('is not who signed the stage before, where one person may sign both', () => {
    expect([...barredSigners(signing({ fourEyes: false })).keys()]).not.toContain('first');
  });

  it('is the last who sent it in, not one before', () => {
    const log = [
      step('earlier', 'submit'),
      step('final', 'return', 'finalReview'),
      step('sender', 'submit', 'returned'),
    ];
    const barred = barredSigners(signing({ log, authors: [] }));
    expect([...barred]).toEqual([['sender', 'ownSubmission']]);
  });

  it('is nobody while nobody is asked to sign', () => {
    expect(barredSigners(signing({ status: 'approved' })).size).toBe(0);
  });

  it.each([
    ['one stage and the office above after it', stagesOf(1, true), true],
    ['one stage and no office above', stagesOf(1, false), false],
    ['two stages', stagesOf(2, true), false],
  ] as const)('with one person allowed, %s', (_, stages, isFree) => {
    const log = [step('only', 'submit')];
    const barred = barredSigners(signing({ stages, log, authors: ['only'], onePerson: true }));
    expect(barred.has('only')).toBe(!isFree);
  });

  it('is in the office above who wrote or sent it in, though one person was allowed', () => {
    const log = [step('only', 'submit'), step('only', 'approve', 'finalReview')];
    const given = {
      status: 'countyReview',
      stages: stagesOf(1, true),
      onePerson: true,
      authors: ['only'],
      log,
    } as const;
    expect(barredSigners(signing(given)).has('only')).toBe(true);
  });
});

describe('hands that lead a report to the end', () => {
  const hands = { clerks: ['a'], signers: [['b'], ['c']], fourEyes: true, onePerson: false };

  it.each([
    ['everybody another', hands, true],
    ['the clerk signs too, beside somebody else', { ...hands, signers: [['a', 'b'], ['c']] }, true],
    ['the clerk signs alone', { ...hands, signers: [['a'], ['c']] }, false],
    ['another clerk may write instead', { ...hands, clerks: ['a', 'd'], signers: [['a'], ['c']] }, true],
    ['one signs both stages', { ...hands, signers: [['b'], ['b']] }, false],
    ['one signs both stages, which is allowed', { ...hands, signers: [['b'], ['b']], fourEyes: false }, true],
    ['a stage without anybody', { ...hands, signers: [[], ['c']], fourEyes: false }, false],
    ['one person', { ...hands, signers: [['a']] }, false],
    ['one person, allowed', { ...hands, signers: [['a']], onePerson: true }, true],
    ['one person, allowed, of two stages', { ...hands, signers: [['a'], ['a']], onePerson: true }, false],
  ])('%s', (_, given, passes) => {
    expect(canPass(given)).toBe(passes);
  });
});
