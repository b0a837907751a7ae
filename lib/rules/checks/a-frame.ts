/** Group A, as far as running text and the calendar are concerned: whose report, which period, which parts. */

import { anyOf, inOrder, withFlags } from '@/lib/pattern';
import { daysBetween } from '@/lib/report/moment';
import { readChineseNumeral } from '@/lib/report/prose/numerals';
import { draftText } from '@/lib/report/report';
import { deadlineOf } from '@/lib/report/statutory-deadline';
import { chineseOrdinal, formatDate } from '@/lib/report/wording';
import { inEveryText, mark, markAll } from '@/lib/rules/marks';
import { matchesOf, type Passage, passagesOf } from '@/lib/rules/sentences/passage';
import type { Hit, Inspection, Rule } from '@/lib/rules/types';
import type { Part } from '@/lib/template/types';
import { A04 } from './a-other-units';

/** 数据安全检查 has its own days; only these words speak of the report’s. */
const ABOUT_THE_PERIOD =
  /统计(?:的)?(?:期(?![刊货])|期限|期间|时限|时间|时段|周期|起止|数据|截[至止])|所列(?:的)?数据|数据(?:的)?(?:期限|时限|时间|统计|起止)|报告期|(?:期限|时限|起止时间)(?:为|自|从|是)/;
const PERIOD =
  /((?:19|20)\d{2,})[年.\-/]?(\d{1,2})[月.\-/](\d{1,2})日?(?:起|算起|起算|开始)?，?(?:至|到|—+|-+|－|~|～|–)((?:19|20)\d{2,}[年.\-/])?(\d{1,2})[月.\-/](\d{1,2})日?/g;
const MALFORMED_DATE = withFlags(
  'g',
  inOrder(
    /(?=\d)(?<!\d)/,
    anyOf(
      /20\d\d(?:1[0-2]|[1-9])月/,
      /(?:19|20)\d\d \d{1,2}月\d{1,2}日/,
      /(?:19|20)\d\d(?: \d{1,4}){1,2}日/,
      /(?<=[./]\d{1,2}[至到—~～-]{1,2})(?:19|20)\d\d[./]\d{3,4}(?![\d.])/,
      /(?<=年)\d{1,2} \d{1,2}日/,
      /[12]\d\d年(?=\d{1,2}月)/,
      /(?:19|20)\d\d年月(?![均度报初底末考例份])日?/,
      /1[0-2]月日(?![均报常志记前后期程])/,
      /(?<=(?<!\d)1月)1(?=起?[至到—~～-]+(?:(?:19|20)\d\d年)?12月)/,
      /(?<=日起?[至到—~～-])(?:19|20)\d{4,6}(?=[止，。；）\n]|$)/,
      /(?<=日[至到])(?:1[0-2]|[1-9])\d{2}日/,
      // 20240101-20241231 is short, not wrong.
      inOrder(
        /(?!(?<whole>20\d\d)0101[至到—~～-]\k<whole>1231(?![\d日]))/,
        /(?:19|20)\d\d(?:0?[1-9]|1[0-2])(?:0?[1-9]|[12]\d|3[01])(?=[至到—~～-](?:19|20)\d{4,6}(?!\d))/,
      ),
      /(?<=(?:19|20)\d{4,6}[至到—~～-])(?!(?<=20\d\d0101.)20\d\d1231(?![\d日]))(?:19|20)\d{4,6}(?![\d年月])/,
      /(?:19|20)\d{4,6}年/,
      /\d{4}年(?:1[3-9]|[2-9]\d|0)月/,
      /\d{1,2}月(?:3[2-9]|[4-9]\d|0)日/,
      /1[0-2]月\d{1,2}(?=[止起）。])/,
      /(?:19|20)\d{4,6}日/,
      /(?:19|20)\d{2}年\d{1,4}日/,
    ),
  ),
);

const A05 = {
  id: 'A05',
  severity: 'error',
  summary: '写了统计期限的，为本年度1月1日至12月31日；日期书写正确。',
  basis: '《条例》第四十九条：上一年度',
  check: (inspection) =>
    passagesOf(inspection).flatMap((passage) => [
      ...markAll(passage, MALFORMED_DATE, () => ({ variant: 'form' }), 'plain'),
      ...wrongPeriods(inspection, passage),
    ]),
} as const satisfies Rule;

function wrongPeriods({ year }: Inspection, passage: Passage): Hit<'A05'>[] {
  if (year === undefined) return [];
  return matchesOf(passage, PERIOD).flatMap((match): Hit<'A05'>[] => {
    const around = passage.plain.slice(Math.max(0, match.index - 24), match.index + match[0].length + 12);
    if (!ABOUT_THE_PERIOD.test(around)) return [];
    const [whole, from, month, day, to = `${from}年`, lastMonth, lastDay] = match;
    if (/\d{5}/.test(`${from} ${to}`)) return [];
    const isWhole = [month, day, lastMonth, lastDay].map(Number).join(' ') === '1 1 12 31';
    if (isWhole && Number(from) === year && Number.parseInt(to, 10) === year) return [];
    const instead = `${year}年1月1日至${year}年12月31日`;
    return [mark(passage, match.index, match.index + whole.length, { variant: 'period', data: { year }, instead })];
  });
}

const PART_COUNT =
  /([一二两三四五六七八九十\d]{1,2})(?:个|大)?(?:部[分份]|项内容|大内容|方面内容|章节|章(?!程|法)|大块|块内容|篇章|板块)/g;

const A06 = {
  id: 'A06',
  severity: 'warning',
  summary: '前言写的部分数量和名称与六个部分一致。',
  basis: '国办公开办函〔2021〕30号附件',
  check: (inspection) =>
    openings(inspection).flatMap((passage) => {
      const counted = markAll(passage, PART_COUNT, ({ 1: written = '', index = 0 }) =>
        wrongParts(inspection.template.parts, written, clauseBefore(passage, index)),
      );
      return counted.length > 0 ? counted : wrongLists(inspection.template.parts, passage);
    }),
} as const satisfies Rule;

/** What the report is said to consist of, up to the end of the clause that lists it. */
const PARTS_LISTED =
  /(?:报告|年报|全文|主要内容|内容)(?:的?(?:主要)?内容)?(?:共|主要|具体|总共|一共|正文)*(?:由|包括了?|包含了?|分为|分|涵盖|为|有|：)[：“”]?(?=[^。；\n]{0,20}(?:概述|概况|总体|基本情况|主动公开))([^。\n]{8,240})/g;
/** Parts of reports before 2019, of other reports, and of chapters. */
const OTHER_PARTS =
  /载体|收费(?:及|和|、)?减免|咨询|附表|附件|机构建设|组织领导|人员|队伍|回应|解读|保障|平台|重点领域|宣传|培训|制度建设/;
/** 方面 may be those of part one; these are parts of a report. */
const SPANS_PARTS = /问题|复议|诉讼|收费|附件|附表|其他(?:需要|应当)?报告/;
const FEWEST_LISTED = 3;
/** What follows a list: 等, how many parts there are, another statement. */
const LIST_ENDS =
  /等(?=[，。；一二三四五六七八九十\d个大部内方组构]|$)|[一二三四五六七八九十\d]{0,2}(?:个|大)?(?:部[分份]|方面)|组成|构成|[，；](?:统计|本报告|所列|数据|报告|现|电子|如|欢迎|可|联系|电话|全文|请|公众)/;

/** A list of parts without their number: one of them is none of the six, or some are missing and nothing says 等. */
function wrongLists(parts: readonly Part[], passage: Passage): Hit<'A06'>[] {
  return matchesOf(passage, PARTS_LISTED, 'text').flatMap((match): Hit<'A06'>[] => {
    const [whole, rest = ''] = match;
    const list = rest.split(LIST_ENDS)[0] ?? '';
    const behind = rest.slice(list.length);
    if (/^等?[一二三四五六七八九十\d]{0,2}个?方面/.test(behind) && !SPANS_PARTS.test(list)) return [];
    const items = itemsOf(list);
    if (items.length < FEWEST_LISTED) return [];
    const named = parts.filter(({ listed }) => listed?.test(list)).length;
    const isForeign = items.some((item) => OTHER_PARTS.test(item) && !parts.some(({ listed }) => listed?.test(item)));
    if (named === parts.length && !isForeign) return [];
    if (!isForeign && behind.startsWith('等')) return [];
    const from = match.index + whole.length - rest.length;
    const fault = partsFault(named, parts.length);
    return [mark(passage, from, from + list.length, fault)];
  });
}

/** A semicolon in mid-list is a slip of the pen; a list that semicolons alone divide is something else. */
function itemsOf(list: string): string[] {
  return /^[^、，]*；/.test(list)
    ? []
    : list.split(/[、，；]|(?<=情况)(?:和|及|以及|与)/).filter((item) => item.trim() !== '');
}

/** Some of the parts are missing, or others are named beside all of them. */
function partsFault(named: number, due: number): PartsFault {
  return named < due ? { variant: 'names', data: { named, due } } : { variant: 'others', data: { due } };
}

function clauseBefore({ plain }: Passage, at: number): string {
  const before = plain.slice(Math.max(0, at - 160), at);
  return before.split(/[。；\n]/).pop() ?? '';
}

/** How a stated number of parts, or the list before it, differs from the form. */
type PartsFault =
  | { readonly variant: 'count'; readonly data: { readonly due: number }; readonly instead: string }
  | { readonly variant: 'others'; readonly data: { readonly due: number } }
  | { readonly variant: 'names'; readonly data: { readonly named: number; readonly due: number } };

function wrongParts(parts: readonly Part[], written: string, before: string): PartsFault | undefined {
  const due = parts.length;
  if (!/报告|全文|年报|内容包括/.test(before)) return undefined;
  const stated = /^\d+$/.test(written) ? Number(written) : readChineseNumeral(written);
  if (stated !== due) return { variant: 'count', data: { due }, instead: `${chineseOrdinal(due)}个部分` };
  const named = parts.filter(({ listed }) => listed?.test(before)).length;
  const isList = (before.match(/、/g) ?? []).length >= 3;
  return isList && named < due ? { variant: 'names', data: { named, due } } : undefined;
}

function openings(inspection: Inspection): Passage[] {
  return passagesOf(inspection).filter(({ part }) => part === 'preface' || part === 'overview/general');
}

const A07 = {
  id: 'A07',
  severity: 'hint',
  summary: '写了前言的，写明联系的机构和地址、电话、邮编。',
  basis: '各地年度报告的通行写法',
  needs: [{ text: 'preface' }],
  check: inEveryText((passage) => {
    if (passage.part !== 'preface' || passage.text.length < 40) return [];
    return /联系|电话|地址|邮编|邮箱|\d{3,4}-\d{7,8}/.test(passage.text) ? [] : [mark(passage, 0, passage.text.length)];
  }),
} as const satisfies Rule;

/** So many days before the deadline one is reminded. */
const REMINDER = 10;
/** Older reports are read for comparison, not to be published any more. */
const A_YEAR = 365;

const A09 = {
  id: 'A09',
  severity: 'warning',
  summary: '在法定期限前公布：次年1月31日，县级以上政府的报告为次年3月31日。',
  basis: '《条例》第四十九条',
  check: ({ context: { today }, year, level, report }): Hit<'A09'>[] => {
    if (!today || year === undefined) return [];
    const due = deadlineOf(year, level);
    const signedOn = draftText(report.draft, 'signedOn').trim();
    if (signedOn !== '' && signedOn <= due) return [];
    const days = daysBetween(today, due);
    if (Number.isNaN(days) || days > REMINDER || days < -A_YEAR) return [];
    // The day, not how many are left: what was said of it holds tomorrow too.
    const data = { due: formatDate(due) };
    if (days < 0) return [{ where: ['year'], variant: 'late', data }];
    return [{ where: ['year'], severity: 'hint', variant: 'soon', data }];
  },
} as const satisfies Rule;

export const frameRules = [A04, A05, A06, A07, A09] as const;
