/** The words in which the reading of a text is laid open. */
import type { LeftAlone } from '@/lib/rules/claims/claims';
import type { QuantityKind } from '@/lib/rules/sentences/quantities';
import type { FixedLabel } from '@/lib/rules/sentences/words';

export const quantityKindNames: Readonly<Record<QuantityKind, string>> = {
  count: '件数',
  money: '金额',
  percent: '百分比',
  date: '日期、期数等',
  bare: '没有单位的数',
};

/** What a word stands for. Those that the form declares are called as the form calls them. */
export const wordMeanings: Readonly<Record<FixedLabel, string>> = {
  title: '文件或法律的名称',
  foreign: '不是本机关收到的申请，或者是别的事项',
  infoFee: '信息处理费',
  carriedIn: '上年结转',
  carriedForward: '结转下年度',
  carried: '结转（未写明上年还是下年）',
  change: '与上年比较',
  past: '以前年度',
  partOfYear: '一年中的一段时间',
  closed: '已经审结',
  others: '其他',
  lapsed: '失效',
  application: '政府信息公开申请',
  published: '公开、发布',
  received: '收到',
  concluded: '办结',
  answered: '答复、办理',
  decided: '作出决定',
  channel: '渠道、形式',
  filler: '不影响意思的词',
};

/** Why a number is not held against the tables. */
export const leftAloneBecause: Readonly<Record<LeftAlone | 'noCount', string>> = {
  noCount: '是日期、期数或者百分比，不与表格的格对照。',
  rough: '是约数，不与表格对照。',
  unknownWords: '前后有没有读懂的字，意思不确定，不下判断。',
  otherUnit: '单位不是件、份、次等，表格里没有这样的数。',
  part: '只说一年中的一段时间，不与全年的数对照。',
  otherOffice: '说的可能是别的机关。',
  bare: '没有单位，也不在“为”“共”等字之后。',
  otherYear: '说的是别的年度。',
  noSubject: '没有读出它数的是什么，或者表格里没有对应的格。',
  foreign: '说的不是本机关收到的申请。',
  change: '说的是比上年增减了多少。',
  past: '说的是以前年度。',
  partOfYear: '只说一年中的一段时间，不与全年的数对照。',
  title: '是文件或法律名称里的数。',
  infoFee: '说的是信息处理费，不在表格里。',
};
