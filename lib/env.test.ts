import path from 'node:path';
import { expect, it } from 'vitest';
import { readEnv } from './env';

it('keeps everything in ./data unless told otherwise, and shows no demonstration', () => {
  expect(readEnv({})).toEqual({ dataDir: path.resolve('data'), isDemo: false, trustedProxies: 0 });
});

it('takes folder, secret and demonstration from the environment', () => {
  const secret = 'x'.repeat(32);
  expect(readEnv({ DATA_DIR: '/srv/nian bao', BETTER_AUTH_SECRET: secret, DEMO: '1', TRUST_PROXY: '1' })).toEqual({
    dataDir: '/srv/nian bao',
    secret,
    isDemo: true,
    trustedProxies: 1,
  });
});

it.each([{ BETTER_AUTH_SECRET: 'short' }, { DEMO: 'yes' }, { TRUST_PROXY: 'yes' }])(
  'names what is wrong in %j',
  (source) => {
    expect(() => readEnv(source)).toThrow(Object.keys(source)[0] ?? '');
  },
);
