/** What has to be said before the text of a file goes into a report: whose it is, of which year, and what becomes of the report. */

import { draftKeys, isFactKey } from '@/lib/report/draft-keys';
import { type Draft, draftText, yearOf } from '@/lib/report/report';
import { isNamed } from '@/lib/report/unit/agency-name';
import { yearsIn } from '@/lib/report/wording';

export const doubtCodes = ['otherAgency', 'noAgency', 'otherYear', 'noYear', 'notYearBefore'] as const;
export type DoubtCode = (typeof doubtCodes)[number];

export interface Doubt {
  readonly code: DoubtCode;
  /** The sentence that is said. */
  readonly message: string;
  /** What a person confirms in order to go on; without it nothing is taken. Absent where saying it is enough. */
  readonly confirmation?: string;
}

export interface Destination {
  readonly purpose: 'lastYear' | 'draft';
  /** Full name and short name of the unit whose report it is to become. */
  readonly unitName: string;
  readonly unitShortName: string;
  /** The year of that report. */
  readonly year: number;
  /** The year whose report is being written now. */
  readonly due: number;
}

/** The doubts of taking these texts in there, gravest first. */
export function importDoubts(draft: Draft, destination: Destination): Doubt[] {
  return [...agencyDoubts(draft, destination), ...yearDoubts(draft, destination)];
}

/** The doubts that nobody has confirmed. */
export function unconfirmed(doubts: readonly Doubt[], isConfirmed: (code: DoubtCode) => boolean): Doubt[] {
  return doubts.filter(({ code, confirmation }) => confirmation !== undefined && !isConfirmed(code));
}

/** The name of the field that confirms a doubt. */
export function confirmationField(code: DoubtCode): string {
  return `confirm/${code}`;
}

/** Whether a part of a report was read, a number or a text of it. Title, preface and sign-off are on a blank form as well. */
export function saysAnything({ draft, stated }: { readonly draft: Draft; readonly stated: Draft }): boolean {
  const said = { ...stated, ...draft };
  return draftKeys(said).some((key) => !isFactKey(key) && key !== 'preface' && draftText(said, key).trim() !== '');
}

function agencyDoubts(draft: Draft, { unitName, unitShortName }: Destination): Doubt[] {
  const agency = (draftText(draft, 'agency') || draftText(draft, 'signedBy')).trim();
  if (agency === '') return [{ code: 'noAgency', message: '文件里没有写明是哪个机关的报告，请核对有没有选错文件。' }];
  if (isNamed(agency, [unitName, unitShortName])) return [];
  return [
    {
      code: 'otherAgency',
      message: `文件是“${agency}”的报告，本单位是“${unitName}”，请核对有没有选错文件。`,
      confirmation: `没有选错：把“${agency}”的报告写进“${unitName}”的报告`,
    },
  ];
}

function yearDoubts(draft: Draft, { purpose, year, due }: Destination): Doubt[] {
  const named = yearOf(draft) ?? yearsIn(draftText(draft, 'title'))[0];
  const doubts: Doubt[] = [];
  if (named === undefined) {
    doubts.push({ code: 'noYear', message: `文件里没有写明年度，将写入${year}年度的报告，请核对年度。` });
  } else if (named !== year) {
    doubts.push({
      code: 'otherYear',
      message: `文件写的是${named}年度，将写入${year}年度的报告，请核对有没有选错文件或年度。`,
      confirmation: `没有选错：把${named}年度的内容写进${year}年度的报告`,
    });
  }
  if (purpose === 'lastYear' && year < due - 1) {
    const message = `${year}年度不是上年：${due}年度报告的上年是${due - 1}年度，存档以后不会带入${due}年度报告，也不与它核对。`;
    doubts.push({ code: 'notYearBefore', message });
  }
  return doubts;
}
