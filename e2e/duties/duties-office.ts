/** A county with towns in which duties meet in one hand, and a county beside it, put into the data of the running app. */
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { appDatabase } from '@/e2e/testing/app-database';
import { soundDraft } from '@/e2e/testing/review-office';
import { signIn } from '@/e2e/testing/steps';
import { hashPassword } from '@/lib/auth/password';
import type { Database } from '@/lib/store/database/database';
import { insertAccount, insertMembership, insertUnit } from '@/lib/store/people/accounts';
import { insertReport } from '@/lib/store/reports/begin-report';
import { qingshi } from '@/lib/store/testing/two-offices';
import { cn2021 } from '@/lib/template/cn-2021';
import type { Role } from '@/lib/workflow/roles';

const PASSWORD = 'Fen-ze-2026';
const YEAR = 2026;

interface Town {
  /** Own stages of review. */
  readonly stages?: 1 | 2 | 3;
  /** The posts of each person; the first who is named has written the report. */
  readonly people: Readonly<Record<string, readonly Role[]>>;
  readonly hasReport?: boolean;
}

/** Names of people are unique in the installation; they sign in as fz.NAME. */
const towns: Readonly<Record<string, Town>> = {
  分责镇: { people: { tianbao: ['clerk'], zhenguan: ['administrator'] } },
  关停镇: { people: { guanting: ['administrator'] } },
  同写镇: { stages: 1, people: { 'tongxie.a': ['clerk', 'finalReviewer'], 'tongxie.b': ['clerk'] }, hasReport: true },
  再送镇: {
    stages: 2,
    people: {
      'zaisong.a': ['clerk'],
      'zaisong.b': ['clerk', 'finalReviewer'],
      'zaisong.chushen': ['firstReviewer'],
    },
    hasReport: true,
  },
  定级镇: {
    stages: 3,
    people: {
      'dingji.tianbao': ['clerk'],
      'dingji.chushen': ['firstReviewer'],
      'dingji.fushen': ['secondReviewer'],
      'dingji.zhongshen': ['finalReviewer'],
    },
    hasReport: true,
  },
  一人镇: { stages: 1, people: { yiren: ['clerk', 'finalReviewer'] }, hasReport: true },
  交接镇: { people: { jiaojie: ['clerk'] } },
  改名镇: { people: { gaiming: ['clerk'] } },
};

/** Opens all offices, once. */
export async function openDuties(): Promise<void> {
  const db = await appDatabase();
  // Another worker goes on after a failure, in the same data.
  if (await db.selectFrom('user').select('id').where('username', '=', 'fz.xianguan').executeTakeFirst()) return;
  const passwordHash = await hashPassword(PASSWORD);
  await db.transaction().execute(async (trx) => {
    const open = (shortName: string, above: string | null = null) =>
      insertUnit(
        trx,
        {
          ...qingshi,
          name: `${shortName}人民政府`,
          shortName,
          level: shortName.endsWith('县') ? 'county' : 'township',
        },
        above,
      );
    const join = async (name: string, unitId: string, roles: readonly Role[]) => {
      const userId = await insertAccount(trx, { username: `fz.${name}`, name, passwordHash });
      for (const role of roles) await insertMembership(trx, { userId, unitId, role });
      return { userId };
    };
    const county = await open('分责县');
    await join('xianguan', county, ['administrator']);
    await join('xianban', county, ['supervisor']);
    for (const [shortName, { people, stages = 3, hasReport }] of Object.entries(towns)) {
      const unitId = await open(shortName, county);
      await trx.updateTable('unit').set({ reviewStages: stages }).where('id', '=', unitId).execute();
      const [writer] = await Promise.all(Object.entries(people).map(([name, roles]) => join(name, unitId, roles)));
      if (hasReport && writer)
        await insertReport(trx, writer, unitId, YEAR, { templateId: cn2021.id, draft: soundDraft(shortName) });
      if (shortName === '关停镇') {
        await open('关停镇财政所', unitId);
        await trx.updateTable('unit').set({ closedAt: '2026-01-01T00:00:00.000Z' }).where('id', '=', unitId).execute();
      }
    }
    const foreign = await open('外县');
    await join('waiguan', foreign, ['administrator']);
    await join('waizhen', await open('外镇', foreign), ['clerk']);
  });
}

async function stored(): Promise<Database> {
  return await appDatabase();
}

/** The unit as it is stored, by the short name it was opened with or has now. */
export async function unitRow(shortName: string) {
  const db = await stored();
  return await db.selectFrom('unit').selectAll().where('shortName', '=', shortName).executeTakeFirstOrThrow();
}

/** The id of the unit's report. */
export async function reportIn(shortName: string): Promise<string> {
  const { id } = await unitRow(shortName);
  const db = await stored();
  return (await db.selectFrom('report').select('id').where('unitId', '=', id).executeTakeFirstOrThrow()).id;
}

/** Where the unit's report stands. */
export async function statusOf(shortName: string): Promise<string> {
  const db = await stored();
  const id = await reportIn(shortName);
  return (await db.selectFrom('report').select('status').where('id', '=', id).executeTakeFirstOrThrow()).status;
}

/** A person's posts: 分责镇 clerk. */
export async function membershipsOf(name: string): Promise<string[]> {
  const db = await stored();
  const rows = await db
    .selectFrom('membership')
    .innerJoin('user', 'user.id', 'membership.userId')
    .innerJoin('unit', 'unit.id', 'membership.unitId')
    .select(['unit.shortName', 'membership.role'])
    .where('user.username', '=', `fz.${name}`)
    .execute();
  return rows.map(({ shortName, role }) => `${shortName} ${role}`).sort();
}

const sessions = new Map<string, Awaited<ReturnType<BrowserContext['cookies']>>>();

/** Sits down as a person, whoever was there before. Signs in once: the app slows down who does it too often. */
export async function comeAs(page: Page, name: string): Promise<void> {
  const context = page.context();
  await context.clearCookies();
  const session = sessions.get(name);
  if (session) {
    await context.addCookies(session);
    return;
  }
  await page.goto('/sign-in');
  await signIn(page, PASSWORD, `fz.${name}`);
  await expect(page.getByRole('heading', { level: 1, name: '年度报告' })).toBeVisible();
  sessions.set(name, await context.cookies());
}
