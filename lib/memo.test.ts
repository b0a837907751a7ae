import { expect, it } from 'vitest';
import { memo, memoPair } from './memo';

it('computes once for each object, undefined included', () => {
  const asked: object[] = [];
  const none = memo((key: object): undefined => void asked.push(key));
  const [one, other] = [{}, {}];
  expect([none(one), none(one), none(other)]).toEqual([undefined, undefined, undefined]);
  expect(asked).toEqual([one, other]);
});

it('computes once for each pair', () => {
  let calls = 0;
  const sum = memoPair((first: { n: number }, second: number) => {
    calls += 1;
    return first.n + second;
  });
  const [two, three] = [{ n: 2 }, { n: 3 }];
  expect([sum(two, 1), sum(two, 1), sum(two, 2), sum(three, 1)]).toEqual([3, 3, 4, 4]);
  expect(calls).toBe(3);
});
