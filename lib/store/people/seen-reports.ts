/** Which reports the asker may see: of units below, not what their office keeps closed until it is handed in. */
import { type RawBuilder, sql } from 'kysely';
import { notPractice } from '@/lib/store/practice/not-practice';
import { selectUnitsUnder } from '@/lib/store/units/unit-tree';
import type { Asker } from '@/lib/workflow/asker';
import { beforeHandingIn } from '@/lib/workflow/status';
import { unitsRelated } from './asker';

/** For a query of `report`: whether an office above keeps drafts closed, and the report was never handed in. The same as isClosed in lib/workflow. */
export const isClosedReport: RawBuilder<boolean> = sql<boolean>`(
  report.status in (${sql.join([...beforeHandingIn])})
  and report."unitId" in (${selectUnitsUnder(sql`select id from unit where "closedDrafts" = 1`)})
  and not exists (select 1 from "reportProjection" as "handedIn" where "handedIn"."reportId" = report.id
    and ("handedIn"."handedInOn" is not null or "handedIn"."publishedOn" is not null))
)`;

/** For a query of `report`: whether the asker, who sees it from above and not from within, finds it closed. */
export function isClosedTo(asker: Asker): RawBuilder<boolean> {
  return sql<boolean>`(${isClosedReport} and report."unitId" not in (${unitsRelated(asker, 'view', 'own')}))`;
}

/** For a query of `report`: whether the asker may see it. What is for practice is seen by the people of its unit alone. */
export function seenBy(asker: Asker): RawBuilder<boolean> {
  return sql<boolean>`(
    report."unitId" in (${unitsRelated(asker, 'view', 'own')})
    or (report."unitId" in (${unitsRelated(asker, 'view', 'below')}) and ${notPractice} and not ${isClosedReport})
  )`;
}
