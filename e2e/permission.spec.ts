/** Every route as every role and as nobody, with ids of another unit: refused, never data. No route is forgotten. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { type Browser, type BrowserContext, expect, test } from '@playwright/test';
import { appDatabase } from '@/e2e/testing/app-database';
import { signIn } from '@/e2e/testing/steps';
import { hashPassword } from '@/lib/auth/password';
import { insertAccount, insertMembership, insertUnit } from '@/lib/store/people/accounts';
import { createReport } from '@/lib/store/reports/begin-report';
import { qingshi } from '@/lib/store/testing/two-offices';
import type { Asker } from '@/lib/workflow/asker';
import { type Role, roleGlossary, roles } from '@/lib/workflow/roles';

const APP = path.join(process.cwd(), 'app');
const files = readdirSync(APP, { recursive: true, encoding: 'utf8' }).map((file) => file.split(path.sep).join('/'));

/** The paths of all files of a name, as Next makes them from folders. */
function routes(name: string): string[] {
  return files
    .filter((file) => file === name || file.endsWith(`/${name}`))
    .map((file) => `/${path.posix.dirname(file)}`.replace('/.', '/').replace(/\/\([^)]*\)/g, '') || '/')
    .sort();
}

/** What people see before they are signed in. */
const DOORS = ['/accessibility', '/setup', '/sign-in', '/sign-in/code'];

/** What an office may put before everybody; until it does, nothing is there. */
const PUBLIC = ['/open/[office]', '/open/[office]/[file]'];

const pages = routes('page.tsx').filter((route) => ![...DOORS, ...PUBLIC].includes(route));
const handlers = routes('route.ts').filter((route) => !PUBLIC.includes(route));

/** What clerks may open beside that. */
const OF_CLERKS = ['/imports/new', '/reports/zero'];

/** What the office of a county may open. */
const OF_SUPERVISORS = ['/county/check'];

/** What everybody who is signed in may open; all else names a unit, a report or a person, or belongs to administrators. */
const OF_EVERYBODY = [
  '/',
  '/help',
  '/help/request',
  '/sample',
  '/account',
  '/account/phrases',
  '/rules',
  '/unit',
  '/schema/report.json',
  '/session',
  '/inbox',
  '/imports',
];

/** Whether the route is the work of the role's own unit, and names no other. */
function isOwnPlace(role: Role, route: string): boolean {
  if (role === 'clerk') return OF_CLERKS.includes(route);
  if (role === 'supervisor') return OF_SUPERVISORS.includes(route);
  return !route.includes('[') && (role === 'administrator' || role === 'auditor');
}

const WRITING = ['POST', 'PUT', 'PATCH', 'DELETE'] as const;
const REFUSED = [400, 401, 403, 404, 405];

const PASSWORD = 'Yuhe7-Anning';
const FOREIGN_CLERK = 'e2e.foreign';
/** A county, which has all the posts; the other unit stands beside it, not below. */
const ownName = '可见县人民政府';
const secretName = '不可见镇人民政府';

/** Filled by the first test: what belongs to another unit, and the report of everybody's own. */
const foreign = { report: '', unit: '', person: '' };
const own = { report: '', unit: '' };

/** The route with the ids of another unit in it. */
function aimed(route: string): string {
  const id = route.startsWith('/units') ? foreign.unit : route.startsWith('/people') ? foreign.person : foreign.report;
  return route.replace(/\[[^\]]+\]/g, id || 'x');
}

const contextOf = new Map<Role, BrowserContext>();

test.describe.configure({ mode: 'serial' });

test('一个县里各岗位各一个账号，旁边一个镇，各有一份年报', async ({ browser }) => {
  const seeded = await seedOffices();
  Object.assign(foreign, seeded.foreign);
  Object.assign(own, seeded.own);
  for (const role of roles) contextOf.set(role, await enter(browser, usernameOf(role)));
  const clerkThere = await enter(browser, FOREIGN_CLERK);
  expect((await clerkThere.request.get(`/reports/${foreign.report}/draft`)).status()).toBe(200);
  await clerkThere.close();
});

test('没有登录：每个页面转到登录，每个接口拒绝', async ({ browser }) => {
  expect(pages).toContain('/reports/[id]/edit');
  expect(handlers).toContain('/reports/[id]/draft');
  const nobody = await emptyContext(browser);
  for (const route of pages) {
    const answer = await nobody.request.get(aimed(route), { maxRedirects: 0 });
    expect(answer.status(), route).toBeGreaterThanOrEqual(300);
    expect(answer.headers()['location'], route).toMatch(/^\/sign-in\?next=/);
    expect(await answer.text(), route).not.toContain(secretName);
  }
  for (const route of handlers) {
    const answer = await nobody.request.get(aimed(route));
    expect([401, 405], route).toContain(answer.status());
  }
  for (const route of PUBLIC) expect((await nobody.request.get(aimed(route))).status(), route).toBe(404);
  await nobody.close();
});

for (const role of roles) {
  test(`${roleGlossary[role].name}：用别的单位的编号，打不开也改不了`, async ({ baseURL }) => {
    const context = contextOf.get(role);
    if (!context) throw new Error('nobody signed in');
    for (const route of [...pages, ...handlers].filter((each) => !OF_EVERYBODY.includes(each))) {
      const answer = await context.request.get(aimed(route));
      expect([...REFUSED, ...(isOwnPlace(role, route) ? [200] : [])], `${role} GET ${route}`).toContain(
        answer.status(),
      );
      expect(await answer.text(), `${role} GET ${route}`).not.toContain(secretName);
    }
    for (const route of handlers) {
      for (const method of WRITING) {
        const send = (headers: Record<string, string>) =>
          context.request.fetch(aimed(route), { method, headers, data: { revision: 0, saveId: 'a', patch: {} } });
        expect((await send({})).status(), `${role} ${method} ${route} 不是从本系统的页面发出的`).toBeGreaterThanOrEqual(
          403,
        );
        const own = await send({ origin: baseURL ?? '', 'sec-fetch-site': 'same-origin' });
        // A workbook that is none is unprocessable, which is as good a refusal.
        expect([...REFUSED, 422], `${role} ${method} ${route}`).toContain(own.status());
        expect(await own.text(), `${role} ${method} ${route}`).not.toContain(secretName);
      }
    }
  });
}

/** Who reads a report of the unit without writing it; administrators do not see it at all. */
const answerOf = (role: Role) => (role === 'administrator' ? [404, 'notFound'] : [403, 'forbidden']);

for (const role of roles.filter((each) => each !== 'clerk')) {
  test(`${roleGlossary[role].name}：能看的本单位年报也不能写，并说明原因`, async ({ baseURL }) => {
    const context = contextOf.get(role);
    if (!context) throw new Error('nobody signed in');
    const headers = { origin: baseURL ?? '', 'sec-fetch-site': 'same-origin' };
    const draft = { revision: 0, saveId: 'a', patch: { problems: '改' } };
    const answer = { fingerprint: 'C08||t2/fees/amount|', text: '含上年补缴' };
    const finished = { section: 'problems', isFinished: true };
    const sent = [
      await context.request.patch(`/reports/${own.report}/draft`, { headers, data: draft }),
      await context.request.post(`/reports/${own.report}/explanations`, { headers, data: answer }),
      await context.request.put(`/reports/${own.report}/finished`, { headers, data: finished }),
    ];
    for (const each of sent) {
      expect([each.status(), (await each.json()).code], each.url()).toEqual(answerOf(role));
    }
    const params = { unit: own.unit, purpose: 'draft', name: 'a.txt' };
    const imported = await context.request.post('/imports', { headers, params, data: Buffer.from('一、总体情况') });
    expect([imported.status(), (await imported.json()).code], 'imports').toEqual([403, 'forbidden']);
    expect((await context.request.get(`/reports/${own.report}/draft`)).status()).toBe(
      role === 'administrator' ? 404 : 200,
    );
  });
}

test('页面上的表单换成别的单位的编号，也被拒绝', async () => {
  const context = contextOf.get('administrator');
  if (!context) throw new Error('nobody signed in');
  const page = await context.newPage();
  await page.goto('/units');
  await page.getByRole('link', { name: ownName }).click();
  await page.getByRole('heading', { level: 1, name: ownName }).waitFor();
  const form = page.locator('form').filter({ has: page.getByRole('button', { name: '保存联系方式' }) });
  await form.locator('input[name="id"]').evaluate((input, id) => input.setAttribute('value', id), foreign.unit);
  await form.getByLabel('电话').fill('110');
  await form.getByRole('button', { name: '保存联系方式' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '不在您的权限之内' })).toBeVisible();
  await page.close();
});

test('每个页面都带安全标头，脚本只按本次的标记运行', async ({ page }) => {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) errors.push(message.text());
  });
  for (const route of pages.filter((each) => !each.includes('['))) {
    const answer = await page.goto(route);
    const policy = answer?.headers()['content-security-policy'] ?? '';
    expect(policy, route).toMatch(/script-src 'self' 'nonce-[\w+/=]+' 'strict-dynamic';/);
    expect(
      policy.split('; ').find((line) => line.startsWith('script-src')),
      route,
    ).not.toContain('unsafe');
    expect(answer?.headers()['x-content-type-options'], route).toBe('nosniff');
  }
  expect(errors).toEqual([]);
});

/** The two units below the office that was set up first, with their people and reports, in the data of the running app. */
async function seedOffices() {
  const db = await appDatabase();
  const passwordHash = await hashPassword(PASSWORD);
  const { county, town, clerk, person } = await db.transaction().execute(async (trx) => {
    const { id: above } = await trx
      .selectFrom('unit')
      .select('id')
      .where('name', '=', '汉阴县人民政府')
      .executeTakeFirstOrThrow();
    const county = await insertUnit(trx, { ...qingshi, name: ownName, shortName: '可见县', level: 'county' }, above);
    const town = await insertUnit(trx, { ...qingshi, name: secretName, shortName: '不可见镇' }, above);
    const join = async (username: string, unitId: string, role: Role) => {
      const userId = await insertAccount(trx, { username, name: username, passwordHash });
      await insertMembership(trx, { userId, unitId, role });
      return userId;
    };
    for (const role of roles.filter((each) => each !== 'clerk')) await join(usernameOf(role), county, role);
    const clerk = await join(usernameOf('clerk'), county, 'clerk');
    return { county, town, clerk, person: await join(FOREIGN_CLERK, town, 'clerk') };
  });
  return {
    own: { unit: county, report: await begun({ userId: clerk }, county) },
    foreign: { unit: town, person, report: await begun({ userId: person }, town) },
  };
}

async function begun(clerk: Asker, unitId: string): Promise<string> {
  const created = await createReport(clerk, unitId, 2024);
  if (!created.ok) throw new Error(created.code);
  return created.id;
}

function usernameOf(role: Role): string {
  return `e2e.${role}`;
}

async function emptyContext(browser: { newContext(options: object): Promise<BrowserContext> }) {
  return await browser.newContext({ storageState: { cookies: [], origins: [] } });
}

/** A browser of its own in which the person has signed in. */
async function enter(browser: Browser, username: string): Promise<BrowserContext> {
  const context = await emptyContext(browser);
  const page = await context.newPage();
  await page.goto('/sign-in');
  await signIn(page, PASSWORD, username);
  await expect(page).toHaveURL('/');
  await page.close();
  return context;
}
