/** The words by which offices write levels, posts, stages and yes or no in a workbook. */
import { type UnitLevel, unitLevelNames, unitLevels } from '@/lib/report/unit/unit';
import { type Role, roleGlossary, roles } from '@/lib/workflow/roles';
import { type StageCount, stageCounts } from '@/lib/workflow/transitions';

/** Spellings beside the full names of levels. */
const LEVEL_SPELLINGS: Readonly<Record<string, UnitLevel>> = {
  乡: 'township',
  镇: 'township',
  乡镇级: 'township',
  民族乡: 'township',
  苏木: 'township',
  街道办: 'street',
  街道办事处: 'street',
  部门: 'department',
  县直: 'department',
  县直部门: 'department',
  县直单位: 'department',
  县级单位: 'department',
  县政府部门: 'department',
  县政府工作部门: 'department',
  区直部门: 'department',
  区直单位: 'department',
  区级部门: 'department',
  市直部门: 'department',
  市直单位: 'department',
  委办局: 'department',
  局: 'department',
  县: 'county',
  区: 'county',
  旗: 'county',
  县级: 'county',
  区县: 'county',
  县区: 'county',
  县市区: 'county',
  县级市: 'county',
  县政府: 'county',
  区政府: 'county',
  市: 'city',
  市级: 'city',
  地级市: 'city',
  设区市: 'city',
  省: 'province',
  自治区: 'province',
  直辖市: 'province',
  省级: 'province',
};

/** The level that a word names, or undefined. */
export function levelOf(text: string): UnitLevel | undefined {
  const plain = text.replace(/\s/g, '');
  return unitLevels.find((level) => unitLevelNames[level] === plain) ?? LEVEL_SPELLINGS[plain];
}

/** Spellings beside the names of posts. */
const ROLE_SPELLINGS: Readonly<Record<string, Role>> = {
  填报: 'clerk',
  填报员: 'clerk',
  经办人: 'clerk',
  经办: 'clerk',
  初审人: 'firstReviewer',
  初审员: 'firstReviewer',
  复审: 'secondReviewer',
  复审人: 'secondReviewer',
  保密审查: 'secondReviewer',
  复审员: 'secondReviewer',
  终审: 'finalReviewer',
  终审人: 'finalReviewer',
  签发: 'finalReviewer',
  签发人: 'finalReviewer',
  审核人: 'finalReviewer',
  县办审核: 'supervisor',
  县办: 'supervisor',
  县级审核: 'supervisor',
  县级审核员: 'supervisor',
  单位管理员: 'administrator',
  系统管理员: 'administrator',
  查阅: 'auditor',
  只读: 'auditor',
};

/** The posts that a text names, parted by commas and the like; what is none is given back as a text. */
export function postsOf(text: string): readonly (Role | { readonly unknown: string })[] {
  return text
    .split(/[、，,；;/\n]/)
    .map((word) => word.replace(/\s/g, ''))
    .filter(Boolean)
    .map((word) => roles.find((role) => roleGlossary[role].name === word) ?? ROLE_SPELLINGS[word] ?? { unknown: word });
}

/** 2, 2级, 两级. Undefined for anything else. */
export function stagesOfText(text: string): StageCount | undefined {
  const sign = text.replace(/级(?:审核)?$|\s/g, '');
  return stageCounts.find(
    (count) => sign === String(count) || sign === ['', '一', '二', '三'][count] || (count === 2 && sign === '两'),
  );
}

const YES = ['是', '允许', '可以', '有', '√', '1'];
const NO = ['否', '不允许', '不可以', '无', '不', '0'];

/** Undefined for what is neither yes nor no. */
export function yesNoOf(text: string): boolean | undefined {
  if (YES.includes(text)) return true;
  return NO.includes(text) ? false : undefined;
}

/** The short name that the full name of a unit suggests. */
export function shortNameOf(name: string): string {
  return name.replace(/(?:人民政府|办事处|政府)$/, '');
}
