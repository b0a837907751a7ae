import { expect, it } from 'vitest';
import { ownWindows } from './rate-limit';

it('lets so many through a window, others beside them, and begins anew after it', async () => {
  let now = 0;
  const { consume } = ownWindows(() => now);
  const rule = { window: 10, max: 3 };
  for (let tries = 0; tries < 3; tries += 1) expect(await consume('a', rule)).toMatchObject({ allowed: true });
  now = 4000;
  expect(await consume('a', rule)).toEqual({ allowed: false, retryAfter: 6 });
  expect(await consume('b', rule)).toMatchObject({ allowed: true });
  now = 10_000;
  expect(await consume('a', rule)).toMatchObject({ allowed: true });
});

it('a flood of new addresses is let through, and does not open the windows of the latest', async () => {
  const { consume } = ownWindows(() => 0);
  const rule = { window: 10, max: 1 };
  for (let address = 0; address < 11_000; address += 1) {
    expect((await consume(String(address), rule)).allowed).toBe(true);
  }
  expect((await consume('10999', rule)).allowed).toBe(false);
});
