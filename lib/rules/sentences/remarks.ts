/** Brackets right before a number: the reason that belongs to its words, or a remark on them. */
import { anyOf, inOrder } from '@/lib/pattern';
import { BLOT } from './clean-text';

const REASON = inOrder(
  /（[^（）\d]{0,10}/,
  anyOf(
    /国家秘密|禁止公开|三安全一稳定[”"]?|第三方合法权益|内部事务(?:性)?信息|过程性信息|执法案卷|行政查询事项/,
    /不掌握[^（）\d]{0,10}|另行制作|仍不明确/,
    /信访举报投诉[^（）\d]{0,6}|重复申请|公开出版物|大量反复申请/,
    /重新出具[^（）\d]{0,10}/,
  ),
  /）$/,
);

/** 不予公开（属于国家秘密）1件: the reason in the bracket belongs to the clause. */
export function beforeReason(plain: string, least: number, at: number): number {
  if (plain.charAt(at - 1) !== '）') return at;
  const before = plain.slice(Math.max(least, at - LONGEST_REMARK), at);
  const reason = REASON.exec(before) ?? REMARK.exec(before);
  return reason ? at - reason[0].length : at;
}

/** 其他组织（均为经济合作社）2宗, 新出台□（石交规□1号）1件: a remark without a number, or with that of a paper. */
const REMARK = new RegExp(`（(?:[^（）\\d]*|[^（）\\d]*${BLOT}[^（）]*)）$`);
const LONGEST_REMARK = 40;

/** Where a bracket that only remarks on the noun begins, right before a number. */
export function beforeRemark(plain: string, least: number, head: number): number {
  if (plain.charAt(head - 1) !== '）') return head;
  const before = plain.slice(Math.max(least, head - LONGEST_REMARK), head);
  const remark = REASON.test(before) ? undefined : REMARK.exec(before);
  return remark ? head - remark[0].length : head;
}
