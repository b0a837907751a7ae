/** The agency that reports, as far as its report speaks of it. */

export const unitLevels = ['township', 'street', 'department', 'county', 'city', 'province'] as const;

/** `department` is a department of a county; `city` a 设区的市, the lowest level that may make 规章. */
export type UnitLevel = (typeof unitLevels)[number];

/** Contact fields may be empty. */
export interface UnitProfile {
  /** Registered full name: 长子县碾张乡人民政府. */
  readonly name: string;
  /** What titles and texts call it: 碾张乡. */
  readonly shortName: string;
  readonly level: UnitLevel;
  readonly address: string;
  readonly postcode: string;
  readonly phone: string;
  readonly email: string;
  readonly portalUrl: string;
}

/** The level in Chinese. */
export const unitLevelNames: Readonly<Record<UnitLevel, string>> = {
  township: '乡镇',
  street: '街道',
  department: '县级部门',
  county: '县（市、区）',
  city: '设区的市',
  province: '省（自治区、直辖市）',
};

/** Whether a foreign string names a level. */
export function isUnitLevel(value: string): value is UnitLevel {
  return unitLevels.some((level) => level === value);
}

/** Whether governments of the level may make 规章. Source: 《立法法》; 《地方组织法》 article 74. */
export function mayMakeRegulations(level: UnitLevel): boolean {
  return level === 'city' || level === 'province';
}

const LEVEL_ENDINGS: readonly (readonly [RegExp, UnitLevel])[] = [
  [/街道(?:办(?:事处)?)?$/, 'street'],
  [/(?:乡|镇|苏木)(?:(?:人民)?政府)?$/, 'township'],
  [/(?:省|自治区)(?:(?:人民)?政府)?$/, 'province'],
  [/(?:县|区|旗)(?:(?:人民)?政府)?$/, 'county'],
  [/(?:市|州|盟|地区)(?:(?:人民)?政府|行政公署|行署)?$/, 'city'],
  [/(?:局|厅|委|会|办|办公室|中心|队|所|站|院|馆|社|处|署|校|联)$/, 'department'],
];

/** The level that an agency's name suggests, or undefined. */
export function suggestedLevel(name: string): UnitLevel | undefined {
  return LEVEL_ENDINGS.find(([ending]) => ending.test(name.trim()))?.[1];
}

/** The same; `township` where it suggests none. */
export function guessLevel(name: string): UnitLevel {
  return suggestedLevel(name) ?? 'township';
}
