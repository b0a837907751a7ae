/** Of which unit and which year a file from elsewhere is: by what it says, else by what it is called. */

import { type Draft, draftText, yearOf } from '@/lib/report/report';
import { isSameAgency } from '@/lib/report/unit/agency-name';
import { yearsIn } from '@/lib/report/wording';

/** A unit that reports, under the name of its report. */
export interface ReportingUnit {
  readonly unitId: string;
  readonly kind: string;
  readonly name: string;
  readonly shortName: string;
}

/** One unit, or all that it may be: none where nothing fits. */
export type UnitFound<Unit extends ReportingUnit> =
  | { readonly unit: Unit }
  | { readonly unit?: undefined; readonly candidates: readonly Unit[] };

/**
 * The unit of the file. The agency that the report names comes first, then its title, then the name of the file with its
 * folders; the first of them that fits any unit decides.
 */
export function unitOfFile<Unit extends ReportingUnit>(
  draft: Draft,
  fileName: string,
  units: readonly Unit[],
): UnitFound<Unit> {
  const agency = draftText(draft, 'agency').trim();
  const title = draftText(draft, 'title');
  for (const fitting of [
    agency ? unitsCalled(agency, units) : [],
    title ? unitsWithin(title, units) : [],
    unitsWithin(fileName, units),
  ]) {
    const [only, ...others] = fitting;
    if (only && others.length === 0) return { unit: only };
    if (only) return { candidates: fitting };
  }
  return { candidates: [] };
}

/** Those of the name: in full, else short, else as names of one agency are shortened. */
function unitsCalled<Unit extends ReportingUnit>(text: string, units: readonly Unit[]): readonly Unit[] {
  for (const isCalled of [
    ({ name }: Unit) => name === text,
    ({ shortName }: Unit) => shortName === text,
    ({ name }: Unit) => isSameAgency(name, text),
  ]) {
    const fitting = units.filter(isCalled);
    if (fitting.length > 0) return fitting;
  }
  return [];
}

/** Those whose name stands in the text: the longest, and of equally long ones the last, which is the innermost place. */
function unitsWithin<Unit extends ReportingUnit>(text: string, units: readonly Unit[]): readonly Unit[] {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const found = units.flatMap((unit) => {
    const end = Math.max(...[unit.name, unit.shortName].map((name) => endOf(plain, name)));
    return end < 0 ? [] : [{ unit, end, length: plain.includes(unit.name) ? unit.name.length : unit.shortName.length }];
  });
  const last = Math.max(...found.map(({ end }) => end));
  const ending = found.filter(({ end }) => end === last);
  const longest = Math.max(...ending.map(({ length }) => length));
  return ending.filter(({ length }) => length === longest).map(({ unit }) => unit);
}

/** Where the name ends in the text; -1 where it is not in it. A name of one character says nothing. */
function endOf(text: string, name: string): number {
  const at = name.length > 1 ? text.lastIndexOf(name) : -1;
  return at < 0 ? -1 : at + name.length;
}

/** The year of the report: what it says, else the first that its title or the name of the file has; undefined where none does. */
export function yearOfFile(draft: Draft, fileName: string): number | undefined {
  return yearOf(draft) ?? yearsIn(draftText(draft, 'title'))[0] ?? yearsIn(fileName)[0];
}
