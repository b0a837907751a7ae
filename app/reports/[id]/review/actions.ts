'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { firstOfRun, type ReviewRun, runAround } from '@/app/county/review-run';
import { formAction } from '@/app/incoming/form-action';
import { readForm, shownAgain } from '@/app/incoming/read-form';
import { idText, longText, shortText, words } from '@/app/incoming/texts';
import { mailNotices } from '@/app/notice-mail';
import { type Examined, examine } from '@/app/reports/[id]/examine';
import { recordRefusal } from '@/app/reports/[id]/record-refusal';
import { doneForm, refusedForm } from '@/components/ui/form-state';
import { requireViewer } from '@/lib/auth/viewer';
import { visitorAddress } from '@/lib/auth/visitor-address';
import { isoDay } from '@/lib/report/moment';
import { type RefusalCode, refusalText } from '@/lib/report/refusals';
import { RULE_SET_VERSION } from '@/lib/rules/rule-set-version';
import { addComment, replyTo, resolveThread } from '@/lib/store/reports/comments';
import type { LogDetails } from '@/lib/store/reports/report-log';
import { moveReport } from '@/lib/store/workflow/move-report';
import type { Viewer } from '@/lib/workflow/asker';
import { actionNames, workflowActions } from '@/lib/workflow/transitions';
import { lateAddress, runAddress } from './run';

/** The page that a form was sent from: whoever has to sign in first comes back to it. */
function pageOf(data: FormData): string {
  const page = data.get('action') === 'submit' ? 'submit' : data.get('from') === 'edit' ? 'edit' : 'review';
  return `/reports/${encodeURIComponent(String(data.get('report')))}/${page}`;
}

const someWords = words().optional();

const moveForm = z.object({
  report: idText(),
  action: z.enum(workflowActions),
  moves: z.coerce.number().int(),
  revision: z.coerce.number().int(),
  reason: someWords,
  publishedOn: someWords,
  url: someWords,
  run: someWords,
});

/** Which field a refusal stands at. */
const fields: Partial<Record<RefusalCode, string>> = { noPublication: 'publishedOn', yearNotOver: 'publishedOn' };

/** Moves a report through its workflow, and shows where it is then; also to those who came too late. */
export const moveAction = formAction(async (previous, data) => {
  const viewer = await requireViewer(pageOf(data));
  const form = readForm(moveForm, previous, data);
  if (!form.ok) return form.state;
  const { report: reportId, action, moves, revision, run } = form.value;
  const refused = async (code: RefusalCode) => {
    await recordRefusal(viewer, reportId, actionNames[action], code);
    return refusedForm(previous, shownAgain(data), [{ field: fields[code] ?? 'reason', message: refusalText(code) }]);
  };
  const examined = await examine(viewer, reportId);
  if (!examined) return refused('notFound');
  const faults = examined.standing.moves === moves && action === 'submit' ? faultsOf(examined) : undefined;
  if (faults) return refused(faults);
  // Before the step: afterwards this report is in the run no more.
  const after = run ? await runAround(viewer, run, reportId) : undefined;
  const result = await moveReport(viewer, {
    reportId,
    action,
    moves,
    revision,
    address: await visitorAddress(),
    today: isoDay(new Date()),
    details: detailsOf(form.value, examined),
  });
  if (result.ok) {
    mailNotices();
    redirect(await afterwards(viewer, form.value, after));
  }
  if (result.code === 'moved') redirect(lateAddress(reportId, action, run));
  return refused(result.code);
});

/** In a run the next report, or the board once nothing is left; else the report itself. */
async function afterwards(
  viewer: Viewer,
  { report, action }: z.infer<typeof moveForm>,
  run: ReviewRun | undefined,
): Promise<string> {
  if (!run || (action !== 'approve' && action !== 'return')) return `/reports/${report}/review?done=${action}`;
  const next = run.next ?? (await firstOfRun(viewer, run.text));
  return next ? runAddress(next, run.text, { after: action, last: report }) : run.end;
}

/** What the log keeps beside the step: the words given, publication, and what the checks said when somebody signed. */
function detailsOf(
  { action, reason, publishedOn = '', url = '' }: z.infer<typeof moveForm>,
  { errors, warnings }: Examined,
): LogDetails {
  const isJudged = action === 'submit' || action === 'approve';
  return {
    ...(reason && { reason }),
    ...(action === 'publish' && { publishedOn, url }),
    ...(isJudged && { errors, warnings, ruleSet: RULE_SET_VERSION }),
  };
}

/** Why the report cannot be sent in, if it cannot. */
function faultsOf({ errors, unexplained }: Examined): RefusalCode | undefined {
  if (errors > 0) return 'errorsLeft';
  return unexplained > 0 ? 'unexplained' : undefined;
}

const commentForm = z.object({ report: idText(), place: shortText(), quote: longText().optional(), text: someWords });

/** Begins a thread at the chosen place. */
export const commentAction = formAction(async (previous, data) => {
  const viewer = await requireViewer(pageOf(data));
  const form = readForm(commentForm, previous, data);
  if (!form.ok) return form.state;
  const { report: reportId, place, quote, text = '' } = form.value;
  const result = await addComment(viewer, { reportId, place, quote, text, address: await visitorAddress() });
  if (!result.ok) {
    await recordRefusal(viewer, reportId, '写批注', result.code);
    return refusedForm(previous, shownAgain(data), [{ field: 'text', message: refusalText(result.code) }]);
  }
  revalidatePath(`/reports/${reportId}/review`);
  return doneForm(previous, {}, '批注已添加。');
});

const threadForm = z.object({
  report: idText(),
  thread: idText(),
  intent: z.enum(['reply', 'resolve']),
  text: someWords,
  /** The page to return to. */
  from: z.enum(['review', 'edit']),
});

/** Replies to a thread, or marks it as done with. */
export const threadAction = formAction(async (previous, data) => {
  const viewer = await requireViewer(pageOf(data));
  const form = readForm(threadForm, previous, data);
  if (!form.ok) return form.state;
  const { report: reportId, thread, intent, text = '', from } = form.value;
  const address = await visitorAddress();
  const replied =
    intent === 'reply' || text ? await replyTo(viewer, thread, { reportId, text, address }) : ({ ok: true } as const);
  const result =
    replied.ok && intent === 'resolve' ? await resolveThread(viewer, thread, { reportId, address }) : replied;
  if (!result.ok) {
    await recordRefusal(viewer, reportId, '回复批注', result.code);
    return refusedForm(previous, shownAgain(data), [{ field: 'text', message: refusalText(result.code) }]);
  }
  // The editor shows the answer itself: loaded anew, it would lose its place.
  if (from === 'review') revalidatePath(`/reports/${reportId}/review`);
  return doneForm(previous, {}, intent === 'reply' ? '已回复。' : '已标为处理完毕。');
});
