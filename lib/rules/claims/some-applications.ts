/** Applications that are told apart from the others: those of one channel, and those left when some were withdrawn. */
import type { Context } from '@/lib/rules/sentences/contexts';
import type { Inspection } from '@/lib/rules/types';
import type { Claim } from './claim';
import { applications, type Tally } from './tallies';

const LONGEST_BACK = 40;
const WITHDRAWN = /撤(?:件|回|销|诉|单)(?:申请)?(?:的)?(\d{1,5})[件宗起份][^。]{0,24}$/;

/** 收到57件，撤件39件，受理18件: with those that were withdrawn the number is one of the tallies. */
export function isLessWithdrawn(
  { passage, sentence, quantity }: Context,
  all: readonly (Tally | undefined)[],
): boolean {
  const before = passage.plain.slice(Math.max(sentence.from, quantity.from - LONGEST_BACK), quantity.from);
  const withdrawn = Number(WITHDRAWN.exec(before)?.[1] ?? 0);
  return withdrawn > 0 && all.some((tally) => tally?.value === quantity.value + withdrawn);
}

const LONGEST_STATEMENT = 60;
const RECEIVED = /(?:^|[，。；：])([^，。；：\d]{0,12}(?:收到|受理|接收|接到)[^，。；\d]{0,16})(\d{1,5})[件宗起份]/g;
const CHANNEL = /线[上下]|网[上络]|在线|信函|信件|邮寄|邮件|现场|当面|窗口|书面/;

/** 线上受理65件，办结62件；线下受理9件: what follows the applications of one channel is of that channel alone. */
export function ofChannel(inspection: Inspection, context: Context, claim: Claim | undefined): Claim | undefined {
  const { passage, sentence, quantity } = context;
  const before = passage.plain.slice(Math.max(sentence.from, quantity.from - LONGEST_STATEMENT), quantity.from);
  const [, clause = '', count = ''] = [...before.matchAll(RECEIVED)].pop() ?? [];
  if (!claim || !CHANNEL.test(clause)) return claim;
  const all = [['received'], ['received', 'carriedIn']] as const;
  const isAll = all.some((rows) => applications(inspection, '', rows)?.value === Number(count));
  return isAll ? claim : { ...claim, isShare: true };
}
