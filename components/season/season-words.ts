/** What a row of a season says: where it stands, whose turn it is since when, and how much time is left. */
import { daysBetween, isoDay } from '@/lib/report/moment';
import { formatDate } from '@/lib/report/wording';
import { timeLeft } from '@/lib/workflow/deadline';
import { type ObligationState, standingNames } from '@/lib/workflow/obligation';
import { roleGlossary } from '@/lib/workflow/roles';
import type { SeasonRow } from '@/lib/workflow/season';
import { correcting, statusName } from '@/lib/workflow/status';

/** The state as a board calls it. */
export function stateWords({ state, isCorrecting }: Pick<SeasonRow, 'state' | 'isCorrecting'>): string {
  const words = nameOf(state);
  return isCorrecting ? `${correcting}：${words}` : words;
}

function nameOf(state: ObligationState): string {
  if (state === 'none') return '未建立';
  if (state === 'exempt' || state === 'merged' || state === 'vertical') return standingNames[state];
  return statusName(state, false);
}

/** 终审签发，3天: who is to act, and for how many days. Empty where nobody is. */
export function waitWords({ waitsFor, report }: SeasonRow, today: string): string {
  if (!waitsFor) return '';
  const who = roleGlossary[waitsFor].name;
  if (!report) return who;
  const days = daysBetween(isoDay(new Date(report.since)), today);
  return `${who}，${days === 0 ? '今天' : `${days}天`}`;
}

/** The last day with what is left of it, or what became of it. */
export function deadlineWords({ due, daysLeft, inTime, extendedTo, report }: SeasonRow): {
  readonly day: string;
  readonly left: string;
  readonly isLate: boolean;
} {
  const put = extendedTo ? '（已延期）' : '';
  if (due && daysLeft !== undefined) {
    const act = due.act === 'submit' ? '报送' : '公布';
    return { day: `${formatDate(due.day)}${act}${put}`, left: timeLeft(daysLeft), isLate: daysLeft < 0 };
  }
  const published = report?.publishedOn;
  if (inTime === 'late') return { day: published ? `${formatDate(published)}公布` : '', left: '迟报', isLate: true };
  return { day: published ? `${formatDate(published)}公布` : '', left: '', isLate: false };
}
