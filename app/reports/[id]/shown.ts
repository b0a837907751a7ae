/** Changes, threads and log entries in words. */

import { sectionOf } from '@/components/editor/sections';
import type { ChangeLine } from '@/components/review/change-table';
import type { PlacedThread } from '@/components/review/editor-comments';
import type { PinnedThread } from '@/components/review/review-context';
import type { ShownThread } from '@/components/review/thread-view';
import type { Change } from '@/lib/report/compare/changes';
import type { NumberChange } from '@/lib/report/compare/largest-changes';
import { isProseKey } from '@/lib/report/draft-keys';
import { fieldName } from '@/lib/report/field-name';
import { formatMoment } from '@/lib/report/moment';
import {
  type Anchor,
  anchorName,
  currentPlace,
  fieldsOf,
  locate,
  type SentenceAnchor,
} from '@/lib/report/prose/anchor';
import { type Draft, draftText } from '@/lib/report/report';
import { catalogue } from '@/lib/rules/catalogue';
import type { Place } from '@/lib/rules/types';
import type { Comment, Thread } from '@/lib/store/reports/comments';
import type { LogAction, LogEvent } from '@/lib/store/reports/report-log';
import type { DraftKey } from '@/lib/template/keys';
import type { Template } from '@/lib/template/types';
import { statusName } from '@/lib/workflow/status';
import { actionNames } from '@/lib/workflow/transitions';

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

function shownThread(template: Template, { anchor, state, replies, ...comment }: Thread): ShownThread {
  return { ...shownComment(comment), place: anchorName(template, anchor), state, replies: replies.map(shownComment) };
}

/** The threads with their numbers, in the order in which they were begun, each where its mark stands on the document. */
export function pinnedThreads(template: Template, draft: Draft, threads: readonly Thread[]): PinnedThread[] {
  return threads.map((thread, index) => {
    const place = currentPlace(draft, thread.anchor);
    return { ...shownThread(template, thread), number: index + 1, spot: place === 'part:frame' ? 'fact:title' : place };
  });
}

/** The thread at the section of the editor where it is dealt with, and the place there in the draft as people read it. */
export function placedThread(template: Template, draft: Draft, thread: Thread): PlacedThread {
  const { anchor, words } = thread;
  const keys = fieldsOf(template, anchor);
  const [field] = keys;
  const fields = Object.fromEntries(keys.map((key) => [key, draftText(draft, key)]));
  return {
    ...shownThread(template, thread),
    section: sectionAt(template, anchor, field),
    cursor: anchor.kind === 'sentence' ? sentenceAt(draft, anchor) : cursorIn(anchor, field),
    watched: anchor.kind === 'part' ? undefined : { fields, ...(anchor.kind === 'sentence' && { sentence: words }) },
  };
}

/** A row may be computed altogether, and has no field then. */
function sectionAt(template: Template, anchor: Anchor, field: DraftKey | undefined): PlacedThread['section'] {
  if (anchor.kind === 'part') return anchor.part;
  if (anchor.kind === 'row') return template.parts.find(({ table }) => table === anchor.table)?.key ?? 'frame';
  return field ? sectionOf(template, field) : 'frame';
}

function cursorIn({ kind }: Anchor, field: DraftKey | undefined): Place | undefined {
  return kind === 'part' || field === undefined || isProseKey(field) ? undefined : field;
}

function sentenceAt(draft: Draft, anchor: SentenceAnchor): Place {
  const place = locate(anchor, draftText(draft, anchor.key));
  const { from, to } = place.state === 'gone' ? { from: 0, to: 0 } : place;
  return { part: anchor.key, from, to };
}

function shownComment({ id, userName, at, text }: Comment) {
  return { id, by: userName, at: formatMoment(at), text };
}

/** The act as pages call it. */
export function eventName(action: LogAction): string {
  return events[action];
}

const events: Readonly<Record<LogAction, string>> = {
  ...actionNames,
  comment: '写批注',
  reply: '回复批注',
  resolve: '标为处理完毕',
  restore: '恢复旧版本',
  explain: '说明警告的原因',
  dismiss: '不再显示提示',
  undismiss: '重新显示提示',
  attach: '上传签批后的扫描件',
  import: '导入存档（已在别处公布的报告）',
};

/** 陈初审 退回修改（退回给您修改）：请核对表三. */
export function shownEvent({ seq, at, userName, action, fromStatus, toStatus, details, version, address }: LogEvent) {
  const { reason, place, file, publishedOn, url, rule } = details;
  const isMove = fromStatus !== toStatus;
  return {
    seq,
    at: formatMoment(at),
    by: userName,
    what: `${events[action]}${isMove ? `，报告进入“${statusName(toStatus, false)}”` : ''}`,
    about: [
      rule && catalogue.find(({ id }) => id === rule)?.summary.replace(/。$/, ''),
      place && `${place}：${reason}`,
      !place && reason,
      file && `文件“${file}”`,
      publishedOn && `公布日期${publishedOn}`,
      url,
    ]
      .filter(Boolean)
      .join('，'),
    version,
    address,
  };
}
