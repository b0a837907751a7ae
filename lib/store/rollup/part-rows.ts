/** The reports that a government's figures are made of, as a subquery that every sum joins: no draft is opened. */
import { type RawBuilder, sql } from 'kysely';
import { mayMakeRegulations, unitLevels } from '@/lib/report/unit/unit';
import { isClosedReport } from '@/lib/store/people/seen-reports';
import { templateForYear } from '@/lib/template/registry';
import { kindsOf } from '@/lib/workflow/obligation';
import { isApproved, reportStatuses } from '@/lib/workflow/status';

const seats = unitLevels.filter((level) => kindsOf(level).includes('government'));
const counting = reportStatuses.filter(isApproved);
const regulationMakers = unitLevels.filter(mayMakeRegulations);

/**
 * `with …, part as (…)`: a row for each obligation that the government's report is the sum of. These are the own reports
 * of its office and of all units below it, and the government reports of seats right below, which stand for all under
 * them. `counts` is 1 for an approved report in the format of the year.
 */
export function withParts(unitId: string, year: number): RawBuilder<unknown> {
  const templateId = templateForYear(year)?.id ?? '';
  return sql`
    with recursive tree(id) as (
      select ${unitId}
      union
      select unit.id from unit join tree on unit."parentId" = tree.id where unit.level not in (${sql.join(seats)})
    ),
    part as materialized (
      select unit.id as "unitId", unit.name as "unitName", unit.level, obligation.kind, obligation.standing,
        obligation.reason, "into".name as "intoName", report.id as "reportId", report.status, seen."publishedOn",
        case when obligation.standing = 'due' and report.status in (${sql.join(counting)})
          and report."templateId" = ${templateId} then 1 else 0 end as counts,
        case when obligation.kind = 'own' and (unit.id = ${unitId} or unit.level = 'department')
          then 'own' else 'below' end as scope,
        case when obligation.kind = 'government' and unit.level in (${sql.join(regulationMakers)})
          then 1 else 0 end as "makesRegulations",
        case when unit.id <> ${unitId} and ${isClosedReport} then 1 else 0 end as "isClosed"
      from obligation
      join unit on unit.id = obligation."unitId"
      left join unit as "into" on "into".id = obligation."intoUnitId"
      left join report on report."unitId" = obligation."unitId" and report.year = obligation.year
        and report.kind = obligation.kind
      left join "reportProjection" as seen on seen."reportId" = report.id
      where obligation.year = ${year}
        and (unit."closedAt" is null or report.id is not null)
        and ((obligation.kind = 'own' and unit.id in (select id from tree))
          or (obligation.kind = 'government' and unit.id <> ${unitId} and unit."parentId" in (select id from tree)))
    )`;
}
