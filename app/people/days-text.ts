/** For how long somebody is a deputy, in words. */
import { formatDate } from '@/lib/report/wording';

/** 2027年1月5日至2027年1月20日; empty without a limit. */
export function daysText({
  fromDay,
  untilDay,
}: {
  readonly fromDay: string | null;
  readonly untilDay: string | null;
}): string {
  if (!untilDay) return '';
  return `${fromDay ? formatDate(fromDay) : '今天'}至${formatDate(untilDay)}`;
}
