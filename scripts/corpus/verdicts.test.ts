import { expect, it } from 'vitest';
import { RULE_SET_VERSION } from '@/lib/rules/rule-set-version';
import { allVerdicts, versionOf } from './verdicts';
import { writtenVerdicts } from './verdicts-file';

it('the verdicts are those that the version of the rule set stands for', () => {
  const verdicts = allVerdicts();
  expect(verdicts.split('\n')).toEqual(writtenVerdicts().split('\n'));
  expect(RULE_SET_VERSION).toBe(versionOf(verdicts));
});
