/** What the sheet of units would change. */
import { contactFaults, isEmail, isPostcode } from '@/lib/report/unit/contact';
import { cleanCreditCode, isCreditCode } from '@/lib/report/unit/credit-code';
import { suggestedLevel, type UnitProfile, unitLevelNames } from '@/lib/report/unit/unit';
import type { StageCount } from '@/lib/workflow/transitions';
import { type UnitKey, unitSpec } from './columns';
import type { Known, KnownUnit } from './known';
import type { RosterFault, SheetRow } from './sheet-rows';
import { type NamedUnit, unitNamed } from './unit-named';
import { levelOf, shortNameOf, stagesOfText, yesNoOf } from './words';

/** One field of a known unit that would become another. */
export interface Change {
  readonly key: UnitKey;
  readonly heading: string;
  readonly before: string;
  readonly after: string;
}

/** A unit that would be added, or changed where it has an id. */
export interface PlannedUnit {
  readonly row: number;
  readonly id: string | undefined;
  readonly entry: UnitProfile & { readonly creditCode: string };
  /** Full name of the unit above. */
  readonly parent: string;
  /** Undefined where nothing is said: a new unit takes what its office above gives by default. */
  readonly stages: StageCount | undefined;
  readonly onePerson: boolean | undefined;
  /** Of a known unit: what would become another. */
  readonly changes: readonly Change[];
}

export interface UnitPlan {
  /** Units to be added, each after the one above it, then those to be changed. */
  readonly units: readonly PlannedUnit[];
  readonly unchanged: number;
  readonly faults: readonly RosterFault[];
}

type Row = SheetRow<UnitKey>;

const LONGEST = 200;
const contactKeys = ['address', 'postcode', 'phone', 'email', 'portalUrl'] as const;

/** Blank cells of a known unit leave it as it is. */
export function planUnits(rows: readonly Row[], known: Known): UnitPlan {
  const open = known.units.filter(({ closedAt }) => !closedAt);
  const fresh = rows.filter(
    (row) => row.text('name') !== '' && !known.units.some(({ name }) => name === row.text('name')),
  );
  const named = [...open, ...fresh.map(newlyNamed)];
  const faults = rows.flatMap((row) => [
    ...cellFaults(row),
    ...nameFaults(row, rows, known),
    ...parentFaults(row, named),
  ]);
  const planned = rows.map((row) => plannedUnit(row, known, named));
  const changed = planned.filter(({ id, changes }) => id !== undefined && changes.length > 0);
  const refused = changed.flatMap((unit) => permissionFaults(unit, rows, known));
  if (faults.length + refused.length > 0) return { units: [], unchanged: 0, faults: [...faults, ...refused] };
  const added = planned.filter(({ id }) => id === undefined);
  const order = inOrder(added, open);
  const ring = rows.filter(({ row }) => order.ring.some((unit) => unit.row === row));
  return {
    units: [...order.units, ...changed],
    unchanged: planned.length - added.length - changed.length,
    faults: ring.map((row) => row.fault('parent', '上级单位互为上下级，理不出层次')),
  };
}

function newlyNamed(row: Row): NamedUnit {
  const name = row.text('name');
  return { name, shortName: row.text('shortName') || shortNameOf(name) };
}

/** What is wrong in the cells themselves. */
function cellFaults(row: Row): RosterFault[] {
  const [level, stages, onePerson] = [row.text('level'), row.text('stages'), row.text('onePerson')];
  const code = cleanCreditCode(row.text('creditCode'));
  const levels = Object.values(unitLevelNames).join('、');
  const checks: readonly (readonly [UnitKey, boolean, string])[] = [
    ['name', row.text('name') === '', '没有填单位全称'],
    ['level', level !== '' && levelOf(level) === undefined, `单位层级“${level}”认不出，应为：${levels}`],
    ['stages', stages !== '' && stagesOfText(stages) === undefined, `审核级数“${stages}”应为1、2或3`],
    ['onePerson', onePerson !== '' && yesNoOf(onePerson) === undefined, `“${onePerson}”应为“是”或“否”`],
    ['creditCode', code !== '' && !isCreditCode(code), `统一社会信用代码“${code}”不正确`],
    ['postcode', !isPostcode(row.text('postcode')), `邮编“${row.text('postcode')}”${contactFaults.postcode}`],
    ['email', !isEmail(row.text('email')), contactFaults.email],
  ];
  const tooLong = unitSpec.columns.filter(({ key }) => row.text(key).length > LONGEST);
  return [
    ...checks.filter(([, isWrong]) => isWrong).map(([key, , message]) => row.fault(key, message)),
    ...tooLong.map(({ key }) => row.fault(key, `超过${LONGEST}个字`)),
  ];
}

/** What is wrong with its name beside those of other units. */
function nameFaults(row: Row, rows: readonly Row[], { units }: Known): RosterFault[] {
  const name = row.text('name');
  if (name === '') return [];
  const twin = rows.find((other) => other.row < row.row && other.text('name') === name);
  if (twin) return [row.fault('name', `“${name}”在第${twin.row}行已经有了`)];
  const same = units.find((unit) => unit.name === name);
  if (same?.closedAt) return [row.fault('name', `“${name}”已关闭，请先在单位页面恢复使用`)];
  if (same) return [];
  const alike = unitNamed(name, units);
  const code = cleanCreditCode(row.text('creditCode'));
  const sameCode = code === '' ? undefined : units.find(({ creditCode }) => creditCode === code);
  return [
    ...(alike.length > 0
      ? [row.fault('name', `像是已有的${quoted(alike)}：是同一个单位的请写同样的全称，不是的请写得能够区分`)]
      : []),
    ...(sameCode && !alike.includes(sameCode)
      ? [row.fault('creditCode', `和已有的“${sameCode.name}”信用代码相同：改名请在单位页面办理`)]
      : []),
    ...(row.text('level') === '' && !suggestedLevel(name)
      ? [row.fault('level', '从全称判断不出单位层级，请填写')]
      : []),
  ];
}

function parentFaults(row: Row, named: readonly NamedUnit[]): RosterFault[] {
  const parent = row.text('parent');
  if (parent === '') return [];
  const found = unitNamed(parent, named);
  if (found.length === 0) return [row.fault('parent', `上级单位“${parent}”不在您管理的单位里，也不在表中`)];
  return found.length > 1 ? [row.fault('parent', `“${parent}”对得上不止一个单位：${quoted(found)}，请写全称`)] : [];
}

function plannedUnit(row: Row, { units }: Known, named: readonly NamedUnit[]): PlannedUnit {
  const name = row.text('name');
  const same = units.find((unit) => unit.name === name);
  const parent =
    row.text('parent') === '' ? (same?.parent ?? units[0]?.name) : unitNamed(row.text('parent'), named)[0]?.name;
  const contact = Object.fromEntries(contactKeys.map((key) => [key, row.text(key) || same?.[key] || '']));
  const entry = {
    name,
    shortName: row.text('shortName') || same?.shortName || shortNameOf(name),
    level: levelOf(row.text('level')) ?? same?.level ?? suggestedLevel(name) ?? 'township',
    creditCode: cleanCreditCode(row.text('creditCode')) || same?.creditCode || '',
    address: contact['address'] ?? '',
    postcode: contact['postcode'] ?? '',
    phone: contact['phone'] ?? '',
    email: contact['email'] ?? '',
    portalUrl: contact['portalUrl'] ?? '',
  };
  const planned = {
    row: row.row,
    id: same?.id,
    entry,
    parent: parent ?? '',
    stages: stagesOfText(row.text('stages')),
    onePerson: yesNoOf(row.text('onePerson')),
  };
  return { ...planned, changes: same ? changesOf(same, planned) : [] };
}

type Planned = Omit<PlannedUnit, 'changes'>;

function changesOf(before: KnownUnit, { entry, parent, stages, onePerson }: Planned): Change[] {
  const said = (allowed: boolean) => (allowed ? '是' : '否');
  const pairs: readonly (readonly [UnitKey, string, string])[] = [
    ['shortName', before.shortName, entry.shortName],
    ['level', unitLevelNames[before.level], unitLevelNames[entry.level]],
    ['parent', before.parent, parent],
    ['creditCode', before.creditCode, entry.creditCode],
    ...contactKeys.map((key) => [key, before[key], entry[key]] as const),
    ['stages', String(before.reviewStages), String(stages ?? before.reviewStages)],
    ['onePerson', said(before.onePerson), said(onePerson ?? before.onePerson)],
  ];
  return pairs
    .filter(([, old, now]) => old !== now)
    .map(([key, old, now]) => ({ key, heading: headingOf(key), before: old, after: now }));
}

/** What of the changes the reader may not make. */
function permissionFaults({ row, id, changes }: PlannedUnit, rows: readonly Row[], { units }: Known): RosterFault[] {
  const [line, unit] = [rows.find((each) => each.row === row), units.find((each) => each.id === id)];
  if (!line || !unit) return [];
  const touches = (key: UnitKey) => changes.some((change) => change.key === key);
  const names: readonly UnitKey[] = ['shortName', 'level', 'creditCode'];
  return [
    ...(touches('parent') ? [line.fault('parent', `已有单位的上级（${unit.parent || '没有上级'}）不在这里改动`)] : []),
    ...names.filter((key) => touches(key) && !unit.mayRename).map((key) => line.fault(key, '由上级单位的管理员修改')),
    ...(touches('stages') && !unit.maySetBounds ? [line.fault('stages', '由上级单位的管理员修改')] : []),
    ...(touches('onePerson') && !unit.mayAllowOnePerson ? [line.fault('onePerson', '由上级单位的管理员决定')] : []),
  ];
}

/** Units above before those below; the rows of those that stand above each other in a ring. */
function inOrder(units: readonly PlannedUnit[], open: readonly KnownUnit[]) {
  const placed = new Set(open.map(({ name }) => name));
  const ordered: PlannedUnit[] = [];
  let rest = units;
  while (rest.length > 0) {
    const ready = rest.filter(({ parent }) => placed.has(parent));
    if (ready.length === 0) return { units: [], ring: rest };
    for (const { entry } of ready) placed.add(entry.name);
    ordered.push(...ready);
    rest = rest.filter((unit) => !ready.includes(unit));
  }
  return { units: ordered, ring: rest };
}

function quoted(units: readonly NamedUnit[]): string {
  return units.map(({ name }) => `“${name}”`).join('、');
}

function headingOf(key: UnitKey): string {
  return unitSpec.columns.find((column) => column.key === key)?.heading ?? key;
}
