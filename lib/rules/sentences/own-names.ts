/** The names by which a report speaks of its own office. */

import { memo } from '@/lib/memo';
import { anyOf, inOrder, oneOrMore, withFlags } from '@/lib/pattern';
import type { Inspection } from '@/lib/rules/types';

/** Every name of the office that the unit or the report gives, the full one first; none where neither names it. */
export const ownNames = memo(({ context: { unit }, report: { draft } }: Inspection): readonly string[] => {
  const titled = draft.title?.split(/(?:19|20)\d{2}/)[0];
  const names = [unit?.name, unit?.shortName, draft.agency, draft.signedBy, titled]
    .filter((name): name is string => Boolean(name))
    .map((name) => name.replace(/\s/g, ''));
  return [...names, ...names.flatMap(withoutPeoples)];
});

const PEOPLES = withFlags(
  'g',
  inOrder(
    oneOrMore(
      inOrder(
        anyOf(
          /壮|满|回|苗|维吾尔|土家|彝|蒙古|藏|布依|侗|瑶|朝鲜|白|哈尼|哈萨克|黎|傣|畲/,
          /傈僳|仡佬|东乡|拉祜|水|佤|纳西|羌|土|仫佬|锡伯|柯尔克孜|达斡尔|景颇|毛南|撒拉|布朗|塔吉克|阿昌/,
          /普米|鄂温克|怒|京|基诺|德昂|保安|裕固|鄂伦春|独龙|赫哲/,
        ),
        /族/,
      ),
    ),

    /(?:民族)?(?:自治)?(?=[乡县州旗])/,
  ),
);

/** 青石布依族苗族乡 is called 青石乡 for short. */
function withoutPeoples(name: string): string[] {
  const short = name.replace(PEOPLES, '');
  return short === name ? [] : [short];
}

/** 县教育局, 本局, 区政府办公室: what is left of a name when its place is not said. */
const PLACE = /^(?:我|本|全)?[省市县区州盟旗乡镇]?/;

/** 综合行政执法队, 党政办公室, 便民服务中心: divisions that every office has; of a county or a bureau they would name it. */
const INTERNAL = inOrder(
  /^(?:本|我|镇|乡|街道)?/,
  oneOrMore(
    anyOf(
      /党政|综合|行政|执法|便民|为民|服务|事务|财政|民政|规划|建设|管理|发展|经济|社会/,
      /农业|农村|公共|平安|应急|党建|党群|办公|监督|城市|村镇|生态|环保|信息|政务|公开/,
      /法制|法规|业务|相关|各|内设/,
    ),
  ),

  /(?:办公室|办|大队|中队|队|中心|站所|站|所|科室|科|股室|股|室)$/,
);

/**
 * Whether a name met in a sentence may be the office’s own: a part of one of its names, or one of them with more before
 * it. Names of towns are taken for its own, rule A04 asks about the others; so is every name while none is known.
 */
export function isOwnName(inspection: Inspection, name: string): boolean {
  if (name === '' || INTERNAL.test(name) || /[镇乡木]$|街道$|(?:镇|乡|街道|苏木)(?:人民政府|政府|办事处)$/.test(name))
    return true;
  const parts = name.split(/及其?|和|与/);
  if (parts.length > 1) return parts.every((part) => isOwnPart(inspection, part));
  const own = ownNames(inspection).map(bare);
  // 县政府 in the report of a county.
  if (/^[县区市旗州](?:人民)?政府$/.test(name) && own.some((each) => each.endsWith(name.charAt(0)))) return true;
  const met = bare(name);
  const rest = met.replace(PLACE, '');
  return (
    own.length === 0 ||
    own.some((each) => isShortFor(met, each) || met.endsWith(each) || (rest !== '' && each.endsWith(rest)))
  );
}

/** 区政府及其部门: the report of a county tells of all of them. */
function isOwnPart(inspection: Inspection, part: string): boolean {
  const isOfAll = /^(?:county|city|province)$/.test(inspection.level);
  return (isOfAll && /^(?:各|所属)*(?:部门|单位)$/.test(part)) || (part.length > 1 && isOwnName(inspection, part));
}

/** 梧桐街 for 江州市城东区梧桐街道办事处: whether a name is one of the office's own, its ending and its county left out or not. */
export function isOwnUnit(inspection: Inspection, name: string): boolean {
  const met = stemOf(name);
  return ownNames(inspection).some((own) => {
    const full = stemOf(own);
    return met.endsWith(full) || isShortFor(met, full);
  });
}

/** A name without 人民政府 and 办事处, 街 for 街道. */
function stemOf(name: string): string {
  return name.replace(/(?:人民政府|政府|办事处)$/, '').replace(/街道$/, '街');
}

/**
 * The names by which a text may speak of the office: the full one, and what is left of it without province, city and
 * county in front and 人民政府 or 办事处 behind: 梧桐街道 for 江州市城东区梧桐街道办事处.
 */
export function spokenNames(inspection: Inspection): readonly string[] {
  return ownNames(inspection).flatMap((name) => {
    const short = name.replace(/(?:人民政府|政府|办事处)$/, '');
    const bare = short.replace(
      /^(?:[一-龥]{2,6}?(?:省|自治区|市|自治州|州|盟|县|区|旗|新城|示范区|开发区)(?:人民政府)?)+(?=[一-龥]{2})/,
      '',
    );
    return [name, short, bare].filter((each) => each.length > 1);
  });
}

/** The same names with 应急 for 应急管理 and the like: 县应急局 speaks of 江东县应急管理局. */
export function usualNames(inspection: Inspection): readonly string[] {
  return spokenNames(inspection).flatMap((name) => [name, bare(name)].filter(({ length }) => length > 1));
}

/** 云岭中旗 for 云岭右翼中旗: the characters of the full name in their order, some left out, the last one kept. */
function isShortFor(short: string, full: string): boolean {
  if (full.includes(short)) return true;
  let at = -1;
  return [...short].every((char) => {
    at = full.indexOf(char, at + 1);
    return at >= 0;
  });
}

const ABBREVIATIONS = [
  [/人民政府/g, '政府'],
  [/市场监督管理/g, '市场监管'],
  [/人力资源和?社会保障/g, '人社'],
  [/人力社保/g, '人社'],
  [/住房和?城乡建设/g, '住建'],
  [/住房城乡建设/g, '住建'],
  [/卫生健康/g, '卫健'],
  [/发展和?改革/g, '发改'],
  [/自然资源(?:和规划)?/g, '自然资源'],
  [/应急管理/g, '应急'],
  [/医疗保障/g, '医保'],
  [/农业农村/g, '农业'],
  [/管理委员会/g, '管委会'],
] as const;

function bare(name: string): string {
  const short = ABBREVIATIONS.reduce((text, [long, usual]) => text.replace(long, usual), name);
  return short.replace(/(?<=.{2})(?:政府|办公室|委员会|委)$/, '');
}
