/** A county whose twelve units have approved reports with figures of their own, put into the data of the running app. */
import { appDatabase } from '@/e2e/testing/app-database';
import { hashPassword } from '@/lib/auth/password';
import { hanyin2023 } from '@/lib/examples/hanyin-2023';
import { jiegu2023 } from '@/lib/examples/jiegu-2023';
import { nianzhang2023 } from '@/lib/examples/nianzhang-2023';
import { qingshi2024 } from '@/lib/examples/qingshi-2024';
import { calendarDay } from '@/lib/report/moment';
import type { Draft, Report } from '@/lib/report/report';
import { dueYear } from '@/lib/report/report-year';
import { database } from '@/lib/store/database/database';
import { saveDraft } from '@/lib/store/reports/save-draft';
import {
  insertReportAt,
  openReportingCounty,
  type ReportingCounty,
  type ReportingUnit,
} from '@/lib/store/testing/reporting-county';
import { isCellId } from '@/lib/template/registry';
import type { ReportStatus } from '@/lib/workflow/status';

/** The year before the one whose report is due: every deadline of it has passed. */
export const rollUpYear = dueYear(calendarDay(new Date())) - 1;
export const rollUpPassword = 'Hui-zong-2026';
export const rollUpPeople = { supervisor: 'huizong.xianban', clerk: 'huizong.tianbao' } as const;

/** The table figures of an example. */
function figuresIn({ draft }: Report): Draft {
  return Object.fromEntries(Object.entries(draft).filter(([key]) => isCellId(key)));
}

/** Twelve whose reports are approved, one that waits for the county, one without a report. */
const units: readonly ReportingUnit[] = [
  { shortName: '碾张乡', figures: figuresIn(nianzhang2023.report) },
  { shortName: '节固镇', figures: figuresIn(jiegu2023.report), status: 'published' },
  { shortName: '青石镇', figures: figuresIn(qingshi2024) },
  { shortName: '汉江镇', figures: figuresIn(hanyin2023.report), status: 'archived' },
  {
    shortName: '甲溪镇',
    figures: {
      't2/licensing/decisions': '124',
      't2/penalties/decisions': '4',
      't3/received/business': '2',
      't3/granted/business': '2',
    },
  },
  { shortName: '乙溪镇', figures: { 't2/coercion/decisions': '1', 't2/fees/amount': '0.5' } },
  { shortName: '丙溪镇', figures: { 't2/penalties/decisions': '25' } },
  { shortName: '丁溪镇', figures: {} },
  { shortName: '戊溪镇', figures: { 't3/received/person': '1', 't3/petition/person': '1' } },
  { shortName: '己溪镇', figures: { 't2/regulations/issued': '1' } },
  {
    shortName: '司法局',
    level: 'department',
    figures: { 't2/normativeDocuments/inForce': '2', 't4/reconsideration/upheld': '3' },
  },
  { shortName: '财政局', level: 'department', figures: { 't2/fees/amount': '12.25', 't2/penalties/decisions': '8' } },
  { shortName: '庚溪镇', figures: { 't2/penalties/decisions': '5' }, status: 'countyReview' },
  { shortName: '辛溪镇' },
];

/** Opens the county once. */
export async function seedRollUpCounty(): Promise<void> {
  const db = await appDatabase();
  const passwordHash = await hashPassword(rollUpPassword);
  opened = await openReportingCounty(rollUpYear, units, { shortName: '汇总县', ...rollUpPeople, passwordHash });
  const [unitId, clerk] = [opened.unitIds.get('汉江镇') ?? '', opened.clerk];
  const figures = { 't2/penalties/decisions': '640', 't3/received/person': '4', 't3/carriedForward/person': '4' };
  await db
    .transaction()
    .execute((trx) => insertReportAt(trx, clerk, { unitId, year: rollUpYear - 1, figures, status: 'archived' }));
}

let opened: ReportingCounty | undefined;

/** Changes the figures of a unit whose report is approved, as a correction does that was approved again. */
export async function correctReport(town: string, patch: Readonly<Record<string, string>>): Promise<void> {
  const reportId = opened?.reportIds.get(town) ?? '';
  const db = await database();
  const set = async (status: ReportStatus) =>
    await db.updateTable('report').set({ status }).where('id', '=', reportId).execute();
  await set('returned');
  const saved = await saveDraft(opened?.clerk ?? { userId: '' }, {
    reportId,
    revision: 0,
    saveId: 'correction',
    patch,
  });
  if (!saved.ok) throw new Error(saved.code);
  await set('approved');
}
