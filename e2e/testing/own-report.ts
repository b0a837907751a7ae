/** A township with one clerk and one report, put into the data of the running app: a journey of its own leaves the others alone. */
import { expect, type Page } from '@playwright/test';
import { appDatabase } from '@/e2e/testing/app-database';
import { hashPassword } from '@/lib/auth/password';
import type { Draft } from '@/lib/report/report';
import { insertAccount, insertMembership, insertUnit } from '@/lib/store/people/accounts';
import { insertReport } from '@/lib/store/reports/begin-report';
import { qingshi } from '@/lib/store/testing/two-offices';
import { cn2021 } from '@/lib/template/cn-2021';
import { signIn } from './steps';

export const ownPassword = 'Zi-ji-2026-bao';

export interface OwnReport {
  readonly id: string;
  readonly unitId: string;
  readonly userId: string;
  readonly username: string;
}

/** Begins the report of the draft's year in a new township called `shortName`. */
export async function ownReport(shortName: string, username: string, draft: Draft): Promise<OwnReport> {
  const db = await appDatabase();
  const passwordHash = await hashPassword(ownPassword);
  return await db.transaction().execute(async (trx) => {
    const unitId = await insertUnit(trx, { ...qingshi, name: `${shortName}人民政府`, shortName });
    const userId = await insertAccount(trx, { name: `${shortName}填报`, username, passwordHash });
    await insertMembership(trx, { userId, unitId, role: 'clerk' });
    const report = { templateId: cn2021.id, draft };
    const id = await insertReport(trx, { userId }, unitId, Number(draft.year), report);
    if (!id) throw new Error('the report is there already');
    return { id, unitId, userId, username };
  });
}

/** Signs in as its clerk and stands in its editor, in the section of a key. */
export async function openOwn(page: Page, { id, username }: OwnReport, section = 'frame'): Promise<void> {
  await page.context().clearCookies();
  await page.goto('/sign-in');
  await signIn(page, ownPassword, username);
  await expect(page.getByRole('heading', { level: 1, name: '年度报告' })).toBeVisible();
  await page.goto(`/reports/${id}/edit?section=${section}`);
  await expect(page.getByRole('status').filter({ hasText: /^已保存/ })).toBeVisible();
}
