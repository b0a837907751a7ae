/** Moving a report through its workflow: one wins, everything is written down, no value of the report changes. */
import type { Transaction } from 'kysely';
import { type Refusal, refuse } from '@/lib/report/refusals';
import { formatDate } from '@/lib/report/wording';
import { database } from '@/lib/store/database/database';
import { newId } from '@/lib/store/database/new-id';
import type { Tables } from '@/lib/store/database/schema';
import { projectReport } from '@/lib/store/projection/project-report';
import { appendLog, type LogDetails, type LogEvent, logEvent, logRows } from '@/lib/store/reports/report-log';
import { keepVersion, reportDigest } from '@/lib/store/reports/report-version';
import type { Asker } from '@/lib/workflow/asker';
import { isYearOver } from '@/lib/workflow/deadline';
import { moveRefusal } from '@/lib/workflow/moves';
import type { SigningRefusal } from '@/lib/workflow/signing';
import type { ReportStatus, ReviewStatus } from '@/lib/workflow/status';
import {
  nextStatus,
  type Stages,
  type TransitionRefusal,
  type WorkflowAction,
  waitingFor,
} from '@/lib/workflow/transitions';
import { peopleOf, type Standing, standingOf } from './standing';

export interface MoveRequest {
  readonly reportId: string;
  readonly action: WorkflowAction;
  /** The moves and the revision that the page showed: a page that is out of date moves nothing. */
  readonly moves: number;
  readonly revision: number;
  readonly address: string;
  /** ISO date of the office's calendar, which nothing is published after. */
  readonly today: string;
  readonly details: LogDetails;
}

/** `moved` says who did what instead. */
export type Moved = Refusal<'moved'> & { readonly by: LogEvent | undefined };
type MoveRefusal =
  | TransitionRefusal
  | Moved
  | Refusal<
      | 'notFound'
      | 'stale'
      | SigningRefusal
      | 'noReason'
      | 'noReopenReason'
      | 'noUnarchiveReason'
      | 'noPublication'
      | 'yearNotOver'
    >;
export type MoveResult = { readonly ok: true; readonly status: ReportStatus } | MoveRefusal;

/** Does the step, all of it or nothing. */
export async function moveReport(asker: Asker, request: MoveRequest): Promise<MoveResult> {
  const db = await database();
  return await db.transaction().execute(async (trx): Promise<MoveResult> => {
    const standing = await standingOf(trx, asker, request.reportId);
    if (!standing) return refuse('notFound');
    const log = (await logRows(trx, request.reportId)).flatMap(logEvent);
    if (request.moves !== standing.moves) return { ...refuse('moved'), by: lastMove(log) };
    if (request.revision !== standing.revision) return refuse('stale');
    const next = destination(standing, request.action, log);
    if (!next.ok) return next;
    const barrier = moveRefusal(standing.holder, request.action, standing);
    if (barrier) return refuse(barrier);
    const lacking = await missing(trx, asker, standing, request);
    if (lacking) return lacking;
    await write(trx, asker, standing, request, next.status);
    return next;
  });
}

/** Who moved the report last. */
export function lastMove(log: readonly LogEvent[]): LogEvent | undefined {
  return [...log].reverse().find(({ fromStatus, toStatus }) => fromStatus !== toStatus);
}

function destination(standing: Standing, action: WorkflowAction, log: readonly LogEvent[]) {
  const { status, roles } = standing;
  const stages = action === 'submit' ? unsignedStages(standing, log) : standing.stages;
  const answers = roles.map((role) => nextStatus(status, action, role, stages));
  return answers.find(({ ok }) => ok) ?? answers[0] ?? refuse('notYours');
}

/**
 * The stages that have not signed the text as it reads now. A signature holds for the words it stands under: where they
 * have changed, and after a reopening, all sign anew; who returned the report looks at it again.
 */
export function unsignedStages(
  { stages, report }: Pick<Standing, 'stages' | 'report'>,
  log: readonly LogEvent[],
): Stages {
  const digest = reportDigest(report);
  const since = log.slice(log.map(({ action }) => action).lastIndexOf('reopen') + 1);
  const isSigned = (stage: ReviewStatus) => {
    const verdict = [...since].reverse().find(({ fromStatus, toStatus }) => fromStatus === stage && toStatus !== stage);
    return verdict?.action === 'approve' && verdict.versionDigest === digest;
  };
  const [first, ...others] = stages.slice(stages.findIndex((stage) => !isSigned(stage)));
  return first ? [first, ...others] : stages;
}

/** What the step lacks: a reason or remark for a return, a reason for reopening and for taking it out of the archive, date and address of a publication. */
async function missing(
  trx: Transaction<Tables>,
  asker: Asker,
  standing: Standing,
  { action, details, today }: MoveRequest,
): Promise<Refusal<'noReason' | 'noReopenReason' | 'noUnarchiveReason' | 'noPublication' | 'yearNotOver'> | undefined> {
  const reason = details.reason?.trim();
  if (action === 'reopen' && !reason) return refuse('noReopenReason');
  if (action === 'unarchive' && !reason) return refuse('noUnarchiveReason');
  if (action === 'return' && !reason && !(await hasRemarked(trx, asker, standing))) return refuse('noReason');
  if (action === 'publish' && !isYearOver(standing.year, today)) return refuse('yearNotOver');
  if (action === 'publish' && !isPublication(details, standing.year, today)) return refuse('noPublication');
  return undefined;
}

/** Whether the person has begun a comment since the report came to this status, and it is open. */
async function hasRemarked(
  trx: Transaction<Tables>,
  { userId }: Asker,
  { reportId, movedAt }: Standing,
): Promise<boolean> {
  const comment = await trx
    .selectFrom('comment')
    .select('id')
    .where('reportId', '=', reportId)
    .where('userId', '=', userId)
    .where('threadId', 'is', null)
    .where('resolvedAt', 'is', null)
    .where('at', '>=', movedAt ?? '')
    .executeTakeFirst();
  return comment !== undefined;
}

function isPublication({ publishedOn = '', url = '' }: LogDetails, year: number, today: string): boolean {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(publishedOn) && !Number.isNaN(Date.parse(publishedOn));
  return (
    isDay && isYearOver(year, publishedOn) && publishedOn <= today && /^https?:\/\//i.test(url) && URL.canParse(url)
  );
}

async function write(
  trx: Transaction<Tables>,
  asker: Asker,
  standing: Standing,
  { action, address, details }: MoveRequest,
  to: ReportStatus,
): Promise<void> {
  const version = await keepVersion(trx, standing);
  // What the unit changes from now on is for the next submission.
  const frozen = action === 'submit' ? standing.stages : undefined;
  const entry = await appendLog(trx, asker, standing, {
    action,
    to,
    address,
    version,
    details: { ...details, ...(frozen && { stages: [...frozen] }) },
  });
  await trx
    .updateTable('report')
    .set({
      status: to,
      moves: standing.moves + 1,
      movedAt: entry.at,
      ...(frozen && { stages: JSON.stringify(frozen) }),
    })
    .where('id', '=', standing.reportId)
    .execute();
  await projectReport(trx, standing.reportId);
  await notify(trx, asker, standing, {
    action,
    status: to,
    by: entry.userName,
    reason: noticeWords(action, details),
    at: entry.at,
  });
}

/** What a notice adds to the step: the reason, or where it can be read. */
function noticeWords(action: WorkflowAction, { reason = '', publishedOn = '', url = '' }: LogDetails): string {
  return action === 'publish' ? `${formatDate(publishedOn)}公布于${url}` : reason;
}

/** Tells those who are to act next, and the clerks, what happened; not whoever did it. */
async function notify(
  trx: Transaction<Tables>,
  { userId }: Asker,
  standing: Standing,
  notice: Pick<Tables['notice'], 'action' | 'by' | 'reason' | 'at'> & { readonly status: ReportStatus },
): Promise<void> {
  const next = waitingFor(notice.status, standing.stages);
  const people = new Set([
    ...(await peopleOf(trx, standing, 'clerk')),
    ...(next ? await peopleOf(trx, standing, next) : []),
    // The office above hears what became public, and where.
    ...(notice.action === 'publish' ? await peopleOf(trx, standing, 'supervisor') : []),
  ]);
  people.delete(userId);
  const { reportId, unitId, year } = standing;
  const about = { reportId, unitId, year };
  for (const each of people) {
    await trx
      .insertInto('notice')
      .values({ id: newId(), userId: each, ...about, readAt: null, ...notice })
      .execute();
  }
}
