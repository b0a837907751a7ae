/** A county that sets up its units and people, and its administrator, put into the data of the running app. */
import type { BrowserContext, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { appDatabase } from '@/e2e/testing/app-database';
import { signIn } from '@/e2e/testing/steps';
import { hashPassword } from '@/lib/auth/password';
import type { Database } from '@/lib/store/database/database';
import { insertAccount, insertMembership, insertUnit } from '@/lib/store/people/accounts';
import { qingshi } from '@/lib/store/testing/two-offices';

const PASSWORD = 'Jian-zhang-2026';

/** Opens a county with an administrator of that user name, once, and sits down as him. */
export async function comeAsAdministrator(page: Page, county: string, username: string): Promise<void> {
  const db = await appDatabase();
  if (!(await db.selectFrom('user').select('id').where('username', '=', username).executeTakeFirst())) {
    const passwordHash = await hashPassword(PASSWORD);
    await db.transaction().execute(async (trx) => {
      const unit = { ...qingshi, name: `${county}人民政府`, shortName: county, level: 'county' } as const;
      const unitId = await insertUnit(trx, unit);
      const userId = await insertAccount(trx, { username, name: `${county}管理员`, passwordHash });
      await insertMembership(trx, { userId, unitId, role: 'administrator' });
    });
  }
  await comeAs(page, username, PASSWORD);
}

const sessions = new Map<string, Awaited<ReturnType<BrowserContext['cookies']>>>();

/** Sits down as a person, whoever was there before. */
async function comeAs(page: Page, username: string, password: string): Promise<void> {
  const context = page.context();
  await context.clearCookies();
  const session = sessions.get(username);
  if (session) {
    await context.addCookies(session);
    return;
  }
  await page.goto('/sign-in');
  await signIn(page, password, username);
  await expect(page.getByRole('heading', { level: 1, name: '年度报告' })).toBeVisible();
  sessions.set(username, await context.cookies());
}

/** The data of the running app. */
export async function stored(): Promise<Database> {
  return await appDatabase();
}
