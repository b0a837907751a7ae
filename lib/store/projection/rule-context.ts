/** What the checks know beside a report, from what is stored: for pages and for what lists show of it, so that neither says otherwise. */
import type { Kysely } from 'kysely';
import type { UnitProfile } from '@/lib/report/unit/unit';
import type { RuleContext } from '@/lib/rules/types';
import type { Tables } from '@/lib/store/database/schema';
import { type Followed, reportBefore } from '@/lib/store/reports/prior-report';
import { peersOf } from '@/lib/store/units/peers';
import { reportingUnit } from '@/lib/workflow/obligation';
import { isPublic, type ReportStatus } from '@/lib/workflow/status';
import { sharedSentences } from './sentences';

/** A report as far as its context depends on it. */
export interface Judged extends Required<Followed> {
  readonly unit: Pick<UnitProfile, 'name' | 'shortName' | 'level'>;
  readonly status: ReportStatus;
}

/**
 * The context of a report. A department is given no peers: it names them for good reasons, in every joint notice.
 * A report that is public is not measured against today, an ISO date.
 */
export async function contextOf(db: Kysely<Tables>, judged: Judged, today: string): Promise<RuleContext> {
  const { name, shortName, level } = reportingUnit(judged.unit, judged.kind);
  const prior = await reportBefore(db, judged);
  return {
    unit: { name, shortName, level },
    peers: level === 'department' ? [] : await peersOf(db, judged.unitId),
    ...(prior && { prior: { templateId: prior.templateId, draft: prior.draft } }),
    ...(!isPublic(judged.status) && { today }),
  };
}

/** The same for a page on the report itself: with what it shares with others, which lists do not follow, for it changes with every save of theirs. */
export async function pageContextOf(db: Kysely<Tables>, judged: Judged, today: string): Promise<RuleContext> {
  const alike = await sharedSentences(db, judged);
  return { ...(await contextOf(db, judged, today)), ...(alike.length > 0 && { alike }) };
}
