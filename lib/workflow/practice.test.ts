import { expect, it } from 'vitest';
import { practisedSteps } from './practice';
import { stagesOf } from './transitions';

const stages = stagesOf(2, true);
const steps = (status: Parameters<typeof practisedSteps>[0]) =>
  practisedSteps(status, stages).map(({ action, role, to }) => `${action} ${role} ${to}`);

it('every stage can be played, each as who would sign there', () => {
  expect(steps('draft')).toEqual(['submit clerk firstReview']);
  expect(steps('firstReview')).toEqual([
    'approve firstReviewer finalReview',
    'return firstReviewer returned',
    'withdraw clerk draft',
  ]);
  expect(steps('countyReview')).toEqual(['approve supervisor approved', 'return supervisor returned']);
  expect(steps('returned')).toEqual(['submit clerk firstReview']);
});

it('ends where the last has signed: nothing is published in practice', () => {
  expect(steps('approved')).toEqual(['return supervisor returned']);
  expect(steps('published')).toEqual([]);
});
