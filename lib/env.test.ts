import path from 'node:path';
import { expect, it } from 'vitest';
import { readEnv, SettingsError } from './env';

it('keeps everything in ./data unless told otherwise, backs it up every night, and shows no demonstration', () => {
  expect(readEnv({})).toEqual({
    dataDir: path.resolve('data'),
    isDemo: false,
    trustedProxies: 0,
    backup: { at: '02:30', keep: 14 },
    log: { folder: path.resolve('data/logs'), days: 200 },
  });
});

it('takes folder, secret and demonstration from the environment', () => {
  const secret = 'x'.repeat(32);
  expect(readEnv({ DATA_DIR: '/srv/nian bao', BETTER_AUTH_SECRET: secret, DEMO: '1', TRUST_PROXY: '1' })).toMatchObject(
    {
      dataDir: '/srv/nian bao',
      secret,
      isDemo: true,
      trustedProxies: 1,
      log: { folder: path.resolve('/srv/nian bao/logs') },
    },
  );
});

it('takes a PostgreSQL together with the key that all its servers sign with', () => {
  const source = { DATABASE_URL: 'postgres://a:b@127.0.0.1:5432/nianbao', BETTER_AUTH_SECRET: 'x'.repeat(32) };
  expect(readEnv(source).databaseUrl).toBe(source.DATABASE_URL);
  expect(readEnv({ ...source, DATABASE_URL: '' }).databaseUrl).toBeUndefined();
});

it('takes where and when backups are made, and an empty text for nothing', () => {
  const { backup } = readEnv({ BACKUP_DIR: '/mnt/copies', BACKUP_AT: '12:05', BACKUP_KEEP: '0' });
  expect(backup).toEqual({ folder: path.resolve('/mnt/copies'), at: '12:05', keep: 0 });
  expect(readEnv({ BACKUP_AT: '', PORT: ' ', BETTER_AUTH_SECRET: '' })).toEqual(readEnv({}));
});

it('mails where a server, a sender and the address of the app are named', () => {
  const source = { SMTP_URL: 'smtp://127.0.0.1:25', SMTP_FROM: 'a@example.org', APP_URL: 'http://10.0.0.5:3000' };
  const mail = { url: 'smtp://127.0.0.1:25', from: 'a@example.org', appUrl: 'http://10.0.0.5:3000' };
  expect(readEnv(source).mail).toEqual(mail);
  expect(readEnv({ ...source, SMTP_URL: '' }).mail).toBeUndefined();
});

it.each([
  { PORT: '70000' },
  { BETTER_AUTH_SECRET: 'short' },
  { DEMO: 'yes' },
  { TRUST_PROXY: 'yes' },
  { SMTP_URL: 'mail.example.org' },
  { SMTP_URL: 'smtp://mail.example.org', SMTP_FROM: 'a@example.org' },
  { APP_URL: 'ftp://a' },
  { BACKUP_AT: '25:00' },
  { BACKUP_KEEP: '-1' },
  { LOG_DAYS: '30' },
  { METRICS_TOKEN: 'short' },
  { DATABASE_URL: 'mysql://a:b@127.0.0.1/nianbao', BETTER_AUTH_SECRET: 'x'.repeat(32) },
  { DATABASE_URL: 'postgres://a:b@127.0.0.1/nianbao' },
])('says in one sentence what is wrong in %j', (source) => {
  const name = Object.keys(source)[0] ?? '';
  expect(() => readEnv(source)).toThrow(SettingsError);
  expect(() => readEnv(source)).toThrow(new RegExp(`^设置有误：${name} [^a-z]*`));
});

it('names all that is wrong at once', () => {
  expect(() => readEnv({ PORT: 'x', LOG_DAYS: '1' })).toThrow(/PORT .*；LOG_DAYS .*。$/);
});
