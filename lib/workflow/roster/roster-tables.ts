/** The workbook that offices download: what is there, the empty columns, and how to fill them in. */
import { unitLevelNames } from '@/lib/report/unit/unit';
import { roleGlossary, roles } from '@/lib/workflow/roles';
import { type Column, MOST_ROWS, type PersonKey, personSpec, type UnitKey, unitSpec } from './columns';
import type { Known, KnownUnit } from './known';

interface RosterTable {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly widths: readonly number[];
}

/** Open units and the people who may sign in, as the reader of a workbook would find them again. */
export function rosterTables({ units, people }: Pick<Known, 'units' | 'people'>): RosterTable[] {
  const open = units.filter(({ closedAt }) => !closedAt);
  const posts = people
    .filter(({ deactivatedAt, isOwn }) => !deactivatedAt && isOwn)
    .flatMap(({ name, username, posts: held }) =>
      open.flatMap((unit) => {
        const named = held.filter(({ unitId }) => unitId === unit.id).map(({ role }) => roleGlossary[role].name);
        return named.length > 0 ? [{ person: name, unit: unit.name, posts: named.join('、'), username }] : [];
      }),
    );
  return [
    table(unitSpec.name, unitSpec.columns, open.map(unitTexts)),
    table(personSpec.name, personSpec.columns, posts),
    instructions(),
  ];
}

function table<Key extends string>(
  name: string,
  columns: readonly Column<Key>[],
  lines: readonly Readonly<Record<Key, string>>[],
): RosterTable {
  return {
    name,
    rows: [columns.map(({ heading }) => heading), ...lines.map((texts) => columns.map(({ key }) => texts[key]))],
    widths: columns.map(({ width }) => width),
  };
}

function unitTexts(unit: KnownUnit): Record<UnitKey, string> {
  const { name, shortName, parent, creditCode, address, postcode, phone, email, portalUrl } = unit;
  const level = unitLevelNames[unit.level];
  const [stages, onePerson] = [String(unit.reviewStages), unit.onePerson ? '是' : ''];
  return { name, shortName, level, parent, stages, onePerson, creditCode, address, postcode, phone, email, portalUrl };
}

function instructions(): RosterTable {
  const lines = (sheet: string, columns: readonly Column<UnitKey | PersonKey>[]) =>
    columns.map(({ heading, hint }) => [sheet, heading, hint]);
  return {
    name: '填写说明',
    rows: [
      ['工作表', '列', '怎样填'],
      ...lines(unitSpec.name, unitSpec.columns),
      ...lines(personSpec.name, personSpec.columns),
      ['', '单位层级', `可以写：${Object.values(unitLevelNames).join('、')}；“县直部门”“街道办”“乡”“镇”等也认得。`],
      ...roles.map((role) => ['', `岗位：${roleGlossary[role].name}`, roleGlossary[role].duty]),
      [
        '',
        '一次最多',
        `每张表${MOST_ROWS}行。表里不要有合并单元格和公式。有一处不对，就什么都不改动，页面会逐处说明。`,
      ],
    ],
    widths: [10, 26, 90],
  };
}
