/** The library's own hashes; all other tests have quick ones. */
import { expect, it, vi } from 'vitest';

const { hashPassword, verifyPassword } =
  await vi.importActual<typeof import('better-auth/crypto')>('better-auth/crypto');

/** As the app stored it for “Correct horse 1” before. */
const STORED =
  '5464ab5d2151db33ef85802356533942:cfe3e532ffed8f1be5dfd27e2b335b8b23ecde0e3f1c8e82659856121d99510eda39068c5088cc81db920f5fb4d388bffbaea30b3e0c35a0babed356c7cdf4c7';

it('what was stored before is taken for the password that it was made of, and for no other', async () => {
  expect(await verifyPassword({ hash: STORED, password: 'Correct horse 1' })).toBe(true);
  expect(await verifyPassword({ hash: STORED, password: 'Correct horse 2' })).toBe(false);
});

it('each hash has a salt of its own', async () => {
  const [first, second] = await Promise.all([hashPassword('Correct horse 1'), hashPassword('Correct horse 1')]);
  expect(first).not.toBe(second);
  expect(await verifyPassword({ hash: first, password: 'Correct horse 1' })).toBe(true);
});
