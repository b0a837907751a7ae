/** A township under a county with everybody who takes part in its workflow, and its reports, put into the data of the running app. */
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { appDatabase } from '@/e2e/testing/app-database';
import { hashPassword } from '@/lib/auth/password';
import { applyPatch } from '@/lib/report/compare/diff';
import type { Draft } from '@/lib/report/report';
import { soundReport } from '@/lib/rules/examples/sound-report';
import { insertReport } from '@/lib/store/reports/begin-report';
import { openReviewOffice, workflowPeople } from '@/lib/store/testing/workflow-people';
import { cn2021 } from '@/lib/template/cn-2021';
import type { WorkflowRole } from '@/lib/workflow/transitions';

const PASSWORD = 'Lu-2026-shang';

/** The report of the year, without a fault, and one on the year before to compare it with. */
const draft: Draft = applyPatch(soundReport.draft, {
  year: '2025',
  title: `青石镇人民政府2025年${cn2021.titlePhrase}`,
  signedOn: '2026-01-15',
  't3/received/person': '3',
  't3/granted/person': '3',
  't2/licensing/decisions': '12',
  preface: '本报告按照《中华人民共和国政府信息公开条例》编制。',
  'overview/general': '全年主动公开政府信息120条。受理申请3件，均按期答复。',
  'overview/proactive': '公开规划、财政和民生信息。',
  'overview/onRequest': '申请渠道畅通。',
  'overview/management': '严格先审查、后公开。',
  'overview/platform': '网站专栏按月维护。',
  problems: '一是公开内容不够具体。二是更新不够及时。三是人员不足。改进措施：细化公开目录，按月更新栏目，充实人员。',
  other: '本年度未收取信息处理费。',
});

/** The report of the year as a town of this name writes it. */
export function soundDraft(shortName: string): Draft {
  return applyPatch(
    draft,
    Object.fromEntries(Object.entries(draft).map(([key, text]) => [key, text.replaceAll('青石镇', shortName)])),
  );
}

const lastYear: Draft = applyPatch(draft, {
  year: '2024',
  title: `青石镇人民政府2024年${cn2021.titlePhrase}`,
  signedOn: '2025-01-15',
  't2/licensing/decisions': '40',
  problems: '存在的问题：村级公开栏缺少专人管理，个别站所报送信息迟缓。改进措施：明确各村管理员，每月通报报送情况。',
});

export interface SeededOffice {
  readonly reportId: string;
}

/** Opens the office once, and returns its report of the year. */
export async function seedReviewOffice(): Promise<SeededOffice> {
  const db = await appDatabase();
  const { unitId, people } = await openReviewOffice(await hashPassword(PASSWORD));
  const reportId = await db.transaction().execute(async (trx) => {
    await insertReport(trx, people.clerk, unitId, 2024, { templateId: cn2021.id, draft: lastYear });
    return await insertReport(trx, people.clerk, unitId, 2025, { templateId: cn2021.id, draft });
  });
  if (!reportId) throw new Error('the report is there already');
  return { reportId };
}

/** What is stored, byte by byte. */
export async function storedDraft(reportId: string): Promise<string> {
  const db = await appDatabase();
  const row = await db.selectFrom('report').select('draft').where('id', '=', reportId).executeTakeFirstOrThrow();
  return row.draft;
}

type Cookies = Parameters<BrowserContext['addCookies']>[0];
const sessions = new Map<WorkflowRole, Cookies>();

/** Sits down as the person of a role, whoever was there before. Signs in once: the app slows down who does it too often. */
export async function comeAs(page: Page, role: WorkflowRole): Promise<void> {
  const context = page.context();
  await context.clearCookies();
  const session = sessions.get(role);
  if (session) {
    await context.addCookies(session);
    await page.goto('/');
  } else {
    await page.goto('/sign-in');
    await page.getByLabel('用户名').fill(workflowPeople[role].username);
    await page.getByLabel('密码').fill(PASSWORD);
    await page.getByRole('button', { name: '登录' }).click();
  }
  await expect(page.getByRole('heading', { level: 1, name: '年度报告' })).toBeVisible();
  sessions.set(role, await context.cookies());
}
