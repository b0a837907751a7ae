/** Whether two names are of one agency: with or without its place in front, in full or shortened. */

/** What may end a name without making it another agency's. */
const OFFICE_ENDINGS = /(?:人民政府|政府|办事处)$/;
/** What the name of a place ends with; a shorter name may leave out the places above it. */
const PLACE_END = /(?:[省市县区旗州盟]|地区|管委会)$/;
const DEPARTMENT = /(?:局|委|办|厅|中心|队|院|所|站)$/;
const TOWN = /[镇乡街]|苏木/g;

/**
 * 碾张乡 and 长子县碾张乡人民政府 are one agency, and so are 云岭县市场监管局 and 云岭县市场监督管理局. 云岭县人民政府 is none of
 * 云岭县白塔镇人民政府, nor is 云岭镇. Blank names are nobody's: false.
 */
export function isSameAgency(one: string, other: string): boolean {
  const [short = '', long = ''] = [plainName(one), plainName(other)].sort((a, b) => a.length - b.length);
  if (short === '') return false;
  if (long.endsWith(short)) {
    const place = long.slice(0, long.length - short.length);
    return place === '' || PLACE_END.test(place);
  }
  return DEPARTMENT.test(short) && isShortenedDepartment(short, long);
}

/** Whether an agency has one of these names. */
export function isNamed(agency: string, names: readonly string[]): boolean {
  return names.some((name) => isSameAgency(agency, name));
}

function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]|\((?:盖章|公章|章)\)$/g, '')
    .replace(OFFICE_ENDINGS, '')
    .replace(/街道$/, '街')
    .replace(/管理委员会/g, '管委会')
    .replace(/委员会$/, '委')
    .replace(/办公室$/, '办');
}

/** The characters of the longer name in their order, first two and last one kept, and of the same towns. */
function isShortenedDepartment(short: string, long: string): boolean {
  if (short.slice(0, 2) !== long.slice(0, 2) || short.slice(-1) !== long.slice(-1)) return false;
  if ((short.match(TOWN) ?? []).join() !== (long.match(TOWN) ?? []).join()) return false;
  let at = -1;
  return [...short].every((char) => {
    at = long.indexOf(char, at + 1);
    return at >= 0;
  });
}
