/** Who signed and when, at the end of a report. */

import { oneLine, squeeze } from '@/lib/import/match/tables/normalise-label';
import { dateLineOf } from './read-date';
import { isAgencyName } from './title';

export interface SignOff {
  /** The lines before it. */
  readonly text: readonly string[];
  readonly signedBy?: string;
  readonly signedOn?: string;
}

const LONGEST_TAIL_LINE = 40;

/** The sign-off among the last lines of a report: an agency, a date, or both, in one line or two. */
export function findSignOff(lines: readonly string[], agency: string): SignOff {
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = lines[at] ?? '';
    const date = dateLineOf(line);
    if (date && (date.before === '' || isAgencyName(date.before))) return signedAt(lines, at, date.iso, date.before);
    if (squeeze(line).length > LONGEST_TAIL_LINE || /[。;]/.test(line)) break;
  }
  return signedByAlone(lines, agency);
}

function signedAt(lines: readonly string[], at: number, signedOn: string, inLine: string): SignOff {
  const above = lines[at - 1] ?? '';
  if (inLine !== '') return { text: lines.slice(0, at), signedBy: inLine, signedOn };
  return isAgencyName(above)
    ? { text: lines.slice(0, at - 1), signedBy: withoutSeal(above), signedOn }
    : { text: lines.slice(0, at), signedOn };
}

function signedByAlone(lines: readonly string[], agency: string): SignOff {
  const last = lines[lines.length - 1] ?? '';
  const isOwn = agency !== '' && isAgencyName(last) && (last.includes(agency) || agency.includes(squeeze(last)));
  return isOwn ? { text: lines.slice(0, -1), signedBy: withoutSeal(last) } : { text: lines };
}

function withoutSeal(line: string): string {
  return oneLine(line).replace(/[（(](?:盖章|公章|章)[)）]$/, '');
}
