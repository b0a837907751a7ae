/** The reports that a government's figures are made of, as a subquery: no draft is opened. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { unitLevels } from '@/lib/report/unit/unit';
import { isPostgres } from '@/lib/store/database/dialect';
import type { Tables } from '@/lib/store/database/schema';
import { isClosedReport } from '@/lib/store/people/seen-reports';
import { templateForYear } from '@/lib/template/registry';
import { kindsOf } from '@/lib/workflow/obligation';
import { isApproved, reportStatuses } from '@/lib/workflow/status';

const seats = unitLevels.filter((level) => kindsOf(level).includes('government'));
const counting = reportStatuses.filter(isApproved);

/**
 * `with …, part as (…)`: a row for each obligation that the government's report is the sum of. These are the own reports
 * of its office and of all units below it, and the government reports of seats right below, which stand for all under
 * them. `counts` is 1 for an approved report in the format of the year.
 */
export function withParts(db: Kysely<Tables>, unitId: string, year: number): RawBuilder<unknown> {
  return sql`
    ${withOwed(unitId)},
    part as materialized (
      select unit.id as "unitId", unit.name as "unitName", unit.level, obligation.kind, obligation.standing,
        obligation.reason, "into".name as "intoName", report.id as "reportId", report.status, seen."publishedOn",
        case when obligation.standing = 'due' and report.status in (${sql.join(counting)})
          and report."templateId" = ${templateForYear(year)?.id ?? ''} then 1 else 0 end as counts,
        case when obligation.kind = 'own' and (unit.id = ${unitId} or unit.level = 'department')
          then 'own' else 'below' end as scope,
        case when unit.id <> ${unitId} and ${isClosedReport} then 1 else 0 end as "isClosed"
      ${fromOwed(db, year)}
      left join unit as "into" on "into".id = obligation."intoUnitId"
      left join "reportProjection" as seen on seen."reportId" = report.id
      where unit."closedAt" is null or report.id is not null
    )`;
}

/** Which reports are owed by whom, whatever the year. No condition joins both kinds: PostgreSQL would try each unit against each other one. */
function withOwed(unitId: string): RawBuilder<unknown> {
  return sql`
    with recursive tree(id) as (
      select ${unitId}
      union
      select unit.id from unit join tree on unit."parentId" = tree.id where unit.level not in (${sql.join(seats)})
    ),
    owed("unitId", kind) as (
      select id, 'own' from tree
      union all
      select unit.id, 'government' from tree cross join unit where unit."parentId" = tree.id and unit.id <> ${unitId}
    )`;
}

/**
 * What is owed in the year, with the unit and its report. SQLite keeps to the order of a join; PostgreSQL takes the number of
 * rows from a recursion ten times too high unless it reads of membership.
 */
function fromOwed(db: Kysely<Tables>, year: number): RawBuilder<unknown> {
  const owed = isPostgres(db)
    ? sql`(select * from obligation where year = ${year} and ("unitId", kind) in (select "unitId", kind from owed))`
    : sql`(select obligation.* from owed cross join obligation
        where obligation.year = ${year} and obligation."unitId" = owed."unitId" and obligation.kind = owed.kind)`;
  return sql`
    from ${owed} as obligation
    join unit on unit.id = obligation."unitId"
    left join report on report."unitId" = obligation."unitId" and report.year = ${year} and report.kind = obligation.kind`;
}
