/** One act on many reports of a season: each by itself, so that one that cannot go holds up no other. */
import { z } from 'zod';
import { shortText } from '@/app/incoming/texts';
import { mailNotices } from '@/app/notice-mail';
import { audit } from '@/lib/auth/audit';
import { visitorAddress } from '@/lib/auth/visitor-address';
import { isoDay } from '@/lib/report/moment';
import { type RefusalCode, refusalText } from '@/lib/report/refusals';
import { RULE_SET_VERSION } from '@/lib/rules/rule-set-version';
import type { LogDetails } from '@/lib/store/reports/report-log';
import { sendNotices } from '@/lib/store/season/messages';
import { listSeason } from '@/lib/store/season/season-rows';
import { moveReport } from '@/lib/store/workflow/move-report';
import type { Viewer } from '@/lib/workflow/asker';
import type { SeasonRow } from '@/lib/workflow/season';
import { bulkObstacle, reminderText } from '@/lib/workflow/season-bulk';
import type { WorkflowAction } from '@/lib/workflow/transitions';
import { type SeasonAct, seasonActNames } from './season-acts';

export interface SeasonOrder {
  readonly year: number;
  readonly act: SeasonAct;
  /** JSON of rows: unit, kind, moves. */
  readonly chosen: string;
  readonly words: string;
  readonly publishedOn: string;
  readonly url: string;
}

type Outcome = { readonly ok: true; readonly said: string } | { readonly ok: false; readonly code: RefusalCode };

const chosenRows = z.array(z.tuple([shortText(), shortText(), z.number()])).max(20_000);

/** Does it, and says in one sentence to how many, and why not to the others. */
export async function performSeasonAct(viewer: Viewer, order: SeasonOrder): Promise<Outcome> {
  const rows = await chosenOf(viewer, order);
  if (!rows) return { ok: false, code: 'unreadable' };
  const { act } = order;
  return act === 'remind' || act === 'message'
    ? await write(viewer, order, act, rows.going)
    : await moveAll(viewer, order, act, rows);
}

interface Chosen {
  readonly going: readonly SeasonRow[];
  /** Those that changed since the page was shown. */
  readonly late: readonly SeasonRow[];
}

async function chosenOf(viewer: Viewer, { year, act, chosen }: SeasonOrder): Promise<Chosen | undefined> {
  const parsed = chosenRows.safeParse(json(chosen));
  if (!parsed.success) return undefined;
  const shown = new Map(parsed.data.map(([unitId, kind, moves]) => [`${unitId}.${kind}`, moves]));
  const rows = (await listSeason(viewer, year, isoDay(new Date()))).filter(({ unitId, kind }) =>
    shown.has(`${unitId}.${kind}`),
  );
  const isSame = (row: SeasonRow) =>
    bulkObstacle(act, row) === undefined && (row.report?.moves ?? -1) === shown.get(`${row.unitId}.${row.kind}`);
  return { going: rows.filter(isSame), late: rows.filter((row) => !isSame(row)) };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function write(
  viewer: Viewer,
  { year, words }: SeasonOrder,
  act: 'remind' | 'message',
  rows: readonly SeasonRow[],
): Promise<Outcome> {
  const isReminder = act === 'remind';
  // A seat owes two reports, and is told once.
  const units = isReminder ? rows : [...new Map(rows.map((row) => [row.unitId, row])).values()];
  const sent = await sendNotices(viewer, {
    year,
    action: isReminder ? 'reminder' : 'message',
    addressees: units.map((row) => ({
      unitId: row.unitId,
      reportId: isReminder ? (row.report?.id ?? null) : null,
      status: isReminder ? (row.report?.status ?? null) : null,
      text: isReminder ? `${reminderText(row)}${words}` : words,
      roles: ['clerk', 'firstReviewer', 'secondReviewer', 'finalReviewer'],
    })),
  });
  if (!sent.ok) return sent;
  const { units: reached, people } = sent;
  const about = `${year}年度，${reached}个单位${people}人${words && `：${words}`}`;
  await audit(viewer, isReminder ? 'remindersSent' : 'messageSent', { about });
  mailNotices();
  const silent = new Set(units.map(({ unitId }) => unitId)).size - reached;
  return {
    ok: true,
    said: `已${seasonActNames[act]}：${reached}个单位的${people}人会收到。${silent > 0 ? `另有${silent}个单位还没有填报人和审核人，请电话联系。` : ''}`,
  };
}

async function moveAll(
  viewer: Viewer,
  order: SeasonOrder,
  action: Extract<WorkflowAction, SeasonAct>,
  { going, late }: Chosen,
): Promise<Outcome> {
  const failed = late.map(({ unitName }) => `${unitName}：打开页面以后已有变化`);
  const address = await visitorAddress();
  let done = 0;
  for (const row of going) {
    if (!row.report) continue;
    const { id: reportId, moves, revision } = row.report;
    const details = detailsOf(action, row, order);
    const today = isoDay(new Date());
    const result = await moveReport(viewer, { reportId, action, moves, revision, address, today, details });
    if (result.ok) done += 1;
    else if (result.code === 'noPublication' || result.code === 'yearNotOver') return { ok: false, code: result.code };
    else failed.push(`${row.unitName}：${refusalText(result.code)}`);
  }
  mailNotices();
  const rest = failed.length > 0 ? `没有办理的${failed.length}份：${failed.join('；')}` : '';
  return { ok: true, said: `已${seasonActNames[action]}${done}份。${rest}` };
}

/** What the log of each report keeps, as when it is done singly. */
function detailsOf(action: WorkflowAction, { report }: SeasonRow, { publishedOn, url }: SeasonOrder): LogDetails {
  if (action === 'publish') return { publishedOn, url };
  if (action !== 'approve' || !report) return {};
  return { errors: report.errors, warnings: report.warnings, ruleSet: RULE_SET_VERSION };
}
