/** Group F, second half: figures of the text that contradict one another. */

import { anyOf, withFlags } from '@/lib/pattern';
import { wrongGrowth, wrongLastYear } from '@/lib/rules/claims/against-last-year';
import { imbalances } from '@/lib/rules/claims/balance';
import { wrongCaseRates } from '@/lib/rules/claims/case-rates';
import { changes } from '@/lib/rules/claims/changes';
import { claimsOf } from '@/lib/rules/claims/claims';
import { brokenBreakdowns } from '@/lib/rules/claims/lists/breakdowns';
import type { Breakdown } from '@/lib/rules/claims/lists/list-sums';
import { sortedLists } from '@/lib/rules/claims/lists/sorted-lists';
import { shares, sharesAboveAll } from '@/lib/rules/claims/rates';
import { wrongPoints, wrongSteps } from '@/lib/rules/claims/steps';
import { wrongStocks } from '@/lib/rules/claims/stocks';
import { inEveryText, mark, markAll } from '@/lib/rules/marks';
import type { Passage } from '@/lib/rules/sentences/passage';
import { passagesOf, placeIn } from '@/lib/rules/sentences/passage';
import type { Quantity } from '@/lib/rules/sentences/quantities';
import type { Hit, Inspection, Place, Rule } from '@/lib/rules/types';
import { cellNeeds } from '@/lib/template/needs';

const CONSISTENT = '国办公开办函〔2021〕30号：数据准确、前后一致';

const F09 = {
  id: 'F09',
  severity: 'warning',
  summary: '文字里“占百分之几”与写出的件数相符。',
  basis: CONSISTENT,
  check: (inspection): Hit<'F09'>[] => [
    ...[...shares(inspection), ...passagesOf(inspection).flatMap((passage) => wrongCaseRates(inspection, passage))].map(
      ({ passage, quantity, part, total, rate }) =>
        mark(passage, quantity.from, quantity.end, { data: { part, total, rate }, instead: `${rate}%` }),
    ),
    ...aboveAll(inspection),
  ],
} as const satisfies Rule;

const aboveAll = inEveryText((passage) =>
  sharesAboveAll(passage).map(({ from, end }) => mark(passage, from, end, { variant: 'above' })),
);

const F10 = {
  id: 'F10',
  severity: 'hint',
  summary: '文字里增长、下降的百分比，与写出的两个数或者上年报告相符。',
  basis: CONSISTENT,
  check: (inspection) => [...wrongChanges(inspection), ...wrongRates(inspection)],
} as const satisfies Rule;

const wrongChanges = inEveryText((passage) => [
  ...changes(passage).map(({ quantity, compared, before, now, rate }) => {
    const hit = mark(passage, quantity.from, quantity.end, { data: { before, now, rate }, instead: `${rate}%` });
    return { ...hit, where: [...hit.where, ...placesOf(passage, compared)] };
  }),
  ...wrongSteps(passage).map(({ quantity, compared, before, now }) => {
    const step = Math.abs(now - before);
    const instead = `${step}${passage.plain.slice(quantity.to, quantity.end)}`;
    const hit = mark(passage, quantity.from, quantity.end, { variant: 'step', data: { before, now, step }, instead });
    return { ...hit, where: [...hit.where, ...placesOf(passage, compared)] };
  }),
  ...wrongPoints(passage).map(({ start, from, end, before, now, due }) => {
    const hit = mark(passage, from, end, {
      variant: 'step',
      data: { before, now, step: due },
      instead: `${due}个百分点`,
    });
    return { ...hit, where: [...hit.where, placeIn(passage, start, from)] };
  }),
]);

/** The numbers that were compared, marked beside what does not follow from them. */
function placesOf(passage: Passage, compared: readonly Quantity[]) {
  return compared.map(({ from, end }) => placeIn(passage, from, end));
}

function wrongRates(inspection: Inspection): Hit<'F10'>[] {
  return wrongGrowth(inspection, 'rate').map(({ claim, from, to, before, due }) => {
    const { passage, quantity } = claim.context;
    const said = { before: before.join('或'), now: quantity.value };
    const [rate] = due;
    if (!rate) return mark(passage, from, to, { variant: 'direction', data: said });
    const instead = due.length === 1 ? `${rate}%` : undefined;
    return mark(passage, from, to, { variant: 'lastYear', data: { ...said, rate }, instead });
  });
}

const F16 = {
  id: 'F16',
  severity: 'hint',
  summary: '文字里写的上年件数和比上年增减的件数，与上年报告相符。',
  basis: '国办公开办函〔2021〕30号：数据准确；与上年报告比较',
  needs: cellNeeds('t3/received/total'),
  check: (inspection) => [
    ...wrongLastYear(inspection).map(({ context: { passage, quantity }, accepted }) => {
      const said = accepted.slice(0, 3).map(({ name, value }) => `${name}${value}`);
      return mark(passage, quantity.from, quantity.end, { variant: 'stated', data: { table: said.join('、') } });
    }),
    ...wrongGrowth(inspection, 'count').map(({ claim: { context }, from, to, before }) =>
      mark(context.passage, from, to, {
        variant: 'step',
        data: { before: before.join('或'), now: context.quantity.value },
      }),
    ),
  ],
} as const satisfies Rule;

const F11 = {
  id: 'F11',
  severity: 'hint',
  summary: '“其中”“共”列出的各项之和等于写出的总数。',
  basis: CONSISTENT,
  check: (inspection) =>
    passagesOf(inspection).flatMap((passage) => [
      ...brokenBreakdowns(passage).map((breakdown) => {
        const { total, items } = breakdown;
        const last = items[items.length - 1] ?? total;
        const from = Math.min(total.from, items[0]?.from ?? total.from);
        return breakdownHit(passage, breakdown, from, Math.max(last.end, total.end));
      }),
      ...sortedLists(inspection, passage, claimsOf(inspection)).map((breakdown) => {
        const { total, items } = breakdown;
        const [from, end] = [items[0]?.from ?? total.from, items[items.length - 1]?.end ?? total.end];
        if (isNear(passage, total.from, from)) return breakdownHit(passage, breakdown, total.from, end);
        const { where, ...hit } = breakdownHit(passage, breakdown, from, end);
        return { ...hit, where: [...where, placeIn(passage, total.from, total.end)] };
      }),
    ]),
} as const satisfies Rule;

/** The total stands in the same sentence, or in the one before in the same paragraph: both are marked. */
function isNear({ plain }: Passage, total: number, from: number): boolean {
  return total < from && from - total < FARTHEST_TOTAL && !plain.slice(total, from).includes('\n');
}

const FARTHEST_TOTAL = 120;

function breakdownHit(passage: Passage, { total, items, sum, fault }: Breakdown, from: number, to: number): Hit<'F11'> {
  const parts = items.map(({ value }) => value).join('+');
  const data = { total: total.value, parts, sum, difference: Math.abs(total.value - sum), unit: total.unit };
  const isCertain = fault === 'over' || fault === 'sum';
  return mark(passage, from, to, { variant: fault, data, ...(isCertain && { severity: 'warning' }) });
}

const ROUGH = withFlags(
  'g',
  anyOf(
    /(?:(?:约|近|大约|将近)\d[\d,.]{0,12}万?|(?=\d)(?<![\d,.])\d[\d,.]{0,12}万?[余多几来])(?:件次?|条次?|篇次?|次|期|份|场次?)/,
    /(?=\d)(?<![\d,.])\d[\d,.]{0,12}万?(?:件次?|条次?|篇次?|次|期|份)(?:左右|上下)/,
  ),
);

/** How many people read a thing is never known exactly. */
function isReach(plain: string, at: number): boolean {
  return /(?:阅读|点击|浏览|访问|播放|观看|转发|点赞|覆盖|受众|惠及|触达|粉丝|关注|展现|曝光|服务)[^，。；\d]{0,8}$/.test(
    plain.slice(Math.max(0, at - 16), at),
  );
}

const F12 = {
  id: 'F12',
  severity: 'hint',
  summary: '能够准确统计的件数、条数写准确数，不写“约”“余”。',
  basis: CONSISTENT,
  check: inEveryText((passage) =>
    passage.part.startsWith('overview/')
      ? markAll(passage, ROUGH, ({ index = 0 }) => (isReach(passage.plain, index) ? undefined : {}), 'plain')
      : [],
  ),
} as const satisfies Rule;

const NONE =
  /(?:未|没有)(?:接?收到|接到)[^，。；]{0,24}申请|申请(?:数量|件数)?(?:为|共)?[0零]件|[收接受][到理][^，。；]{0,20}申请[0零]件/;
const ALL_DONE =
  /(?:均|全部|都)(?:已|按时|按期|依法|及时|在[^，。；]{0,10}内)*(?:办结|答复|办理完毕|回复)|(?:办结|答复)率(?:为|达到?)?100%/;
const MISSING = withFlags(
  'g',
  anyOf(
    /(?:信息|消息|公告|动态|稿件|文章|推文|资讯|内容)(?:条|篇)(?=[，。；、）])/,
    /(?:共|共计|累计|合计|总计|为|达到?)(?:条|件|篇|次)(?=[，。；、）])/,
    /(?:共|累计|全年)(?:收到|受理|接到)[^，。；\d的]{0,8}申请件(?=[，。；])(?<![公按要]..申请件)/,
    /(?:召开|举办|开展|组织)(?:会议|培训|活动|检查|发布会)[次场期](?=[，。；、）])/,
    /(?<=[，。；：\n]|^)现行有效的?[^，。；\d]{0,6}文件(?=[，。；])/,
    /(?:制定|制发|废止|收到|受理|办结|(?<!申请|主动)公开|发布)(?:件|条|篇)(?=[，。；、）])/,
    /(?:共|累计|全年)主动公开(?:条|篇)(?=[，。；、）])/,
  ),
);

const F13 = {
  id: 'F13',
  severity: 'warning',
  summary: '文字没有自相矛盾的件数，也没有漏写的数字。',
  basis: CONSISTENT,
  check: inEveryText((passage) => [
    ...passage.sentences.flatMap(({ from, plain }): Hit<'F13'>[] => {
      const none = NONE.exec(plain);
      const done = none && ALL_DONE.exec(plain);
      if (!done || done.index < none.index || /结转|上年|复议|提案|建议|留言|工单/.test(plain)) return [];
      return [mark(passage, from + done.index, from + done.index + done[0].length, { variant: 'none' })];
    }),
    ...imbalances(passage).map(({ from, to, ...terms }) => {
      const [left, right] = [terms.carriedIn + terms.received, terms.concluded + terms.carriedForward];
      return mark(passage, from, to, { variant: 'balance', data: { ...terms, left, right } });
    }),
    ...wrongStocks(passage).map(({ from, to, ...terms }) => mark(passage, from, to, { variant: 'stock', data: terms })),
    ...markAll(passage, /[0零](?<!\d.)件次/g, () => ({ variant: 'unit', instead: '0件' }), 'plain'),
    ...missingNumbers(passage),
  ]),
} as const satisfies Rule;

/** A gap where the number should stand: 收到申请 件, 公开   条. */
const BLANK =
  /(?=[ \u00a0\u3000])(?<=[请息计到了开布收理复结为达共约量长降升加少减高读议训会动占])[ \u00a0\u3000]+(?:件|条|次|篇|份|期|场|宗|起|万人?次|万元|元|%|％)(?=[ \u00a0\u3000]*[，。；、）,;])/g;

/** Where a gap is left the gap alone is marked. */
function missingNumbers(passage: Passage): Hit<'F13'>[] {
  const gaps = blanks(passage);
  const lost = markAll(passage, MISSING, () => ({ variant: 'missing' }), 'plain');
  return [...lost.filter(({ where }) => !gaps.some((gap) => isWithin(gap.where[0], where[0]))), ...gaps];
}

function isWithin(one: Place | undefined, other: Place | undefined): boolean {
  return typeof one === 'object' && typeof other === 'object' && one.from < other.to && other.from < one.to;
}

function blanks({ part, raw }: Passage): Hit<'F13'>[] {
  return [...raw.matchAll(BLANK)].flatMap(({ index, 0: text }): Hit<'F13'>[] => {
    const quote = raw.slice(Math.max(0, index - 16), index + text.length + 4);
    return [
      {
        where: [{ part, from: index, to: index + text.length }],
        variant: 'missing',
        data: { quote, text: text.trim() },
      },
    ];
  });
}

const ASSISTED = /(?:其中|含|包括|包含)[^，。；]{0,8}(?:协助|配合|代为|转办)[^，。；]{0,20}?\d{1,7}(?:件|宗|份)/g;

const F14 = {
  id: 'F14',
  severity: 'hint',
  summary: '协助其他机关答复的、转办的不计入本机关收到的申请。',
  basis: '《条例》第二十七条、第三十一条：向本机关提出的申请',
  check: inEveryText((passage) =>
    passage.sentences.flatMap(({ from, plain }) =>
      /申请/.test(plain)
        ? [...plain.matchAll(ASSISTED)].map(({ index, 0: text }) =>
            mark(passage, from + index, from + index + text.length),
          )
        : [],
    ),
  ),
} as const satisfies Rule;

export const figureRules = [F09, F10, F11, F12, F13, F14, F16] as const;
