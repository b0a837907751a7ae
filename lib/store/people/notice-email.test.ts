import { beforeEach, expect, it } from 'vitest';
import { provideDatabase } from '@/lib/store/testing/temporary-database';
import { openReviewOffice } from '@/lib/store/testing/workflow-people';
import { askNoticeEmail, confirmNoticeEmail, forgetNoticeEmail, noticeEmailOf } from './notice-email';

provideDatabase();

let asker: { readonly userId: string };
const start = new Date('2027-01-04T01:00:00Z');
const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const ask = (address: string, code: string, minutes = 0) =>
  askNoticeEmail(asker, { address, code, now: after(minutes) });

beforeEach(async () => {
  asker = (await openReviewOffice()).people.clerk;
});

it('gets letters once the code came back', async () => {
  expect(await ask('zhang@example.cn', '271828')).toBe(true);
  expect(await noticeEmailOf(asker, after(1))).toEqual({ confirmed: '', waiting: 'zhang@example.cn' });
  expect(await confirmNoticeEmail(asker, '271829', after(1))).toBeUndefined();
  expect(await confirmNoticeEmail(asker, '271828', after(1))).toBe('zhang@example.cn');
  expect(await noticeEmailOf(asker, after(2))).toEqual({ confirmed: 'zhang@example.cn', waiting: '' });
  expect(await confirmNoticeEmail(asker, '271828', after(2))).toBeUndefined();
});

it('keeps the former address until the new one is confirmed', async () => {
  await ask('zhang@example.cn', '1');
  await confirmNoticeEmail(asker, '1', after(1));
  await ask('new@example.cn', '2', 2);
  expect((await noticeEmailOf(asker, after(3))).confirmed).toBe('zhang@example.cn');
  await forgetNoticeEmail(asker);
  expect(await noticeEmailOf(asker, after(3))).toEqual({ confirmed: '', waiting: '' });
});

it('takes no code that is late, guessed too often or empty', async () => {
  await ask('zhang@example.cn', '271828');
  expect(await confirmNoticeEmail(asker, '271828', after(31))).toBeUndefined();
  await ask('zhang@example.cn', '314159', 40);
  for (let tries = 0; tries < 5; tries += 1) await confirmNoticeEmail(asker, '0', after(41));
  expect(await confirmNoticeEmail(asker, '314159', after(41))).toBeUndefined();
  await forgetNoticeEmail(asker);
  expect(await confirmNoticeEmail(asker, '', after(41))).toBeUndefined();
});

it('sends one code a minute', async () => {
  expect(await ask('zhang@example.cn', '1')).toBe(true);
  expect(await ask('other@example.cn', '2', 0.5)).toBe(false);
  expect(await ask('other@example.cn', '2', 1.5)).toBe(true);
});
