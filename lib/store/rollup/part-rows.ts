/** The reports that a government's figures are made of: no draft is opened. */
import { type Kysely, sql } from 'kysely';
import { type UnitLevel, unitLevels } from '@/lib/report/unit/unit';
import type { Part } from '@/lib/rollup/part';
import { isOneOf } from '@/lib/store/database/dialect';
import type { Tables } from '@/lib/store/database/schema';
import { isClosedReport } from '@/lib/store/people/seen-reports';
import { templateForYear } from '@/lib/template/registry';
import { kindsOf, type ObligationKind, type ObligationStanding, stateOf } from '@/lib/workflow/obligation';
import { isApproved, isPublic, type ReportStatus, reportStatuses } from '@/lib/workflow/status';

/** A government's unit with those below it whose reports its own is the sum of, whatever they owe. */
export interface PartTree {
  readonly unitId: string;
  /** All of them, that unit among them. */
  readonly unitIds: readonly string[];
  /** Those of them that are seats of governments below: of their reports only the government's counts, which stands for all under them. */
  readonly seatIds: readonly string[];
}

const seats = unitLevels.filter((level) => kindsOf(level).includes('government'));
const counting = reportStatuses.filter(isApproved);

/** Goes down from the unit, and no further than to seats. What is found is looked up by its ids, so that no planner has to guess how many they are. */
export async function partTree(db: Kysely<Tables>, unitId: string): Promise<PartTree> {
  const { rows } = await sql<{ id: string; isSeat: number }>`
    with recursive tree(id, "isSeat") as (
      select ${unitId}, 0
      union
      select unit.id, case when unit.level in (${sql.join(seats)}) then 1 else 0 end
      from unit join tree on unit."parentId" = tree.id where tree."isSeat" = 0
    )
    select id, "isSeat" from tree`.execute(db);
  return {
    unitId,
    unitIds: rows.map(({ id }) => id),
    seatIds: rows.flatMap(({ id, isSeat }) => (isSeat === 1 ? [id] : [])),
  };
}

interface PartRow {
  readonly unitId: string;
  readonly unitName: string;
  readonly level: UnitLevel;
  readonly kind: ObligationKind;
  readonly standing: ObligationStanding;
  readonly reason: string;
  readonly intoName: string | null;
  readonly reportId: string | null;
  readonly status: ReportStatus | null;
  readonly publishedOn: string | null;
  readonly counts: number;
  readonly isClosed: number;
  readonly scope: 'own' | 'below';
}

/** A part for each obligation of the year in the tree. What counts is an approved report in the format of the year. */
export async function listParts(db: Kysely<Tables>, tree: PartTree, year: number): Promise<Part[]> {
  // Named one by one: what a rest takes along is slow, and there may be 40 000.
  return (await partRows(db, tree, year)).map((row) => ({
    unitId: row.unitId,
    unitName: row.unitName,
    level: row.level,
    kind: row.kind,
    scope: row.scope,
    standing: row.standing,
    reason: row.reason,
    intoName: row.intoName,
    reportId: row.reportId,
    state: stateOf(row.standing, row.status),
    isClosed: row.isClosed === 1,
    isCorrecting: row.status !== null && row.publishedOn !== null && !isPublic(row.status),
    counts: row.counts === 1,
    packaged: null,
  }));
}

async function partRows(db: Kysely<Tables>, { unitId, unitIds, seatIds }: PartTree, year: number): Promise<PartRow[]> {
  const { rows } = await sql<PartRow>`
    select unit.id as "unitId", unit.name as "unitName", unit.level, obligation.kind, obligation.standing,
      obligation.reason, "into".name as "intoName", report.id as "reportId", report.status, seen."publishedOn",
      case when obligation.standing = 'due' and report.status in (${sql.join(counting)})
        and report."templateId" = ${templateForYear(year)?.id ?? ''} then 1 else 0 end as counts,
      case when obligation.kind = 'own' and (unit.id = ${unitId} or unit.level = 'department')
        then 'own' else 'below' end as scope,
      case when unit.id <> ${unitId} and ${isClosedReport} then 1 else 0 end as "isClosed"
    from obligation
    join unit on unit.id = obligation."unitId"
    left join report on report."unitId" = obligation."unitId" and report.year = ${year} and report.kind = obligation.kind
    left join unit as "into" on "into".id = obligation."intoUnitId"
    left join "reportProjection" as seen on seen."reportId" = report.id
    where obligation.year = ${year} and ${isOneOf(db, 'obligation.unitId', unitIds)}
      and case obligation.kind when 'own' then not ${isOneOf(db, 'obligation.unitId', seatIds)}
        else obligation."unitId" <> ${unitId} end
      and (unit."closedAt" is null or report.id is not null)`.execute(db);
  return rows;
}
