import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkDraft } from '@/components/editor/findings/check-draft';
import { isoDay } from '@/lib/report/moment';
import { database } from '@/lib/store/database/database';
import { insertAccount, insertMembership, insertUnit } from '@/lib/store/people/accounts';
import { createReport } from '@/lib/store/reports/begin-report';
import { getReport } from '@/lib/store/reports/report';
import { saveDraft } from '@/lib/store/reports/save-draft';
import { provideDatabase } from '@/lib/store/testing/temporary-database';
import { qingshi } from '@/lib/store/testing/two-offices';
import { cn2021 } from '@/lib/template/cn-2021';
import type { Asker } from '@/lib/workflow/asker';
import { findingsOf, ruleContext } from './rule-context';

provideDatabase();

/** 青石镇 with 白水乡 and a bureau beside it, below 平湖县; 红河乡 is below no county. The viewer is the clerk of all. */
async function county() {
  const db = await database();
  return await db.transaction().execute(async (trx) => {
    const unit = (name: string, level: (typeof levels)[number], above: string | null) =>
      insertUnit(trx, { ...qingshi, name, shortName: name, level }, above);
    const pinghu = await unit('平湖县', 'county', null);
    const own = await unit('青石镇', 'township', pinghu);
    await unit('白水乡', 'township', pinghu);
    const bureau = await unit('平湖县教育局', 'department', pinghu);
    await unit('平湖县司法局', 'department', pinghu);
    await unit('红河乡', 'township', null);
    const userId = await insertAccount(trx, { name: '张', username: 'zhang', passwordHash: 'none' });
    for (const unitId of [own, bureau]) await insertMembership(trx, { userId, unitId, role: 'clerk' });
    return { viewer: { userId }, own, bureau };
  });
}

const levels = ['county', 'township', 'department'] as const;

async function begin(viewer: Asker, unitId: string, year: number) {
  const created = await createReport(viewer, unitId, year);
  if (!created.ok) throw new Error(created.code);
  const stored = await getReport(viewer, created.id);
  if (!stored) throw new Error('not stored');
  return stored;
}

describe('the context of a report', () => {
  it('knows the unit, those beside it, last year and today', async () => {
    const { viewer, own } = await county();
    await begin(viewer, own, 2024);
    const context = await ruleContext(await begin(viewer, own, 2025));
    expect(context).toMatchObject({
      unit: { name: '青石镇', shortName: '青石镇', level: 'township' },
      peers: ['白水乡'],
      prior: { draft: { year: '2024' } },
      today: isoDay(new Date()),
    });
  });

  it('names no peers to a department, and measures nothing public against today', async () => {
    const { viewer, bureau } = await county();
    const stored = await begin(viewer, bureau, 2025);
    const context = await ruleContext({ ...stored, status: 'published' });
    expect(context).toEqual({
      unit: { name: '平湖县教育局', shortName: '平湖县教育局', level: 'department' },
      peers: [],
    });
  });
});

it('is the editor’s too: page and editor say the same of a report', async () => {
  const { viewer, own } = await county();
  const { id, revision } = await begin(viewer, own, 2025);
  const patch = { 'overview/proactive': '2025年，白水乡公开信息86条。', 't3/received/person': '3' } as const;
  await saveDraft(viewer, { reportId: id, revision, saveId: 'one', patch });
  const stored = await getReport(viewer, id);
  if (!stored) throw new Error('not stored');
  const onPages = (await findingsOf(stored)).filter(({ severity }) => severity !== 'incomplete');
  const context = JSON.parse(JSON.stringify(await ruleContext(stored)));
  const shown = checkDraft(cn2021, stored.report.draft, context).map(({ finding }) => finding);
  expect(onPages.map(({ rule }) => rule)).toContain('A04');
  expect(new Set(shown.map((each) => JSON.stringify(each)))).toEqual(
    new Set(onPages.map((each) => JSON.stringify(each))),
  );
});

it('is the only one: no page makes a context of its own', () => {
  const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !file.includes('.test.'),
  );
  const checking = files.filter((file) => readFileSync(path.join(__dirname, file), 'utf8').includes("/check-report'"));
  expect(checking.map((file) => file.split(path.sep).join('/')).sort()).toEqual(['rule-context.ts']);
});
