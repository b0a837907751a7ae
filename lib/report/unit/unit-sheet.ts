/** Units as rows of a table that offices keep in a workbook: writing them, and reading what came back. */
import { cleanCreditCode, isCreditCode } from './credit-code';
import { type UnitLevel, type UnitProfile, unitLevelNames, unitLevels } from './unit';

/** The columns in their order, by their headings. */
const unitColumnNames = {
  name: '单位全称',
  shortName: '单位简称',
  level: '单位层级',
  parent: '上级单位全称',
  creditCode: '统一社会信用代码',
  address: '地址',
  postcode: '邮编',
  phone: '电话',
  email: '电子邮箱',
  portalUrl: '政府网站地址',
} as const;

type Column = keyof typeof unitColumnNames;
const columns = Object.keys(unitColumnNames).filter(isColumn);

const LONGEST = 200;

export interface UnitRow extends UnitProfile {
  readonly creditCode: string;
  /** Full name of the unit above; empty at the top. */
  readonly parent: string;
}

export interface NumberedUnit extends UnitRow {
  /** As the workbook counts, from 1. */
  readonly row: number;
}

export interface RowProblem {
  readonly row: number;
  readonly message: string;
}

export interface UnitSheet {
  /** Units that are not there yet, each after the one above it. */
  readonly added: readonly NumberedUnit[];
  /** How many rows name units that are there already; they are left as they are. */
  readonly known: number;
  /** What must be corrected before anything is imported. */
  readonly problems: readonly RowProblem[];
}

/** The table of units, heading first. */
export function unitRows(units: readonly UnitRow[]): string[][] {
  const lines = units.map((unit) =>
    columns.map((column) => (column === 'level' ? unitLevelNames[unit.level] : unit[column])),
  );
  return [columns.map((column) => unitColumnNames[column]), ...lines];
}

/** What the rows of a workbook say. `existing` are the full names of the units that may stand above new ones. */
export function readUnitRows(rows: readonly (readonly string[])[], existing: readonly string[]): UnitSheet {
  const head = rows.findIndex((cells) => cells.some((text) => text.trim() === unitColumnNames.name));
  if (head < 0)
    return { added: [], known: 0, problems: [{ row: 1, message: `没有找到“${unitColumnNames.name}”这一列` }] };
  const places = (rows[head] ?? []).map((text) => columns.find((column) => unitColumnNames[column] === text.trim()));
  const readings = rows.slice(head + 1).map((cells, index) => readRow(cells, places, head + index + 2));
  const filled = readings.filter(({ texts }) => Object.values(texts).some(Boolean));
  const fresh = filled.filter(({ texts }) => !existing.includes(texts.name));
  const names = fresh.map(({ texts }) => texts.name);
  const problems = fresh.flatMap(({ row, texts }) =>
    problemsOf(texts, names, existing).map((message): RowProblem => ({ row, message })),
  );
  const known = filled.length - fresh.length;
  if (problems.length > 0) return { added: [], known, problems };
  return ordered(
    fresh.map(({ row, texts }) => ({ ...texts, level: levelOf(texts.level) ?? 'township', row })),
    existing,
    known,
  );
}

type Texts = Record<Column, string>;

function readRow(cells: readonly string[], places: readonly (Column | undefined)[], row: number) {
  const texts: Texts = {
    name: '',
    shortName: '',
    level: '',
    parent: '',
    creditCode: '',
    address: '',
    postcode: '',
    phone: '',
    email: '',
    portalUrl: '',
  };
  for (const [index, column] of places.entries()) {
    if (column) texts[column] = (cells[index] ?? '').trim();
  }
  return { row, texts: { ...texts, creditCode: cleanCreditCode(texts.creditCode) } };
}

function problemsOf(texts: Texts, names: readonly string[], existing: readonly string[]): string[] {
  const { name, shortName, level, parent, creditCode, postcode } = texts;
  const checks: readonly (readonly [boolean, string])[] = [
    [name === '', `没有填${unitColumnNames.name}`],
    [shortName === '', `没有填${unitColumnNames.shortName}`],
    [names.filter((each) => each === name).length > 1 && name !== '', `“${name}”在表中出现了不止一次`],
    [levelOf(level) === undefined, `单位层级“${level}”认不出，应为：${Object.values(unitLevelNames).join('、')}`],
    [parent === '', `没有填${unitColumnNames.parent}`],
    [
      parent !== '' && !names.includes(parent) && !existing.includes(parent),
      `上级单位“${parent}”不在您管理的单位里，也不在表中`,
    ],
    [creditCode !== '' && !isCreditCode(creditCode), `统一社会信用代码“${creditCode}”不正确`],
    [!/^(?:\d{6})?$/.test(postcode), `邮编“${postcode}”应为6位数字`],
    [Object.values(texts).some((text) => text.length > LONGEST), `有一格超过${LONGEST}个字`],
  ];
  return checks.filter(([isWrong]) => isWrong).map(([, message]) => message);
}

/** Units above before those below. Units that stand above each other in a ring are a problem of each. */
function ordered(units: readonly NumberedUnit[], existing: readonly string[], known: number): UnitSheet {
  const placed = new Set(existing);
  const added: NumberedUnit[] = [];
  let rest = units;
  while (rest.length > 0) {
    const ready = rest.filter(({ parent }) => placed.has(parent));
    if (ready.length === 0) {
      return {
        added: [],
        known,
        problems: rest.map(({ row }) => ({ row, message: '上级单位互为上下级，理不出层次' })),
      };
    }
    for (const unit of ready) placed.add(unit.name);
    added.push(...ready);
    rest = rest.filter((unit) => !ready.includes(unit));
  }
  return { added, known, problems: [] };
}

/** Spellings beside the full names of levels. */
const LEVEL_SPELLINGS: Readonly<Record<string, UnitLevel>> = {
  乡: 'township',
  镇: 'township',
  街道办: 'street',
  街道办事处: 'street',
  部门: 'department',
  县: 'county',
  区: 'county',
  市: 'city',
  省: 'province',
};

function levelOf(text: string): UnitLevel | undefined {
  return unitLevels.find((level) => unitLevelNames[level] === text) ?? LEVEL_SPELLINGS[text];
}

function isColumn(key: string): key is Column {
  return key in unitColumnNames;
}
