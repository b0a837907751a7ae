/** The papers that an office makes of a season, each with what it is called and how it is put together. */

import type { DocNode } from '@/lib/document/nodes';
import { circular } from '@/lib/document/papers/circular';
import { type StatusRow, statusPage } from '@/lib/document/papers/status-page';
import { formatDate } from '@/lib/report/wording';
import { publishedAddresses } from '@/lib/store/season/published-addresses';
import { listSeason } from '@/lib/store/season/season-rows';
import type { Unit } from '@/lib/store/units/unit';
import { deadlineBelow } from '@/lib/store/workflow/deadlines';
import type { Viewer } from '@/lib/workflow/asker';
import { publishBy } from '@/lib/workflow/deadline';
import { agencyOf, officeName } from '@/lib/workflow/obligation';
import type { SeasonRow } from '@/lib/workflow/season';
import { arranged } from '@/lib/workflow/season-view';

export const seasonPaperKeys = ['status', 'circular'] as const;
export type SeasonPaperKey = (typeof seasonPaperKeys)[number];

export interface PaperAsked {
  readonly viewer: Viewer;
  readonly office: Unit;
  readonly year: number;
  /** ISO date. */
  readonly today: string;
}

interface SeasonPaper {
  readonly name: string;
  readonly about: string;
  readonly build: (asked: PaperAsked) => Promise<readonly DocNode[]>;
}

export const seasonPapers: Readonly<Record<SeasonPaperKey, SeasonPaper>> = {
  circular: {
    name: '年报编制通知',
    about: '每年开始编制时发的通知，年度、期限和单位数已填好，文号和联系人请补上。',
    build: async ({ viewer, office, year, today }) => {
      const submitBy = await deadlineBelow(office.id, year);
      const rows = await listSeason(viewer, year, today);
      return circular({
        place: office.shortName,
        officeName: officeName(office.name),
        year,
        submitBy: submitBy && formatDate(submitBy),
        publishBy: formatDate(publishBy({ year, level: 'department' })),
        governmentBy: formatDate(publishBy({ year, level: office.level, kind: 'government' })),
        due: new Set(rows.filter(({ standing }) => standing === 'due').map(({ unitId }) => unitId)).size,
        phone: office.phone,
      });
    },
  },
  status: {
    name: '年报发布情况',
    about: '公布在政府网站上的发布情况：应编制多少家，按期多少家，每家的公布日期和年报链接。',
    build: async ({ viewer, office, year, today }) => {
      const rows = arranged(await listSeason(viewer, year, today), { filter: 'all', sort: 'name', search: '' });
      const addresses = await publishedAddresses(viewer, year);
      return statusPage({
        place: office.shortName,
        officeName: officeName(office.name),
        year,
        date: formatDate(today),
        rows: rows.flatMap((row) => statusRow(row, addresses)),
        exempt: rows.filter(({ standing }) => standing !== 'due').length,
      });
    },
  },
};

/** None for a unit that owes no report. */
function statusRow(row: SeasonRow, addresses: ReadonlyMap<string, string>): StatusRow[] {
  const { report, inTime, state, isCorrecting } = row;
  if (inTime === 'none') return [];
  return [
    {
      unitName: agencyOf(row),
      inTime,
      isPublished: isCorrecting || state === 'published' || state === 'archived',
      publishedOn: report?.publishedOn ? formatDate(report.publishedOn) : '',
      url: addresses.get(report?.id ?? '') ?? '',
    },
  ];
}
