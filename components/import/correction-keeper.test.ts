import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { AGAIN, type Keeping, keepCorrections, PAUSE } from './correction-keeper';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A keeper whose server answers as reported, and what it did. */
function office() {
  const sent: Record<string, string>[] = [];
  const reported: Keeping[] = [];
  const answers: ((isKept: boolean) => void)[] = [];
  const keeper = keepCorrections(
    (corrections) => {
      sent.push(Object.fromEntries(corrections));
      return new Promise((resolve) => answers.push(resolve));
    },
    (keeping) => reported.push(keeping),
  );
  const answer = async (isKept: boolean) => {
    answers.shift()?.(isKept);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { keeper, sent, reported, answer };
}

it('sends a moment after the last key, the newest text of every field once', async () => {
  const { keeper, sent, reported, answer } = office();
  keeper.keep('title', '甲');
  await vi.advanceTimersByTimeAsync(PAUSE - 1);
  keeper.keep('title', '甲乙');
  keeper.keep('other', '无');
  expect(sent).toEqual([]);
  await vi.advanceTimersByTimeAsync(PAUSE);
  expect(sent).toEqual([{ title: '甲乙', other: '无' }]);
  await answer(true);
  expect(reported[reported.length - 1]).toBe('kept');
});

it('sends at once when a field is left, and nothing where nothing waits', async () => {
  const { keeper, sent } = office();
  void keeper.flush();
  keeper.keep('title', '甲');
  void keeper.flush();
  expect(sent).toEqual([{ title: '甲' }]);
});

it('waits for the answer before it sends the next text of a field', async () => {
  const { keeper, sent, reported, answer } = office();
  keeper.keep('title', '甲');
  void keeper.flush();
  keeper.keep('title', '乙');
  await vi.advanceTimersByTimeAsync(PAUSE);
  expect(sent).toHaveLength(1);
  await answer(true);
  expect(reported).not.toContain('kept');
  expect(sent).toEqual([{ title: '甲' }, { title: '乙' }]);
});

it('tries again where it failed, with what was typed since going before', async () => {
  const { keeper, sent, reported, answer } = office();
  keeper.keep('title', '甲');
  keeper.keep('other', '无');
  void keeper.flush();
  keeper.keep('title', '乙');
  await answer(false);
  expect(reported[reported.length - 1]).toBe('failed');
  await vi.advanceTimersByTimeAsync(AGAIN);
  expect(sent[1]).toEqual({ title: '乙', other: '无' });
});

it('a page that goes away does not wait for an answer', () => {
  const { keeper, sent } = office();
  keeper.keep('title', '甲');
  void keeper.flush();
  keeper.keep('title', '乙');
  void keeper.leave();
  expect(sent).toEqual([{ title: '甲' }, { title: '乙' }]);
});
