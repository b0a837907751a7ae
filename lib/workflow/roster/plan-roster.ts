/** What a workbook of units and people would change, or what in it must be corrected first. */
import type { BookSheet } from '@/lib/report/unit/book-sheet';
import { personSpec, type SheetSpec, unitSpec } from './columns';
import type { Known } from './known';
import { type PlannedPerson, planPeople } from './plan-people';
import { type PlannedUnit, planUnits } from './plan-units';
import { type RosterFault, type SheetReading, sheetRows } from './sheet-rows';

export interface RosterPlan {
  readonly units: readonly PlannedUnit[];
  readonly people: readonly PlannedPerson[];
  /** Rows that say what is there already. */
  readonly unchanged: number;
}

export type RosterReading =
  | { readonly ok: true; readonly plan: RosterPlan }
  | { readonly ok: false; readonly faults: readonly RosterFault[] };

/** Either sheet may be missing, not both. Faults of people are looked for once the units are in order. */
export function planRoster(sheets: readonly BookSheet[], known: Known): RosterReading {
  const [unitSheet, personSheet] = [sheetOf(unitSpec, sheets), sheetOf(personSpec, sheets)];
  if (!unitSheet && !personSheet) return { ok: false, faults: [noSheet()] };
  const unitRows = rowsOf(unitSpec, unitSheet);
  const personRows = rowsOf(personSpec, personSheet);
  const structure = [...unitRows.faults, ...personRows.faults];
  if (structure.length > 0) return { ok: false, faults: structure };
  const units = planUnits(unitRows.rows, known);
  if (units.faults.length > 0) return { ok: false, faults: units.faults };
  const people = planPeople(personRows.rows, known, units.units);
  if (people.faults.length > 0) return { ok: false, faults: people.faults };
  return {
    ok: true,
    plan: { units: units.units, people: people.people, unchanged: units.unchanged + people.unchanged },
  };
}

function sheetOf<Key extends string>({ name }: SheetSpec<Key>, sheets: readonly BookSheet[]): BookSheet | undefined {
  return sheets.find((sheet) => sheet.name.trim() === name) ?? sheets.find((sheet) => sheet.name.includes(name));
}

function rowsOf<Key extends string>(spec: SheetSpec<Key>, sheet: BookSheet | undefined): SheetReading<Key> {
  return sheet ? sheetRows(spec, sheet) : { rows: [], faults: [] };
}

function noSheet(): RosterFault {
  const message = `没有找到“${unitSpec.name}”或“${personSpec.name}”这两张表，请先下载样表，在里面填写`;
  return { sheet: '', row: 0, column: '', heading: '', message };
}
