/** Parts behind a total and a comma that no word opens: what they are called says that they divide it. */
import { anyOf, inOrder } from '@/lib/pattern';
import type { Passage } from '@/lib/rules/sentences/passage';
import type { Quantity } from '@/lib/rules/sentences/quantities';
import { sumOf } from './list-sums';

/** A part of a list with the mark and the label before it. */
export interface Named {
  readonly quantity: Quantity;
  readonly mark: string;
  readonly label: string;
}

const FEWEST = 3;

/** Whether parts behind a comma say themselves that they divide the last of the counts up to them. */
export function dividesPlainly(passage: Passage, upTo: readonly Quantity[], parts: readonly Named[]): boolean {
  return isSubordinate(parts) || namesOthers(parts) || areAlike(parts) || isPartition(passage, upTo, parts);
}

/** Whether the parts divide the last of the counts before them, by their names and by how near they come to it. */
function isPartition({ part, plain }: Passage, upTo: readonly Quantity[], parts: readonly Named[]): boolean {
  const total = upTo[upTo.length - 1];
  // Applicants, results and cases are held against the tables.
  if (part === 'overview/onRequest' || !total) return false;
  const isFirst = upTo.slice(0, -1).every(({ unit }) => unit !== total.unit);
  // 按栏目分：公示251条，工作306条，…: a part itself.
  const isInList = /：[^。；\n]{0,40}$/.test(plain.slice(Math.max(0, total.from - 42), total.from));
  if (!isFirst || isInList) return false;
  return (parts.length >= FEWEST ? namesThings(parts) : areOpposite(parts)) && comesNear(total, parts);
}

/** Nothing that is done anew, and no place where something is published. */
const ACTS =
  /分别|维持|纠正|审结|结果|部分公开|不予(?!采)|无法|会议?$|活动|演练|宣传|走访|研讨会|专栏|专区|座谈|听证|回访|巡查|督查|编[发印]|[举召]|开[展设放通]|[增改新]设|维护|制作|转载|采编/;

function namesThings(parts: readonly Named[]): boolean {
  return parts.every(({ label }) => label.length > 1 && !ACTS.test(label) && !CARRIER.test(label));
}

/** 上半年39人次，下半年48人次; 已改21个，还在改2个: two besides which there is no third. */
function areOpposite([one, other]: readonly Named[]): boolean {
  const labels = [one?.label ?? '', other?.label ?? ''];
  return OPPOSITES.some((pair) => pair.every((kind, index) => kind.test(labels[index] ?? '')));
}

const OPPOSITES = [
  [/^上半年/, /^下半年/],
  [/^(?:已|均已|现已|完成)/, /^(?:[还尚仍]|正在|未|待|剩)/],
  [/^(?:采纳|吸收|采用|接受|通过|合格|满意)/, /^(?:未|不|没|退回|说明|解释|作出?说明)/],
  [
    /^(?:局?机关|[县区市镇乡]?本级|[各县区市直]*部门|[各]?[股科处]室|线上|城区)/,
    /^(?:基层|[各]?乡镇|街道|[各]?村|社区|[各]?[站所]|医疗机构|学校|企业|线下|农村)/,
  ],
  [/^(?:街道|镇|乡)/, /^(?:社区|村)/],
  [/^社区/, /^街道/],
] as const;

/** One wrong number explains what they are off by: without any one of the parts the others leave something of the total. */
function comesNear({ value }: Quantity, parts: readonly Named[]): boolean {
  const items = parts.map(({ quantity }) => quantity);
  const sum = sumOf(items);
  if (sum < value) return 2 * sum >= value;
  return items.some((item) => value - (sum - item.value) > 0);
}

/** 县网站, 公众号, 公开栏: where something was published. */
const CARRIERS = anyOf(
  /网站?/,
  /门户|公众号|微信|微博/,
  /抖音号?/,
  /视频号|客户端/,
  /公[开告示]栏/,
  /电子屏|平台|公报|广播/,
);
const CARRIER = inOrder(CARRIERS, /$/);

/** 网站公开信息300条，微博公开信息168条: the first is of a carrier as the others are, not of all. */
export function isRowOfCarriers(clause: string, parts: readonly Named[]): boolean {
  return CARRIERS.test(clause) && parts.some(({ label }) => CARRIERS.test(label));
}

/** 96篇，图解41篇、视频23篇、撰文32篇: a comma before the first part, 、 between all the others. */
function isSubordinate(parts: readonly Named[]): boolean {
  return parts.length >= FEWEST && parts.slice(1).every(({ mark }) => mark === '、');
}

/** 技能类推文30篇，就业类推文46篇，维权类推文22篇: called as they are and too small for them, it is one of them. */
export function isRowOfAlike(clause: string, total: Quantity, parts: readonly Named[]): boolean {
  const noun = clause.slice(-2);
  return noun.length === 2 && parts.every(({ label }) => label.endsWith(noun)) && !comesNear(total, parts);
}

/** All called by a carrier, or by names that end alike. */
function areAlike(parts: readonly Named[]): boolean {
  if (parts.every(({ label }) => label.endsWith('占'))) return true;
  const names = parts.map(({ label }) => label.replace(/[”的有为是（]+$/, ''));
  const ending = names[0]?.slice(-1) ?? '';
  if (parts.length < FEWEST || ending === '') return false;
  return names.every((name) => CARRIER.test(name)) || names.every((name) => name.length > 1 && name.endsWith(ending));
}

/** 部门主要负责人出席9场，其他负责人出席5场: nothing but the others are left. */
function namesOthers(parts: readonly Named[]): boolean {
  const [one, other, ...more] = parts.map(({ label }) => label);
  return more.length === 0 && /^其[他它余]./.test(other ?? '') && one?.slice(-3) === other?.slice(-3);
}
