/** Comments pinned to places of a report: threads with replies, resolved by whoever is in the workflow. */
import type { Transaction } from 'kysely';
import { logRecord } from '@/lib/evidence/record';
import { type Anchor, anchorName, readAnchor, wordsAt } from '@/lib/report/prose/anchor';
import { readableDraft } from '@/lib/report/readable';
import { type Refusal, refuse } from '@/lib/report/refusals';
import type { Draft } from '@/lib/report/report';
import { database } from '@/lib/store/database/database';
import { newId } from '@/lib/store/database/new-id';
import type { Tables } from '@/lib/store/database/schema';
import { type Standing, standingOf } from '@/lib/store/workflow/standing';
import { templateById } from '@/lib/template/registry';
import type { Template } from '@/lib/template/types';
import type { Asker } from '@/lib/workflow/asker';
import { textRefusal } from '@/lib/workflow/can';
import { priorReportOf } from './prior-report';
import { appendLog, type LogAction } from './report-log';
import { commentRecord } from './report-records';
import { keepVersion } from './report-version';

export interface Comment {
  readonly id: string;
  readonly text: string;
  readonly userId: string;
  readonly userName: string;
  /** ISO time. */
  readonly at: string;
}

/** `answered`: replied to by somebody else; `changed`: the place says something else now. Either may still be looked at. */
export type ThreadState = 'open' | 'answered' | 'changed' | 'resolved';

export interface Thread extends Comment {
  readonly anchor: Anchor;
  /** What the place said when the thread was begun. */
  readonly words: string;
  readonly state: ThreadState;
  readonly replies: readonly Comment[];
}

export interface NewComment {
  readonly reportId: string;
  readonly text: string;
  readonly address: string;
}

type Answer<Code extends Parameters<typeof refuse>[0]> = { readonly ok: true; readonly id: string } | Refusal<Code>;
type CommentRefusal = 'notFound' | 'forbidden' | 'locked' | 'blankComment';

/** Begins a thread at a place as a form names it; `quote`, where the page showed it, is the sentence that stood there. */
export async function addComment(
  asker: Asker,
  comment: NewComment & { readonly place: string; readonly quote?: string | undefined },
): Promise<Answer<CommentRefusal | 'noPlace'>> {
  return await permitted(asker, comment.reportId, 'comment', async (trx, standing) => {
    const text = comment.text.trim();
    if (!text) return refuse('blankComment');
    const template = templateById(standing.report.templateId);
    const draft = readableDraft(standing.report, await priorReportOf(trx, asker, standing));
    const anchor = readAnchor(template, draft, comment.place);
    // A sentence is named by where it begins, and somebody may have written before it since.
    if (!anchor || (comment.quote && !reads(anchor, comment.quote))) return refuse('noPlace');
    const words = wordsAt(template, draft, anchor);
    const row = await insert(trx, asker, standing, { threadId: null, anchor: JSON.stringify(anchor), words, text });
    const entry = { action: 'comment', address: comment.address, place: anchorName(template, anchor) } as const;
    await log(trx, asker, standing, row, entry);
    return { ok: true, id: row.id };
  });
}

/** Adds a reply to a thread. */
export async function replyTo(asker: Asker, threadId: string, comment: NewComment): Promise<Answer<CommentRefusal>> {
  return await permitted(asker, comment.reportId, 'comment', async (trx, standing) => {
    const text = comment.text.trim();
    if (!text) return refuse('blankComment');
    const thread = await findThread(trx, comment.reportId, threadId);
    if (!thread) return refuse('notFound');
    const { anchor, words } = thread;
    const row = await insert(trx, asker, standing, { threadId, anchor, words, text });
    await log(trx, asker, standing, row, { action: 'reply', address: comment.address });
    return { ok: true, id: row.id };
  });
}

/** Marks a thread as done with. A thread that is done with stays so. */
export async function resolveThread(
  asker: Asker,
  threadId: string,
  { reportId, address }: Omit<NewComment, 'text'>,
): Promise<Answer<CommentRefusal>> {
  return await permitted(asker, reportId, 'resolveComment', async (trx, standing) => {
    const thread = await findThread(trx, reportId, threadId);
    if (!thread) return refuse('notFound');
    if (thread.resolvedAt) return { ok: true, id: threadId };
    const resolved = { resolvedAt: new Date().toISOString(), resolvedBy: asker.userId };
    await trx.updateTable('comment').set(resolved).where('id', '=', threadId).execute();
    await log(trx, asker, standing, { ...thread, ...resolved }, { action: 'resolve', address });
    return { ok: true, id: threadId };
  });
}

/** Every thread in the order in which they were begun; none where the asker may not see the report. */
export async function listThreads(asker: Asker, reportId: string): Promise<Thread[]> {
  const db = await database();
  const standing = await standingOf(db, asker, reportId);
  if (!standing) return [];
  const rows = await db.selectFrom('comment').selectAll().where('reportId', '=', reportId).orderBy('at').execute();
  const replies = (id: string) => rows.filter(({ threadId }) => threadId === id);
  const template = templateById(standing.report.templateId);
  const draft = readableDraft(standing.report, await priorReportOf(db, asker, standing));
  return rows.filter(({ threadId }) => threadId === null).map((row) => threadOf(row, replies(row.id), template, draft));
}

/** Whether the place is no sentence, or the sentence that was shown: printed, it may lack some white space. */
function reads(anchor: Anchor, quote: string): boolean {
  const letters = (text: string) => text.replace(/[\s\p{Cc}\p{Cs}]/gu, '');
  return anchor.kind !== 'sentence' || letters(anchor.quote) === letters(quote);
}

type Row = Tables['comment'];

function threadOf(row: Row, replies: readonly Row[], template: Template, draft: Draft): Thread {
  const anchor = parseAnchor(row.anchor);
  const now = wordsAt(template, draft, anchor);
  return {
    ...commentOf(row),
    anchor,
    words: row.words,
    state: stateOf(row, replies, anchor, now),
    replies: replies.map(commentOf),
  };
}

function stateOf(row: Row, replies: readonly Row[], anchor: Anchor, now: string): ThreadState {
  if (row.resolvedAt) return 'resolved';
  // That something changed somewhere in a whole part does not mean that it was what the comment asks for.
  if (anchor.kind !== 'part' && now !== row.words) return 'changed';
  return replies.some(({ userId }) => userId !== row.userId) ? 'answered' : 'open';
}

function commentOf({ id, text, userId, userName, at }: Row): Comment {
  return { id, text, userId, userName, at };
}

/** Written by `addComment` alone. */
function parseAnchor(json: string): Anchor {
  return JSON.parse(json);
}

/** Runs the work where the table of permissions lets the person do it to the report. */
async function permitted<Code extends Parameters<typeof refuse>[0]>(
  asker: Asker,
  reportId: string,
  action: 'comment' | 'resolveComment',
  work: (trx: Transaction<Tables>, standing: Standing) => Promise<Answer<Code>>,
): Promise<Answer<Code | 'notFound' | 'forbidden' | 'locked'>> {
  const db = await database();
  return await db.transaction().execute(async (trx) => {
    const standing = await standingOf(trx, asker, reportId);
    if (!standing) return refuse('notFound');
    const refusal = textRefusal(standing.holder, action, standing);
    return refusal ? refuse(refusal) : await work(trx, standing);
  });
}

async function findThread(trx: Transaction<Tables>, reportId: string, id: string): Promise<Row | undefined> {
  return await trx
    .selectFrom('comment')
    .selectAll()
    .where('id', '=', id)
    .where('reportId', '=', reportId)
    .where('threadId', 'is', null)
    .executeTakeFirst();
}

async function insert(
  trx: Transaction<Tables>,
  { userId }: Asker,
  { reportId }: Standing,
  comment: Pick<Row, 'threadId' | 'anchor' | 'words' | 'text'>,
): Promise<Row> {
  const { name } = await trx.selectFrom('user').select('name').where('id', '=', userId).executeTakeFirstOrThrow();
  const row: Row = {
    id: newId(),
    reportId,
    userId,
    userName: name,
    at: new Date().toISOString(),
    resolvedAt: null,
    resolvedBy: null,
    ...comment,
  };
  await trx.insertInto('comment').values(row).execute();
  return row;
}

/** Writes down what was done to a comment, with the comment as it is now. */
async function log(
  trx: Transaction<Tables>,
  asker: Asker,
  standing: Standing,
  row: Row,
  { action, address, place }: { readonly action: LogAction; readonly address: string; readonly place?: string },
): Promise<void> {
  const version = await keepVersion(trx, standing);
  const record = logRecord('comment', commentRecord(row));
  const details = { reason: row.text, record, ...(place && { place }) };
  await appendLog(trx, asker, standing, { action, to: standing.status, address, version, details });
}
