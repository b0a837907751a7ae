/** How far one text repeats another, and what of it another never speaks of. What every report says is left out. */

import { anyOf, withFlags } from '@/lib/pattern';

/** Runs of so many characters are compared. */
const GRAM = 4;
/** Texts are read so far. */
const LONGEST = 20_000;
/** Names of papers, the subject of the report, the phrases without which no part five is written, years and numbering. */
const SAID_BY_ALL = withFlags(
  'g',
  anyOf(
    /《[^《》\n]{1,60}》/,
    /(?:政府信息|政务|信息)公开(?:工作)?/,
    /以?公开为(?:常态|原则)，?不公开为例外/,
    /习近平新时代中国特色社会主义思想/,
    /党的[一-龥]{2,12}精神/,
    /(?:取得了?|有了?)一定的?(?:成[效绩]|进展)/,
    /但是?(?:仍然?|还|也)?存在一些(?:问题|不足)/,
    /存在的?(?:主要)?(?:问题|不足)(?:及|和|与)?|(?:问题|不足|差距)/,
    /改进(?:措施|情况|方向)?|整改(?:措施|情况)/,
    /下一步(?:工作)?(?:打算)?|今后|[一二三四五六七八九十]是/,
    /[我本全][镇乡县市区局街办]|[^一-龥]/,
  ),
);

const remembered = new Map<string, ReadonlySet<string>>();
const REMEMBERED = 8;

/** The runs of a text, remembered while the text stays the same. */
function runsOf(text: string): ReadonlySet<string> {
  const known = remembered.get(text);
  if (known) return known;
  const made = grams(text.slice(0, LONGEST).replace(SAID_BY_ALL, ''), GRAM);
  const [oldest] = remembered.keys();
  if (remembered.size >= REMEMBERED && oldest !== undefined) remembered.delete(oldest);
  remembered.set(text, made);
  return made;
}

function grams(text: string, length: number): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at = 0; at + length <= text.length; at += 1) found.add(text.slice(at, at + length));
  return found;
}

/** Texts with fewer runs of their own are too short to compare. */
const LEAST_RUNS = 20;

/** Shared runs of all runs of both, 0 to 1; undefined where one of them says too little of its own. */
export function likeness(one: string, other: string): number | undefined {
  const [mine, theirs] = [runsOf(one), runsOf(other)];
  if (mine.size < LEAST_RUNS || theirs.size < LEAST_RUNS) return undefined;
  let shared = 0;
  for (const run of mine) if (theirs.has(run)) shared += 1;
  return shared / (mine.size + theirs.size - shared);
}

const MEASURES_BEGIN =
  /改进(?:措施|情况|方向)|整改(?:措施|情况)|下一步|今后|(?:将|拟)从[^，。；\n]{2,10}(?:改进|入手|加强)|明年|[我本][镇乡县市区局街办机单][^，。；\n]{0,3}将/;
/** Words that say only that something will be done. */
const WEAK = withFlags(
  'g',
  anyOf(
    /进一步|不断|持续|切实|继续|积极|及时|严格|认真|全面|深入|有效|大力|着力|努力|加强|加大|强化|完善/,
    /健全|提升|提高|优化|推进|推动|规范|丰富|拓宽|拓展|落实|做好|抓好|增强|深化|促进|确保|保障|建立|制定/,
    /开展|组织|加快|创新|力度|水平|能力|质量|机制|制度|工作|内容|形式|渠道|建设|管理|情况|方面|相关|有关/,
    /要求|各项|各类|更加|更好|群众|人员|针对|通过|根据|结合|实际|以及|并且|公开|信息|政务|政府|措施|改进/,
    /下一步|今后|我[镇乡县市区局街办]|将|从|对|的|和|与|及|等/,
  ),
);
const LONGEST_MEASURE = 80;

/** What a part five promises, clause by clause, in its own words. */
export function measuresIn(text: string): string[] {
  const begin = text.search(MEASURES_BEGIN);
  if (begin < 0) return [];
  return text
    .slice(begin, begin + LONGEST)
    .split(/[；。\n]|[一二三四五六七八九十]是|（[一二三四五六七八九十\d]{1,2}）|\d{1,2}[.、．]/)
    .map((measure) => measure.replace(/^[^一-龥]+|[，：、\s]+$/g, ''))
    .filter((measure) => measure.length >= 6 && measure.length <= LONGEST_MEASURE);
}

/** Of so many pairs of characters one may turn up by chance. */
const BY_CHANCE = 10;

/** Whether a text speaks of a promise in any of the words that are the promise’s own; true where it has none. */
export function speaksOf(text: string, measure: string): boolean {
  const pairs = [...measure.split(/[^一-龥]/)].flatMap((clause) =>
    clause.split(WEAK).flatMap((words) => [...grams(words, 2)]),
  );
  const met = pairs.filter((pair) => text.includes(pair)).length;
  return pairs.length === 0 || met > Math.floor(pairs.length / BY_CHANCE);
}
