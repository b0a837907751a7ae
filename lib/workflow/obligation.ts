/** What a unit owes of a year: which reports, whether it owes them, and by when. */
import type { UnitLevel, UnitProfile } from '@/lib/report/unit/unit';
import type { ReportStatus } from './status';

/**
 * `government`: the report of a government on itself and all below it; `own`: that of one agency; `practice`: one to learn
 * with, which nobody owes, so that nothing that goes by what is owed counts it.
 */
export const obligationKinds = ['government', 'own', 'practice'] as const;
export type ObligationKind = (typeof obligationKinds)[number];

/** As pages call them where a unit owes both. */
export const kindNames: Readonly<Record<ObligationKind, string>> = {
  government: '本级政府年报',
  own: '办公室自身年报',
  practice: '练习',
};

/** `due` it owes; `exempt` it does not, for a reason; `merged` another unit reports for it; `vertical` its own superiors collect it. */
export const standings = ['due', 'exempt', 'merged', 'vertical'] as const;
export type ObligationStanding = (typeof standings)[number];

export const standingNames: Readonly<Record<ObligationStanding, string>> = {
  due: '应报',
  exempt: '免报',
  merged: '并入其他单位',
  vertical: '垂直管理，不在本级报',
};

/** Where an obligation stands: the status of its report, `none` before there is one, or why there will be none. */
export type ObligationState = ReportStatus | 'none' | Exclude<ObligationStanding, 'due'>;

/** The lowest first. */
const seats: readonly UnitLevel[] = ['county', 'city', 'province'];

/** Whether a government of the level has governments of the other level below it. */
export function governs(level: UnitLevel, other: UnitLevel): boolean {
  return seats.includes(other) && seats.indexOf(level) > seats.indexOf(other);
}

/** Whether there are governments of any such level below one of this. */
export function hasGovernmentsBelow(level: UnitLevel): boolean {
  return seats.some((other) => governs(level, other));
}

/** What a unit of the level owes, the main one first: the seat of a government above the townships owes two. */
export function kindsOf(level: UnitLevel): readonly [ObligationKind, ...ObligationKind[]] {
  return seats.includes(level) ? ['government', 'own'] : ['own'];
}

/** The kind that is meant where none is named, or one that units of the level do not owe. One to practise with may be of any. */
export function kindFor(level: UnitLevel, wanted?: ObligationKind): ObligationKind {
  if (wanted === 'practice') return wanted;
  const [main, ...others] = kindsOf(level);
  return others.find((each) => each === wanted) ?? main;
}

/** The unit as the report of this kind speaks of it: the own report of a seat is that of the government's office. */
export function reportingUnit<Unit extends Pick<UnitProfile, 'name' | 'shortName' | 'level'>>(
  unit: Unit,
  kind: ObligationKind,
): Unit {
  if (!isOfSeatOffice(unit.level, kind)) return unit;
  const name = officeName(unit.name);
  return {
    ...unit,
    name,
    shortName: name === unit.name ? unit.shortName : `${unit.shortName}政府办`,
    level: 'department',
  };
}

function isOfSeatOffice(level: UnitLevel, kind: ObligationKind): boolean {
  return kind === 'own' && seats.includes(level);
}

/** The office that acts for a unit and signs its papers: 云岭县人民政府办公室. */
export function officeName(unitName: string): string {
  return unitName.endsWith('办公室') ? unitName : `${unitName}办公室`;
}

/** A report by its unit, as lists of an office name it. */
interface NamedObligation {
  readonly unitName: string;
  readonly level: UnitLevel;
  readonly kind: ObligationKind;
}

/** The unit, and which report of it where it owes two: 云岭县人民政府（办公室自身年报）. */
export function obligationName({ unitName, level, kind }: NamedObligation): string {
  return kindsOf(level).length > 1 ? `${unitName}（${kindNames[kind]}）` : unitName;
}

/** The agency that the report is of, as papers for others name it: 云岭县人民政府办公室. */
export function agencyOf({ unitName, level, kind }: NamedObligation): string {
  return isOfSeatOffice(level, kind) ? officeName(unitName) : unitName;
}

/** The state from what is stored: of a unit that owes nothing, a report that is there all the same counts for nothing. */
export function stateOf(standing: ObligationStanding, status: ReportStatus | null): ObligationState {
  return standing === 'due' ? (status ?? 'none') : standing;
}

/** Whether an office may put off by this day: an ISO date after the year, at most half a year. */
export function isExtensionDay(year: number, day: string): boolean {
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day));
  return isDate && day > `${year}-12-31` && day <= `${year + 1}-06-30`;
}
