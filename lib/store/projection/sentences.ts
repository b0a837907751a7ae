/** Which units say the same: by the digests of the sentences that are a report's own, kept beside its projection. */
import type { Kysely } from 'kysely';
import { sha256 } from '@/lib/evidence/chain';
import { isRepetition, type TellingSentence, tellingSentences } from '@/lib/report/prose/telling-sentences';
import { readableDraft } from '@/lib/report/readable';
import type { Report } from '@/lib/report/report';
import type { UnitProfile } from '@/lib/report/unit/unit';
import { database } from '@/lib/store/database/database';
import type { Tables } from '@/lib/store/database/schema';
import { parseDraft } from '@/lib/store/reports/stored-draft';

/** Who writes a report, and of which year. */
export interface Author {
  readonly unit: Pick<UnitProfile, 'name' | 'shortName'>;
  readonly year: number;
}

/** Keeps what the report says of its own. Inside the transaction that changed it. */
export async function keepSentences(
  trx: Kysely<Tables>,
  reportId: string,
  report: Report,
  { unit, year }: Author,
): Promise<void> {
  const said = tellingSentences(readableDraft(report), unit, year).map(digestOf);
  const digests = [...new Set(said)];
  await trx.deleteFrom('reportSentence').where('reportId', '=', reportId).execute();
  if (digests.length === 0) return;
  await trx
    .insertInto('reportSentence')
    .values(digests.map((digest) => ({ reportId, year, digest })))
    .execute();
}

function digestOf({ compared }: Pick<TellingSentence, 'compared'>): string {
  return sha256(compared).slice(0, 16);
}

/** Of the sentences that are a report's own those that units of the same year below the same office have too, as they are compared. */
export async function sharedSentences(
  db: Kysely<Tables>,
  { unitId, year, kind }: Pick<Tables['report'], 'unitId' | 'year' | 'kind'>,
): Promise<string[]> {
  const stored = await db
    .selectFrom('report')
    .innerJoin('unit', 'unit.id', 'report.unitId')
    .select(['report.id', 'report.templateId', 'report.draft', 'unit.name', 'unit.shortName'])
    .where('report.unitId', '=', unitId)
    .where('report.year', '=', year)
    .where('report.kind', '=', kind)
    .executeTakeFirst();
  if (!stored) return [];
  const rows = await db
    .selectFrom('reportSentence as mine')
    .innerJoin('reportSentence as theirs', 'theirs.digest', 'mine.digest')
    .innerJoin('report', 'report.id', 'theirs.reportId')
    .innerJoin('unit', 'unit.id', 'report.unitId')
    .select('mine.digest')
    .distinct()
    .where('mine.reportId', '=', stored.id)
    .where('report.year', '=', year)
    .where('report.unitId', '!=', unitId)
    .where('unit.parentId', '=', ({ selectFrom }) =>
      selectFrom('unit as own').select('own.parentId').where('own.id', '=', unitId),
    )
    .execute();
  if (rows.length === 0) return [];
  const digests = new Set(rows.map(({ digest }) => digest));
  const { templateId, draft, name, shortName } = stored;
  const own = tellingSentences(readableDraft({ templateId, draft: parseDraft(draft) }), { name, shortName }, year);
  return [...new Set(own.filter((each) => digests.has(digestOf(each))).map(({ compared }) => compared))];
}

/** By report, how many of its own sentences other reports of the year have too. One question, however many units there are. */
export async function sharedCounts(db: Kysely<Tables>, year: number): Promise<ReadonlyMap<string, number>> {
  const said = db.selectFrom('reportSentence').where('year', '=', year);
  const repeated = said
    .select('digest')
    .groupBy('digest')
    .having(({ fn, eb }) => eb(fn.countAll<number>(), '>', 1));
  const rows = await said
    .select(({ fn }) => ['reportId', fn.countAll<number>().as('shared')])
    .where('digest', 'in', repeated)
    .groupBy('reportId')
    .execute();
  return new Map(rows.map(({ reportId, shared }) => [reportId, Number(shared)]));
}

/** Another unit that says the same. */
export interface Alike {
  readonly reportId: string;
  readonly unitName: string;
  /** How many of the report's own sentences it has too, and of how many. */
  readonly shared: number;
  readonly of: number;
  /** Those sentences as each of both wrote them. */
  readonly pairs: readonly { readonly own: string; readonly other: string }[];
}

/**
 * The unit beside this one, of the same year and below the same office, that says most of the same; undefined where none
 * says half of it. Whoever asks: what is shown of the other one's text is for the caller to decide.
 */
export async function mostAlike(reportId: string, report: Report, { unit, year }: Author): Promise<Alike | undefined> {
  const db = await database();
  const own = tellingSentences(readableDraft(report), unit, year);
  const found = await db
    .selectFrom('reportSentence as mine')
    .innerJoin('reportSentence as theirs', 'theirs.digest', 'mine.digest')
    .innerJoin('report', 'report.id', 'theirs.reportId')
    .innerJoin('unit', 'unit.id', 'report.unitId')
    .innerJoin('report as asked', 'asked.id', 'mine.reportId')
    .innerJoin('unit as asker', 'asker.id', 'asked.unitId')
    .select(['report.id', 'report.templateId', 'report.draft', 'unit.name', 'unit.shortName'])
    .select(({ fn }) => fn.countAll<number>().as('shared'))
    .where('mine.reportId', '=', reportId)
    .whereRef('report.year', '=', 'asked.year')
    .whereRef('report.unitId', '!=', 'asked.unitId')
    .whereRef('unit.parentId', '=', 'asker.parentId')
    .groupBy(['report.id', 'unit.id'])
    .orderBy('shared', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!found || !isRepetition(Number(found.shared), own.length)) return undefined;
  const { id, templateId, draft, name, shortName, shared } = found;
  const other = tellingSentences(readableDraft({ templateId, draft: parseDraft(draft) }), { name, shortName }, year);
  const theirs = new Map(other.map(({ compared, text }) => [compared, text]));
  const pairs = own.flatMap(({ text, compared }) => {
    const same = theirs.get(compared);
    return same === undefined ? [] : [{ own: text, other: same }];
  });
  return { reportId: id, unitName: name, shared: Math.min(Number(shared), pairs.length), of: own.length, pairs };
}
