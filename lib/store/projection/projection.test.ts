import { beforeEach, describe, expect, it } from 'vitest';
import type { Draft } from '@/lib/report/report';
import { checkReport } from '@/lib/rules/check-report';
import { soundReport } from '@/lib/rules/examples/sound-report';
import { fingerprint } from '@/lib/rules/fingerprint';
import { database } from '@/lib/store/database/database';
import { insertAccount, insertMembership, insertUnit } from '@/lib/store/people/accounts';
import { insertReport } from '@/lib/store/reports/begin-report';
import { appendExplanation } from '@/lib/store/reports/explanation';
import { getReport } from '@/lib/store/reports/report';
import { saveDraft } from '@/lib/store/reports/save-draft';
import { provideDatabase } from '@/lib/store/testing/temporary-database';
import { qingshi } from '@/lib/store/testing/two-offices';
import { templateById } from '@/lib/template/registry';
import { checkProjections } from './projection-folder';
import { refreshProjections, verifyProjections } from './rebuild';
import { contextOf } from './rule-context';
import { mostAlike } from './sentences';

const place = provideDatabase();

let clerk: { userId: string };
let [own, other] = ['', ''];

/** A county with two townships that one clerk writes for; the first has reports of two years, the second of one. */
beforeEach(async () => {
  const db = await database();
  await db.transaction().execute(async (trx) => {
    const county = await insertUnit(trx, { ...qingshi, name: '平湖县人民政府', shortName: '平湖县', level: 'county' });
    const [first, second] = [
      await insertUnit(trx, qingshi, county),
      await insertUnit(trx, { ...qingshi, name: '白水乡人民政府', shortName: '白水乡' }, county),
    ];
    clerk = { userId: await insertAccount(trx, { username: 'zhang', name: '张', passwordHash: 'none' }) };
    for (const unitId of [first, second]) await insertMembership(trx, { ...clerk, unitId, role: 'clerk' });
    const { templateId, draft } = soundReport;
    const of = (unitId: string, year: number, change: Draft = {}) =>
      insertReport(trx, clerk, unitId, year, { templateId, draft: { ...draft, year: String(year), ...change } });
    await of(first, 2024);
    own = (await of(first, 2025)) ?? '';
    other = (await of(second, 2025)) ?? '';
  });
});

async function shown(reportId: string) {
  const db = await database();
  return await db.selectFrom('reportProjection').selectAll().where('reportId', '=', reportId).executeTakeFirstOrThrow();
}

async function save(reportId: string, patch: Readonly<Record<string, string>>) {
  const revision = (await getReport(clerk, reportId))?.revision ?? 0;
  return await saveDraft(clerk, { reportId, revision, saveId: `s${revision}`, patch });
}

describe('what lists show of a report', () => {
  it('changes in the save that changes the report', async () => {
    const before = await shown(own);
    await save(own, { problems: '', 't3/received/person': '987' });
    const after = await shown(own);
    expect(after.filled).toBe(before.filled - 1);
    expect(after.errors).toBeGreaterThan(before.errors);
    expect(after.received).toBeGreaterThanOrEqual(987);
  });

  it('counts a warning as explained once it is', async () => {
    const db = await database();
    const stored = await getReport(clerk, own);
    if (!stored) throw new Error('not stored');
    const context = await contextOf(db, stored, (await shown(own)).checkedOn);
    const warning = checkReport(templateById(stored.report.templateId), stored.report, context).find(
      ({ severity }) => severity === 'warning',
    );
    if (!warning) throw new Error('the report has no warning');
    const { unexplained, warnings } = await shown(own);
    const answered = { fingerprint: fingerprint(warning), rule: warning.rule, address: '' };
    await appendExplanation(clerk, own, answered, { text: '经核对登记簿，数字无误', isDismissed: false });
    expect(await shown(own)).toMatchObject({ warnings, unexplained: unexplained - 1 });
  });

  it('is held against the reports, and rebuilt where somebody changed it', async () => {
    const db = await database();
    expect(await verifyProjections(db)).toEqual({ reports: 3, faults: [] });
    await db.updateTable('reportProjection').set({ errors: 77 }).where('reportId', '=', own).execute();
    await db.deleteFrom('reportProjection').where('reportId', '=', other).execute();
    const { faults } = await verifyProjections(db);
    expect(faults).toHaveLength(2);
    expect(faults).toContainEqual({ reportId: own, columns: ['errors'] });
    expect(await checkProjections(place(), { rebuild: true })).toEqual({ ok: true, reports: 3, faults: [] });
  });

  it('is brought up to date on another day, and when the rules are others', async () => {
    const db = await database();
    const { checkedOn } = await shown(own);
    expect(await refreshProjections(db, checkedOn)).toBe(0);
    await db.updateTable('reportProjection').set({ ruleSet: 'older' }).where('reportId', '=', own).execute();
    expect(await refreshProjections(db, checkedOn)).toBe(1);
    expect(await refreshProjections(db, '2030-01-01')).toBe(3);
  });
});

it('a folder without a database has no projection', async () => {
  expect(await checkProjections('nowhere', { rebuild: false })).toEqual({ ok: false, code: 'noDatabase' });
});

describe('two reports alike', () => {
  const prose = {
    'overview/general':
      '全年召开政务公开专题会议三次。青石镇集中公开了惠农补贴发放明细。便民服务大厅增设了政策咨询窗口。',
    problems: '公开栏更新有时不够及时，个别站所报送材料迟缓。下一步明确专人每周核对一次公开内容。',
  };

  it('are found sentence by sentence, whatever the units are called', async () => {
    await save(own, prose);
    await save(other, { ...prose, 'overview/general': prose['overview/general'].replace('青石镇', '白水乡') });
    const stored = await getReport(clerk, own);
    if (!stored) throw new Error('not stored');
    const alike = await mostAlike(own, stored.report, stored);
    expect(alike).toMatchObject({ reportId: other, unitName: '白水乡人民政府' });
    expect(alike?.pairs).toContainEqual({
      own: '青石镇集中公开了惠农补贴发放明细。',
      other: '白水乡集中公开了惠农补贴发放明细。',
    });
  });

  it('are not those that share what everybody says', async () => {
    const blank = Object.keys(soundReport.draft).filter((key) => key.startsWith('overview/') || key === 'problems');
    const usual = '2025年，本机关未收到政府信息公开申请，没有上年结转的申请。';
    await save(own, { ...Object.fromEntries(blank.map((key) => [key, ''])), 'overview/onRequest': usual });
    const stored = await getReport(clerk, own);
    expect(stored && (await mostAlike(own, stored.report, stored))).toBeUndefined();
  });
});
