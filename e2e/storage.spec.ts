/** What a server says and does whose data folder or clock is in trouble. Each test has a server of its own. */

import { createHmac } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, expect, test } from '@playwright/test';
import { sql } from 'kysely';
import { type OwnServer, refusedStart, startServer } from '@/e2e/testing/own-server';
import { field, openSection, signIn } from '@/e2e/testing/steps';
import { DATABASE_FILE, openDatabase } from '@/lib/store/database/database';
import { scribbleOver } from '@/lib/store/testing/scribble';

test.use({ storageState: { cookies: [], origins: [] } });

const DAY = 86_400_000;
const demo = { username: 'blank', password: 'nianbao-demo' };

let folder = '';
let server: OwnServer | undefined;

/** A data folder as a server leaves it. */
async function dataFolder(): Promise<string> {
  const data = path.join(folder, 'data');
  const first = await startServer(data);
  await first.stop();
  return data;
}

test.beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nianbao-storage-'));
});

test.afterEach(async () => {
  await server?.stop();
  server = undefined;
  await rm(folder, { recursive: true, force: true });
});

test('数据文件夹有问题时，启动用一句话说明，不带程序的错误信息', async () => {
  const data = await dataFolder();
  const spoiled = async (name: string, spoil: (copy: string) => Promise<unknown>) => {
    const copy = path.join(folder, name);
    await cp(data, copy, { recursive: true });
    await spoil(copy);
    const { output, code } = await refusedStart(copy);
    expect(code).toBe(1);
    return output.split('\n').filter((line) => /失败|Error|^\s+at /.test(line));
  };
  const file = (copy: string) => path.join(copy, DATABASE_FILE);
  const only = (sentence: RegExp) => [expect.stringMatching(sentence)];

  expect(await spoiled('secret', (copy) => writeFile(path.join(copy, 'secret'), ''))).toEqual(
    only(/secret 文件是空的/),
  );
  expect(await spoiled('scribbled', async (copy) => scribbleOver(await openDatabase(copy), file(copy)))).toEqual(
    only(/数据库文件已损坏/),
  );
  expect(
    await spoiled('newer', async (copy) => {
      const db = await openDatabase(copy);
      await sql`insert into kysely_migration values ('9999-later', '2030-01-01')`.execute(db);
      await db.destroy();
    }),
  ).toEqual(only(/更新版本的程序/));
  // Where not even root may make a folder.
  expect((await refusedStart('/sys/nianbao')).output).toMatch(/启动失败：数据文件夹或其中的文件不可写/);
});

test('同一个数据文件夹的第二个服务器不启动，第一个照常', async () => {
  const data = path.join(folder, 'data');
  server = await startServer(data);
  const second = await refusedStart(data);
  expect(second).toMatchObject({ code: 1, output: expect.stringContaining('正由另一个服务器使用') });
  expect((await fetch(`${server.url}/setup`)).status).toBe(200);
});

test('磁盘满了：说清原因，内容留在本机，能看能退出；腾出空间后自动保存', async ({ page, context }) => {
  server = await startServer(path.join(folder, 'data'), { DEMO: '1' });
  const { url } = server;
  await page.goto(`${url}/sign-in`);
  await signIn(page, demo.password, demo.username);
  await page.getByRole('link', { name: /继续填写/ }).click();
  await openSection(page, '五、');

  await server.suffer({ isFull: true });
  await field(page, 'problems').fill('公开不够及时。');
  await expect(page.getByRole('status').filter({ hasText: '磁盘已满' })).toContainText('已存在本机');
  await server.suffer({ isFull: false });
  await page.getByRole('button', { name: '再试一次' }).click();
  await expect(page.getByRole('status').filter({ hasText: /^已保存/ })).toBeVisible();

  await server.suffer({ isFull: true, clockAhead: 3 * 60_000 });
  await page.goto(url);
  await expect(page.getByRole('heading', { level: 1, name: '年度报告' })).toBeVisible();
  const copy = await context.cookies();
  await page.getByRole('banner').getByRole('button', { name: '退出登录' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await context.addCookies(copy);
  await page.goto(url);
  await expect(page, '留下的凭据不能再用').toHaveURL(/\/sign-in/);
  await signIn(page, demo.password, demo.username);
  await expect(page.getByText('服务器的磁盘已满')).toBeVisible();
});

test('时钟快了一天又调准：不锁一天，也不留下一天后的登录', async ({ page, context }) => {
  server = await startServer(path.join(folder, 'data'), { DEMO: '1' });
  await server.suffer({ clockAhead: DAY });
  await page.goto(`${server.url}/sign-in`);
  for (let tries = 0; tries < 5; tries += 1) {
    await signIn(page, 'not-the-password', 'chushen');
    await expect(page.getByLabel('密码'), '答复到了').toHaveValue('');
    await expect(page.getByRole('link', { name: /用户名或密码不正确/ })).toBeVisible();
  }
  await signIn(page, demo.password, demo.username);
  await expect(page.getByRole('heading', { level: 1, name: '年度报告' })).toBeVisible();

  await server.suffer({ clockAhead: 0 });
  await page.goto(server.url);
  await expect(page).toHaveURL(/\/sign-in/);
  await signIn(page, demo.password, 'chushen');
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('登录');
  await expect(page).toHaveURL(`${server.url}/`);
  await context.close();
});

test('有人拿到整个数据文件夹的副本，也不能用它登录', async ({ page, context }) => {
  const data = path.join(folder, 'data');
  server = await startServer(data, { DEMO: '1' });
  const { url } = server;
  await page.goto(`${url}/sign-in`);
  await signIn(page, demo.password, demo.username);
  await expect(page.getByRole('heading', { level: 1, name: '年度报告' })).toBeVisible();
  await cp(data, path.join(folder, 'copy'), { recursive: true });
  const db = await openDatabase(path.join(folder, 'copy'));
  const { rows } = await sql<Record<string, unknown>>`select * from session`.execute(db);
  await db.destroy();
  expect(rows).toHaveLength(1);
  const [mine] = (await context.cookies()).filter(({ name }) => name.endsWith('session_token'));
  const secret = await secretIn(path.join(folder, 'copy'));
  const token = decodeURIComponent(mine?.value ?? '').split('.')[0] ?? '';
  expect(signed(token, secret), '副本里的密钥就是签名用的').toBe(decodeURIComponent(mine?.value ?? ''));
  for (const value of Object.values(rows[0] ?? {})) {
    await comeWith(context, url, signed(String(value), secret));
    await page.goto(url);
    await expect(page).toHaveURL(/\/sign-in/);
  }
});

async function secretIn(copy: string): Promise<string> {
  return (await readFile(path.join(copy, 'secret'), 'utf8')).trim();
}

function signed(value: string, secret: string): string {
  return `${value}.${createHmac('sha256', secret).update(value).digest('base64')}`;
}

async function comeWith(context: BrowserContext, url: string, cookie: string): Promise<void> {
  await context.clearCookies();
  await context.addCookies([{ name: 'nianbao.session_token', value: encodeURIComponent(cookie), url }]);
}
