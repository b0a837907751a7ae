/** Workbooks of other offices, kept by government, year and office, and compared with what units state. */

import { z } from 'zod';
import { type Refusal, refuse } from '@/lib/report/refusals';
import { differencesOf, type OfficeComparison, type OfficeDifference } from '@/lib/rollup/office-book/differences';
import { type Office, officeItem, offices, statedOf } from '@/lib/rollup/office-book/items';
import type { OfficeFigure, OfficeUnit } from '@/lib/rollup/office-book/read-office-book';
import { asListed, type Part } from '@/lib/rollup/part';
import { database } from '@/lib/store/database/database';
import { isOneOf } from '@/lib/store/database/dialect';
import { mayToUnit } from '@/lib/store/people/authority';
import { figuresOfReport } from '@/lib/store/projection/figures';
import type { Template } from '@/lib/template/types';
import type { Asker } from '@/lib/workflow/asker';
import type { RollUp } from './roll-up';

export interface OfficeBook {
  readonly office: Office;
  readonly fileName: string;
  readonly notes: readonly string[];
  readonly by: string;
  /** ISO time. */
  readonly at: string;
}

const texts = z.array(z.string());

/** The units that a workbook may name: those of the roll-up. */
export async function officeUnits({ parts }: RollUp): Promise<OfficeUnit[]> {
  const db = await database();
  const ids = [...new Set(parts.map(({ unitId }) => unitId))];
  if (ids.length === 0) return [];
  return await db
    .selectFrom('unit')
    .select(['id', 'name', 'shortName'])
    .where(isOneOf(db, 'id', ids))
    .execute();
}

export interface KeptBook {
  readonly unitId: string;
  readonly year: number;
  readonly office: Office;
  readonly fileName: string;
  readonly items: readonly string[];
  readonly figures: readonly OfficeFigure[];
  readonly notes: readonly string[];
}

/** Keeps what was read, in place of what was kept of that office and year before: all or nothing. */
export async function keepOfficeBook(
  asker: Asker,
  book: KeptBook,
): Promise<{ readonly ok: true } | Refusal<'notFound'>> {
  const db = await database();
  const { unitId, year, office, fileName, items, figures, notes } = book;
  return await db.transaction().execute(async (trx) => {
    if (!(await mayToUnit(trx, asker, 'keepOfficeBooks', unitId))) return refuse('notFound');
    const { name } = await trx
      .selectFrom('user')
      .select('name')
      .where('id', '=', asker.userId)
      .executeTakeFirstOrThrow();
    for (const table of ['officeBook', 'officeFigure'] as const)
      await trx
        .deleteFrom(table)
        .where('unitId', '=', unitId)
        .where('year', '=', year)
        .where('office', '=', office)
        .execute();
    await trx
      .insertInto('officeBook')
      .values({
        unitId,
        year,
        office,
        fileName,
        items: JSON.stringify(items),
        notes: JSON.stringify(notes),
        userName: name,
        at: new Date().toISOString(),
      })
      .execute();
    for (const { unitId: aboutUnitId, item, value } of figures)
      await trx.insertInto('officeFigure').values({ unitId, year, office, aboutUnitId, item, value }).execute();
    return { ok: true };
  });
}

/** The books of the year. */
export async function officeBooks({ unit, year }: RollUp): Promise<OfficeBook[]> {
  const db = await database();
  const rows = await db
    .selectFrom('officeBook')
    .select(['office', 'fileName', 'notes', 'userName as by', 'at'])
    .where('unitId', '=', unit.id)
    .where('year', '=', year)
    .execute();
  return rows.flatMap(({ office, notes, ...row }) => {
    const known = offices.find((each) => each === office);
    return known ? [{ ...row, office: known, notes: texts.parse(JSON.parse(notes)) }] : [];
  });
}

/** What the office counts beside what each unit states in its own report, whether or not that is approved. */
export async function compareOffice(rollUp: RollUp, office: Office): Promise<OfficeComparison> {
  const db = await database();
  const { unit, year, template, parts } = rollUp;
  const rows = await db
    .selectFrom('officeFigure')
    .select(['aboutUnitId', 'item', 'value'])
    .where('unitId', '=', unit.id)
    .where('year', '=', year)
    .where('office', '=', office)
    .execute();
  const numbers: OfficeDifference[] = [];
  for (const part of asListed(parts)) {
    const counted = rows.filter(({ aboutUnitId }) => aboutUnitId === part.unitId);
    if (counted.length > 0) numbers.push(...(await statedBeside(part, template, counted)));
  }
  return differencesOf(numbers);
}

async function statedBeside(
  part: Part,
  template: Template,
  counted: readonly Pick<OfficeFigure, 'item' | 'value'>[],
): Promise<OfficeDifference[]> {
  const figures = part.reportId ? await figuresOfReport(await database(), part.reportId) : undefined;
  return counted.flatMap(({ item: key, value }) => {
    const item = officeItem(key);
    return item ? [{ part, item, counted: value, stated: figures ? statedOf(template, item, figures) : null }] : [];
  });
}
