/** The page of people: search, lost passwords, handing over, deputies; nobody drops out of sight; the shell lets an administrator in again. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, type Page, test } from '@playwright/test';
import { appDatabaseAddress } from '@/e2e/testing/app-database';
import { expectNoViolations, signIn } from '@/e2e/testing/steps';
import { hashPassword } from '@/lib/auth/password';
import { insertAccount, insertMembership, insertUnit } from '@/lib/store/people/accounts';
import { qingshi } from '@/lib/store/testing/two-offices';
import { comeAsAdministrator, stored } from './setup-office';

test.use({ storageState: { cookies: [], origins: [] } });
test.describe.configure({ timeout: 120_000, mode: 'serial' });

const COUNTY = '人事县';

async function openTown(): Promise<void> {
  const db = await stored();
  if (await db.selectFrom('unit').select('id').where('name', '=', '人事镇人民政府').executeTakeFirst()) return;
  const county = await db.selectFrom('unit').select('id').where('shortName', '=', COUNTY).executeTakeFirstOrThrow();
  const passwordHash = await hashPassword('Ren-shi-2026');
  await db.transaction().execute(async (trx) => {
    const unitId = await insertUnit(trx, { ...qingshi, name: '人事镇人民政府', shortName: '人事镇' }, county.id);
    const add = async (name: string, username: string) => {
      const userId = await insertAccount(trx, { name, username, passwordHash });
      await insertMembership(trx, { userId, unitId, role: 'clerk' });
    };
    await add('郑老师', 'rs.zheng');
    await add('冯小满', 'rs.feng');
  });
}

async function openPerson(page: Page, name: string): Promise<void> {
  await page.goto('/people');
  await page.getByLabel('查找').fill(name);
  await page.getByRole('button', { name: '查找' }).click();
  await page.getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

async function postsOf(username: string) {
  const db = await stored();
  const user = await db.selectFrom('user').select('id').where('username', '=', username).executeTakeFirstOrThrow();
  return await db.selectFrom('membership').select('role').where('userId', '=', user.id).execute();
}

test.beforeEach(async ({ page }) => {
  await comeAsAdministrator(page, COUNTY, 'rs.guanli');
  await openTown();
});

test('移交给还没有账号的人，一次办完；原来的人仍在人员名单里', async ({ page }) => {
  await openPerson(page, '郑老师');
  await page.getByText('移交或取消').click();
  await page.getByLabel('新同事姓名').fill('许新来');
  await page.getByLabel('新用户名').fill('rs.xu');
  await page.getByLabel('新账号的初始密码').fill('Xin-lai-2026');
  await page.getByRole('button', { name: '建账号并移交' }).click();
  await expect(page.getByText('“填报人”岗位已移交给 rs.xu')).toBeVisible();
  await expect(page.getByText('郑老师现在没有岗位，仍在人员列表里')).toBeVisible();
  expect(await postsOf('rs.xu')).toEqual([{ role: 'clerk' }]);
  expect(await postsOf('rs.zheng')).toEqual([]);

  await page.goto('/people?show=noPost');
  await expect(page.getByRole('row', { name: /郑老师 rs\.zheng 人事镇人民政府 没有岗位/ })).toBeVisible();
  await expectNoViolations(page);
});

test('代理有起止日期，没到日子和过了日子都没有权限', async ({ page }) => {
  await openPerson(page, '冯小满');
  const form = page.locator('form').filter({ has: page.getByRole('button', { name: '增加岗位' }) });
  await form.getByLabel('岗位').selectOption({ label: '终审签发' });
  await form.getByLabel('代理从哪天起').fill('2099-01-05');
  await form.getByRole('button', { name: '增加岗位' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '代理请填写到哪一天为止' })).toBeVisible();
  await form.getByLabel('到哪天为止').fill('2099-01-20');
  await form.getByRole('button', { name: '增加岗位' }).click();
  await expect(page.getByText('已增加为代理：2099年1月5日至2099年1月20日')).toBeVisible();
  await expect(page.getByText('代理，2099年1月5日至2099年1月20日', { exact: true })).toBeVisible();
  expect(await postsOf('rs.feng')).toEqual([{ role: 'clerk' }]);
  const db = await stored();
  await db.updateTable('post').set({ fromDay: '2020-01-01' }).where('untilDay', '=', '2099-01-20').execute();
  expect(await postsOf('rs.feng')).toHaveLength(2);
  await db.updateTable('post').set({ untilDay: '2020-01-20' }).where('untilDay', '=', '2099-01-20').execute();
  expect(await postsOf('rs.feng')).toEqual([{ role: 'clerk' }]);
});

test('在人员页面给忘记密码的人重置，密码条能用来登录，记入操作记录', async ({ page }) => {
  await page.goto('/people?q=人事镇');
  await expect(page.getByLabel('选择人事县管理员')).toHaveCount(0);
  await page.getByLabel('选择冯小满').check();
  await page.getByRole('button', { name: '给选中的1人重置密码' }).click();
  await page.getByRole('button', { name: '确认重置并显示密码条' }).click();
  const slip = page.getByRole('region', { name: '初始密码条' }).getByRole('listitem');
  await expect(slip).toContainText('rs.feng');
  const password = /\w{4}-\w{4}-\w{4}/.exec(await slip.innerText())?.[0] ?? '';
  const db = await stored();
  const records = await db.selectFrom('audit').select('about').where('kind', '=', 'passwordReset').execute();
  expect(records.map(({ about }) => about)).toContain('冯小满（rs.feng）');
  page.on('dialog', (dialog) => void dialog.accept());
  await page.context().clearCookies();
  await page.goto('/sign-in');
  await signIn(page, password, 'rs.feng');
  await expect(page.getByText('请先修改密码')).toBeVisible();
});

test('管理员丢了密码：在服务器上用命令恢复，记入操作记录', async ({ page }) => {
  const run = promisify(execFile);
  const words = ['scripts/cli.mjs', 'restore-administrator', 'rs.guanli', '--database', appDatabaseAddress];
  const { stdout, stderr } = await run(process.execPath, words);
  expect(stderr).toContain('首次登录时必须修改密码');
  await page.context().clearCookies();
  await page.goto('/sign-in');
  await signIn(page, stdout.trim(), 'rs.guanli');
  await expect(page.getByText('请先修改密码')).toBeVisible();
  const db = await stored();
  const record = await db
    .selectFrom('audit')
    .selectAll()
    .where('kind', '=', 'administratorRestored')
    .executeTakeFirst();
  expect(record).toMatchObject({ about: '人事县管理员（rs.guanli）', address: '服务器命令行' });
  await expect(run(process.execPath, [...words.slice(0, 2), 'rs.xu', ...words.slice(3)])).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining('现在的管理员'),
  });
});
