/** Whether a number is told of another office, or of more than this one. */
import { anyOf } from '@/lib/pattern';
import type { Context } from '@/lib/rules/sentences/contexts';
import { isOwnName } from '@/lib/rules/sentences/own-names';
import type { Inspection } from '@/lib/rules/types';

/** Whoever decides a case acts in it, but it is counted here: 市政府维持3件, 法院收案2件. */
export function isOfAnother(inspection: Inspection, { agent, labels, passage: { part } }: Context): boolean {
  if (isOwnName(inspection, agent)) return false;
  const table = part === 'overview/onRequest' && !/^[代替为]/.test(agent) ? 't4/' : 't4//';
  const isDecided = [...labels].some((label) => label.startsWith(table));
  return !(isDecided || /^[一-龥]{0,4}法院$/.test(agent)) || !/(?:法院|政府)$/.test(agent);
}

/** 全市交通运输系统（含各县市区）共收到211件: more than this office, unless it is the government of them all. */
export function isOfSystem(
  inspection: Inspection,
  { passage, sentence }: Pick<Context, 'passage' | 'sentence'>,
  from: number,
): boolean {
  const clause =
    passage.plain
      .slice(Math.max(sentence.from, from - 40), from)
      .split(/[，；]/)
      .pop() ?? '';
  if (/^(?:department|street|township)$/.test(inspection.level) && OF_ALL_OFFICES.test(clause)) return true;
  return SYSTEM.test(clause) && !isGovernmentOf(inspection, clause);
}

/** 归集全区各部门行政处罚信息: of all that a government has, told by one of them. */
const OF_ALL_OFFICES = /全[省市县区州旗盟](?:各级?|所有)(?:行政)?(?:部门|单位|执法机关|执法部门)/;

const SYSTEM = anyOf(
  /全[省市县区州旗盟](?:各级)?行政机关|全[省市县区州旗盟][^，。；\d]{0,10}系统/,
  /含(?:各|所辖)?[县市区乡镇]{1,3}[^）]{0,6}）|[省市县区州旗盟](?:人民)?政府及(?:其|所属)?(?:各|所属)*部门/,
);

/** 全县各级行政机关 in the report of the county itself. */
export function isGovernmentOf({ level, report: { draft } }: Inspection, clause: string): boolean {
  const place = /全([省市县区州旗盟])(?:各级)?行政机关|([省市县区州旗盟])(?:人民)?政府及/.exec(clause);
  const own = (draft.agency ?? '').replace(/人民政府.*$/, '').slice(-1);
  return level === 'county' && place !== null && own === (place[1] ?? place[2]);
}
