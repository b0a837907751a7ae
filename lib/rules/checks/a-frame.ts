/** Group A, as far as running text and the calendar are concerned: whose report, which period, which parts. */

import { daysBetween } from '@/lib/report/moment';
import { draftText } from '@/lib/report/report';
import { deadlineOf } from '@/lib/report/statutory-deadline';
import type { UnitLevel } from '@/lib/report/unit/unit';
import { chineseOrdinal, formatDate } from '@/lib/report/wording';
import { inEveryText, type Mark, mark, markAll } from '@/lib/rules/marks';
import { readChineseNumeral } from '@/lib/rules/sentences/numerals';
import { isShortFor, ownNames } from '@/lib/rules/sentences/own-names';
import { matchesOf, type Passage, passagesOf } from '@/lib/rules/sentences/passage';
import type { Hit, Inspection, Rule } from '@/lib/rules/types';
import type { Part } from '@/lib/template/types';

/** Endings of the names of units of one kind; only such names are another’s. */
const ENDINGS: Partial<Record<UnitLevel, string>> = { township: '乡|镇', street: '街道', county: '县|旗' };
const ACTS =
  '人民政府|政府(?!网站)|党委|办事处|党政办|政府信息公开|政务公开|主动公开|依申请公开|全年|认真|严格|坚持|紧紧|始终|积极|高度|不断|扎实|深入|持续|进一步|未收到|没有收到|未接|收到|共|结合|20\\d\\d年|严格|着力|切实|大力|充分|将|按照|围绕|以';
/** 全镇, 各乡, 城镇: no names. A name is not met behind these words either: 原付垅乡, 与付垅乡. */
const NO_NAME =
  /^(?:[原并与和及邻同].*|.*(?:各|全|本|我|该|每|乡|城|村|集|小|古|市|县|区|个|所|辖|的|和|及|与|原|并|邻|重点|中心|建制|特色|所属|下|返|回|到|在|我们|他|赴|老|家))$/;
const BEHIND_NO_NAME = /[原并与和及赴邻]$/;
/** What may stand before a name without a mark between: 通过青石镇, 把青石镇, 2025年青石街道. */
const BEFORE_NAME = /^(?:[全本今同当]?年度?|其中|[由在对向据是为把将使让被经从用]|通过|根据|按照|借助|依托|利用)/;

const A04 = {
  id: 'A04',
  severity: 'warning',
  summary: '正文里只有本单位的名称，没有别的单位的名称当作本单位。',
  basis: '国办公开办函〔2021〕30号：不得雷同、套用',
  check: (inspection) =>
    passagesOf(inspection).flatMap((passage) => [
      ...namedPeers(inspection, passage),
      ...otherUnits(inspection, passage),
      ...superiors(inspection, passage),
    ]),
} as const satisfies Rule;

function namedPeers(inspection: Inspection, passage: Passage): Hit[] {
  const own = ownNames(inspection);
  const peers = (inspection.context.peers ?? []).filter(
    (peer) => peer.length > 2 && !own.some((name) => name.includes(peer)),
  );
  return peers.flatMap((peer) => {
    const from = passage.plain.indexOf(peer);
    return from < 0 || BEHIND_NO_NAME.test(passage.plain.slice(0, from).slice(-1))
      ? []
      : [mark(passage, from, from + peer.length, { data: { own: own[1] ?? own[0] ?? '' } })];
  });
}

const patterns = new Map<UnitLevel, RegExp>();

function namePattern(level: UnitLevel): RegExp | undefined {
  const ending = ENDINGS[level];
  if (!ending) return undefined;
  const made =
    patterns.get(level) ??
    new RegExp(
      `(?<![一-龥])[由在对向据是为]?(?:[一-龥]{2,4}[县市区旗州])?([一-龥]{2,3}?(?:${ending}))(?=${ACTS})`,
      'g',
    );
  patterns.set(level, made);
  return made;
}

/** A name like the unit’s own that acts at the head of a clause. */
function otherUnits(inspection: Inspection, passage: Passage): Hit[] {
  const own = ownNames(inspection);
  const pattern = namePattern(inspection.level);
  if (!pattern || own.length === 0) return [];
  const peers = inspection.context.peers ?? [];
  return matchesOf(passage, pattern).flatMap((match): Hit[] => {
    const name = (match[1] ?? '').replace(BEFORE_NAME, '');
    if (name.length < 3 || NO_NAME.test(name.replace(/(?:街道|.)$/, '')) || peers.includes(name)) return [];
    if (own.some((each) => isShortFor(name, each) || name.endsWith(each.replace(/(?:人民政府|办事处)$/, ''))))
      return [];
    if (inspection.level === 'county' && /[省市州]/.test(name)) return [];
    const from = match.index + match[0].length - name.length;
    return [mark(passage, from, from + name.length, { data: { own: own[1] ?? own[0] ?? '' } })];
  });
}

/** A county that acts as the writer does: a text taken over from the county’s report. */
const SUPERIOR =
  /(?<![一-龥])([一-龥]{2,4}[县市区旗](?:人民政府(?:办公室)?|政府办公室|政府办))(?=认真(?:贯彻|落实|学习)|坚持以|以习近平|紧紧围绕|深入(?:学习|贯彻)|全面(?:贯彻|落实))/g;

function superiors(inspection: Inspection, passage: Passage): Hit[] {
  if (inspection.level !== 'township' && inspection.level !== 'street') return [];
  const own = ownNames(inspection);
  return own.length === 0
    ? []
    : markAll(passage, SUPERIOR, ({ 0: name }) =>
        own.some((each) => each.includes(name)) ? undefined : { data: { own: own[1] ?? own[0] ?? '' } },
      );
}

/** 数据安全检查 has its own days; only these words speak of the report’s. */
const ABOUT_THE_PERIOD =
  /统计(?:的)?(?:期限|期间|时限|时间|时段|周期|起止|数据|截[至止])|所列(?:的)?数据|数据(?:的)?(?:期限|时限|时间|统计|起止)|报告期|(?:期限|时限|起止时间)(?:为|自|从|是)/;
const PERIOD =
  /((?:19|20)\d{2,})年?(\d{1,2})月(\d{1,2})日?起?，?(?:至|到|—+|-+|－|~|～|–)((?:19|20)\d{2,}年)?(\d{1,2})月(\d{1,2})日?/g;
const MALFORMED_DATE =
  /(?=\d)(?<!\d)(?:20\d\d(?:1[0-2]|[1-9])月|(?:19|20)\d{4,6}年|\d{4}年(?:1[3-9]|[2-9]\d|0)月|\d{1,2}月(?:3[2-9]|[4-9]\d|0)日|1[0-2]月\d{1,2}(?=[止起）。])|(?:19|20)\d{4,6}日|(?:19|20)\d{2}年\d{1,4}日)/g;

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

function wrongPeriods({ year }: Inspection, passage: Passage): Hit[] {
  if (year === undefined) return [];
  return matchesOf(passage, PERIOD).flatMap((match): Hit[] => {
    const around = passage.plain.slice(Math.max(0, match.index - 24), match.index + match[0].length + 12);
    if (!ABOUT_THE_PERIOD.test(around)) return [];
    const [whole, from, month, day, to = `${from}年`, lastMonth, lastDay] = match;
    if (/\d{5}/.test(`${from} ${to}`)) return [];
    const isWhole = `${month}-${day}` === '1-1' && `${lastMonth}-${lastDay}` === '12-31';
    if (isWhole && Number(from) === year && Number.parseInt(to, 10) === year) return [];
    const instead = `${year}年1月1日至${year}年12月31日`;
    return [mark(passage, match.index, match.index + whole.length, { variant: 'period', data: { year }, instead })];
  });
}

const PART_COUNT = /([一二两三四五六七八九十\d]{1,2})(?:个|大)?(?:部分|项内容|大内容|章节)/g;

const A06 = {
  id: 'A06',
  severity: 'warning',
  summary: '前言写的部分数量和名称与六个部分一致。',
  basis: '国办公开办函〔2021〕30号附件',
  check: (inspection) =>
    openings(inspection).flatMap((passage) =>
      markAll(passage, PART_COUNT, ({ 1: written = '', index = 0 }) =>
        wrongParts(inspection.template.parts, written, clauseBefore(passage, index)),
      ),
    ),
} as const satisfies Rule;

function clauseBefore({ plain }: Passage, at: number): string {
  const before = plain.slice(Math.max(0, at - 160), at);
  return before.split(/[。；\n]/).pop() ?? '';
}

function wrongParts(parts: readonly Part[], written: string, before: string): Mark | undefined {
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
  check: ({ context: { today }, year, level, report }) => {
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
