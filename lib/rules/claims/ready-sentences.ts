/** Sentences that a report lacks, made of its own cells. */
import type { Inspection } from '@/lib/rules/types';
import { applications } from './tallies';

/** The sentence of 依申请公开 for a year with applications; undefined while table three is not filled in. */
export function applicationsSentence(inspection: Inspection): string | undefined {
  const [received, carriedIn, concluded, carriedForward] = (
    ['received', 'carriedIn', 'concluded', 'carriedForward'] as const
  ).map((row) => applications(inspection, '', [row])?.value);
  if (received === undefined || carriedIn === undefined || concluded === undefined || carriedForward === undefined) {
    return undefined;
  }
  const from = carriedIn > 0 ? `，上年结转${carriedIn}件` : '';
  const to = carriedForward > 0 ? `，结转下年度${carriedForward}件` : '';
  return `${inspection.year ?? '本'}年，本机关新收政府信息公开申请${received}件${from}，办结${concluded}件${to}。`;
}
