/** Which unit a cell of a workbook means. */
import { isSameAgency } from '@/lib/report/unit/agency-name';

export interface NamedUnit {
  readonly name: string;
  readonly shortName: string;
}

/** The unit of that full name; else all of that short name; else all whose name is that of the same agency. */
export function unitNamed<Unit extends NamedUnit>(text: string, units: readonly Unit[]): readonly Unit[] {
  const full = units.find(({ name }) => name === text);
  if (full) return [full];
  const short = units.filter(({ shortName }) => shortName === text);
  return short.length > 0 ? short : units.filter(({ name }) => isSameAgency(name, text));
}
