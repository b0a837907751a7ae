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

it('mails where a server, a sender and the address of the app are named', () => {
  const source = { SMTP_URL: 'smtp://127.0.0.1:25', SMTP_FROM: 'a@example.org', APP_URL: 'http://10.0.0.5:3000' };
  const mail = { url: 'smtp://127.0.0.1:25', from: 'a@example.org', appUrl: 'http://10.0.0.5:3000' };
  expect(readEnv(source).mail).toEqual(mail);
  expect(readEnv({ ...source, SMTP_URL: '' }).mail).toBeUndefined();
});

it.each([
  { BETTER_AUTH_SECRET: 'short' },
  { DEMO: 'yes' },
  { TRUST_PROXY: 'yes' },
  { SMTP_URL: 'mail.example.org' },
  { SMTP_URL: 'smtp://mail.example.org', SMTP_FROM: 'a@example.org' },
  { APP_URL: 'ftp://a' },
])('names what is wrong in %j', (source) => {
  expect(() => readEnv(source)).toThrow(Object.keys(source)[0] ?? '');
});
