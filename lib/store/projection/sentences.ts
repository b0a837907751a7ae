/** Which units say the same: by the digests of the sentences that are a report's own, kept beside its projection. */
import type { Kysely } from 'kysely';
import { sha256 } from '@/lib/evidence/chain';
import { type TellingSentence, tellingSentences } from '@/lib/report/prose/telling-sentences';
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
    .values(digests.map((digest) => ({ reportId, digest })))
    .execute();
}

function digestOf({ compared }: Pick<TellingSentence, 'compared'>): string {
  return sha256(compared).slice(0, 16);
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

/** Fewer sentences in common, or a lesser share of all, may be chance. */
const LEAST = 3;
const LEAST_SHARE = 0.5;

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
  if (!found || found.shared < LEAST || found.shared < own.length * LEAST_SHARE) return undefined;
  const { id, templateId, draft, name, shortName, shared } = found;
  const other = tellingSentences(readableDraft({ templateId, draft: parseDraft(draft) }), { name, shortName }, year);
  const theirs = new Map(other.map(({ compared, text }) => [compared, text]));
  const pairs = own.flatMap(({ text, compared }) => {
    const same = theirs.get(compared);
    return same === undefined ? [] : [{ own: text, other: same }];
  });
  return { reportId: id, unitName: name, shared: Math.min(shared, pairs.length), of: own.length, pairs };
}
