/** Changes, threads and log entries in words. */

import { sectionOf } from '@/components/editor/sections';
import type { ChangeLine } from '@/components/review/change-table';
import type { PinnedThread } from '@/components/review/desk-context';
import type { PlacedThread } from '@/components/review/editor-comments';
import type { ShownThread } from '@/components/review/thread-view';
import { anchorName, fieldOf, placeOf } from '@/lib/report/anchor';
import type { Change } from '@/lib/report/changes';
import { fieldName } from '@/lib/report/field-name';
import type { NumberChange } from '@/lib/report/largest-changes';
import { formatMoment } from '@/lib/report/moment';
import type { Draft } from '@/lib/report/report';
import { actionNames } from '@/lib/report/road';
import { statusName } from '@/lib/report/status';
import type { Comment, Thread } from '@/lib/store/comments';
import type { LogAction, LogEvent } from '@/lib/store/report-log';
import type { Template } from '@/lib/template/types';

export function changeLines(template: Template, changes: readonly Change[]): ChangeLine[] {
  return changes.map(({ key, before, after }, index) => ({
    id: `${index}-${key}`,
    place: fieldName(template, key),
    before,
    after,
  }));
}

export function numberLines(template: Template, changes: readonly NumberChange[]): ChangeLine[] {
  return changes.map(({ cell, before, after, isFirst }) => ({
    id: cell,
    place: fieldName(template, cell),
    before,
    after,
    remark: isFirst ? '上年没有' : undefined,
  }));
}

export function shownThread(template: Template, { anchor, state, replies, ...comment }: Thread): ShownThread {
  return { ...shownComment(comment), place: anchorName(template, anchor), state, replies: replies.map(shownComment) };
}

/** The threads with their numbers, in the order in which they were begun, each where its mark stands on the document. */
export function pinnedThreads(template: Template, draft: Draft, threads: readonly Thread[]): PinnedThread[] {
  return threads.map((thread, index) => {
    const place = placeOf(draft, thread.anchor);
    return { ...shownThread(template, thread), number: index + 1, spot: place === 'part:frame' ? 'fact:title' : place };
  });
}

/** The thread at the section of the editor where it is dealt with. */
export function placedThread(template: Template, thread: Thread): PlacedThread {
  const { anchor } = thread;
  const field = fieldOf(template, anchor);
  const section = anchor.kind === 'part' ? anchor.part : field ? sectionOf(template, field) : 'frame';
  return { ...shownThread(template, thread), section, field };
}

function shownComment({ id, userName, at, text }: Comment) {
  return { id, by: userName, at: formatMoment(at), text };
}

const events: Readonly<Record<LogAction, string>> = {
  ...actionNames,
  comment: '写批注',
  reply: '回复批注',
  resolve: '标为处理完毕',
  restore: '恢复旧版本',
};

/** 陈初审 退回修改（退回给您修改）：请核对表三. */
export function shownEvent({ seq, at, userName, action, fromStatus, toStatus, details, version, address }: LogEvent) {
  const { reason, place, publishedOn, url } = details;
  const isMove = fromStatus !== toStatus;
  return {
    seq,
    at: formatMoment(at),
    by: userName,
    what: `${events[action]}${isMove ? `，报告进入“${statusName(toStatus, false)}”` : ''}`,
    about: [place, reason, publishedOn && `公布日期${publishedOn}`, url].filter(Boolean).join('；'),
    version,
    address,
  };
}
