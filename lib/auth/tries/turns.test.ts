import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { inTurn } from './turns';

it('lets so many work at once, the others in their order, and those of another key beside them', async () => {
  let running = 0;
  let most = 0;
  const order: number[] = [];
  const work = (name: number) => async () => {
    running += 1;
    most = Math.max(most, running);
    await setImmediate();
    running -= 1;
    order.push(name);
    return name;
  };
  const names = [1, 2, 3, 4, 5];
  expect(await Promise.all(names.map((name) => inTurn('a', 2, work(name))))).toEqual(names);
  expect([most, order]).toEqual([2, names]);
  await Promise.all([inTurn('a', 1, work(6)), inTurn('b', 1, work(7))]);
  expect(most).toBe(2);
});

it('passes the turn on when work fails', async () => {
  const failing = inTurn('a', 1, async () => {
    throw new Error('the disk is full');
  });
  const next = inTurn('a', 1, async () => 'done');
  await expect(failing).rejects.toThrow('the disk is full');
  expect(await next).toBe('done');
});

it('turns away where too many wait', async () => {
  let open = () => {};
  const first = inTurn('a', 1, () => new Promise<void>((resolve) => (open = resolve)));
  const waiting = Array.from({ length: 100 }, () => inTurn('a', 1, async () => true));
  expect(await inTurn('a', 1, async () => true)).toBeUndefined();
  open();
  await first;
  expect(await Promise.all(waiting)).not.toContain(undefined);
});
