/** Where accounts are at home, what an office asks of the units below it, and the stages that a submitted report keeps. */
import { type Kysely, sql } from 'kysely';
import { momentOf } from '@/lib/store/database/dialect';

export async function up(db: Kysely<unknown>): Promise<void> {
  await boundUnits(db);
  await freezeStages(db);
  await sql`alter table "user" add column "homeUnitId" text references unit(id)`.execute(db);
  await sql`
    update "user" set "homeUnitId" = (
      select "unitId" from membership where membership."userId" = "user".id
      order by role = 'administrator' desc, "unitId" limit 1
    )
  `.execute(db);
  await partDuties(db);
}

/** Units that have an office above are held to what was set for them so far. */
async function boundUnits(db: Kysely<unknown>): Promise<void> {
  await sql`alter table unit add column "onePerson" integer not null default 0`.execute(db);
  await sql`alter table unit add column "boundStages" integer not null default 1`.execute(db);
  await sql`alter table unit add column "boundFourEyes" integer not null default 0`.execute(db);
  await sql`alter table unit add column "boundPasswordClasses" integer not null default 3`.execute(db);
  await sql`alter table unit add column "boundPasswordDays" integer not null default 0`.execute(db);
  await sql`
    update unit set "boundStages" = "reviewStages", "boundFourEyes" = "fourEyes",
      "boundPasswordClasses" = "passwordClasses", "boundPasswordDays" = "passwordDays"
    where "parentId" is not null
  `.execute(db);
}

/** Reports that were submitted go on along the stages that their units have now. */
async function freezeStages(db: Kysely<unknown>): Promise<void> {
  await sql`alter table report add column "stages" text`.execute(db);
  await sql`
    update report set "stages" = (
      select case unit."reviewStages" when 1 then '["finalReview"' when 2 then '["firstReview","finalReview"'
          else '["firstReview","secondReview","finalReview"' end
        || case when unit."parentId" is null then ']' else ',"countyReview"]' end
      from unit where unit.id = report."unitId"
    )
    where status not in ('draft', 'returned') and moves > 0
  `.execute(db);
}

/** Administrators hold no post of the workflow any more; the record says whose were taken. */
async function partDuties(db: Kysely<unknown>): Promise<void> {
  const mixed = sql`
    role not in ('administrator', 'auditor')
    and "userId" in (select "userId" from membership where role = 'administrator')
  `;
  await sql`
    insert into audit (at, kind, "userId", username, address, "unitId", about)
    select ${momentOf(db)}, 'roleTaken', null, '', '', "unitId",
      '升级时取消：管理员不再兼任填报和审核岗位（' || "user".username || '）'
    from membership join "user" on "user".id = membership."userId" where ${mixed}
  `.execute(db);
  await sql`delete from membership where ${mixed}`.execute(db);
}
