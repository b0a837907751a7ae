/** Group B, as far as running text is concerned: the five aspects of part one, and what each must speak of. */
import { memo } from '@/lib/memo';
import { draftText } from '@/lib/report/report';
import { lengthOf } from '@/lib/report/wording';
import { inEveryText, mark, markAll } from '@/lib/rules/marks';
import { type Passage, passagesOf } from '@/lib/rules/sentences/passage';
import type { Hit, Inspection, Rule } from '@/lib/rules/types';
import { pick } from '@/lib/template/define';
import type { ProseKey } from '@/lib/template/keys';
import type { Prose } from '@/lib/template/types';
import { SHORTEST_ASPECT, SHORTEST_OVERVIEW, usualLength } from '@/lib/template/usual-lengths';

const FORM = '国办公开办函〔2021〕30号';

const B01 = {
  id: 'B01',
  severity: 'error',
  summary: '第一部分总体情况不能空着。',
  basis: '《条例》第五十条；国办公开办函〔2021〕30号附件',
  check: ({ template, report }) => {
    const [part] = template.parts;
    const boxes = part?.prose ?? [];
    if (!part || boxes.some((key) => draftText(report.draft, key).trim() !== '')) return [];
    return [
      {
        where: pick(template.prose, boxes)
          .filter(({ optional }) => !optional)
          .map(wholeOf),
        data: { heading: part.heading },
      },
    ];
  },
} as const satisfies Rule;

const B02 = {
  id: 'B02',
  severity: 'warning',
  summary: '总体情况写到主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面。',
  basis: FORM,
  check: (inspection) => {
    const written = overviewOf(inspection);
    if (written.length === 0) return [];
    // Running text in one box, whichever it is, is a part one that is not divided.
    const [only, ...more] = written;
    const isUndivided = (part: ProseKey) => part === 'overview/general' || (part === only?.part && more.length === 0);
    const sign = written.every(({ part }) => isUndivided(part)) ? 'named' : 'mentioned';
    const missing = aspectsOf(inspection).filter(
      ({ key, words }) =>
        !written.some(({ part, text }) => part === key || (isUndivided(part) && words?.[sign].test(text))),
    );
    if (missing.length === 0) return [];
    const isDoubtful = sign === 'named' && missing.length <= DOUBTFUL;
    return [
      {
        where: missing.map(wholeOf),
        ...(isDoubtful && { severity: 'hint' as const }),
        data: { missing: missing.map(({ heading }) => `“${heading}”`).join('、') },
      },
    ];
  },
} as const satisfies Rule;

/** Running text without headings may speak of so many aspects in words that are not known. */
const DOUBTFUL = 1;

const HEADING_LINE = /(?<=^|\n)（([一二三四五六七八九])）([^，。；：\n（）]{2,14}?)(?:情况|工作)?(?=[。：\n]|$)/g;

const B03 = {
  id: 'B03',
  severity: 'hint',
  summary: '总体情况只分规定的五个方面。',
  basis: FORM,
  check: (inspection) =>
    overviewOf(inspection).flatMap((passage) =>
      markAll(passage, HEADING_LINE, ({ 1: ordinal = '', 2: name = '' }) =>
        isOfPartOne(inspection, name) || (passage.part !== 'overview/general' && !'六七八九'.includes(ordinal))
          ? undefined
          : { data: { name } },
      ),
    ),
} as const satisfies Rule;

/** Whether a heading is about an aspect of the form, or calls part one itself. */
function isOfPartOne({ template }: Inspection, name: string): boolean {
  const [overview] = template.parts;
  return Boolean(overview?.listed?.test(name)) || template.prose.some(({ words }) => words?.kindred.test(name));
}

const RESULTS = [
  ['工作考核', /考核|绩效/],
  ['社会评议', /评议|满意度|社会评价|第三方评估|群众评价/],
  ['责任追究', /责任追究|追责|问责|追究责任|责任.{0,6}追究/],
] as const;

const B04 = {
  id: 'B04',
  severity: 'warning',
  summary: '监督保障写明工作考核、社会评议、责任追究结果的情况。',
  basis: '《条例》第五十条第（四）项',
  levels: ['township', 'street'],
  needs: [{ text: 'overview/supervision' }],
  check: (inspection) => {
    const written = overviewOf(inspection);
    if (written.length === 0) return [];
    const all = written.map(({ text }) => text).join('\n');
    const missing = RESULTS.filter(([, words]) => !words.test(all)).map(([name]) => name);
    if (missing.length === 0) return [];
    const severity = inspection.level === 'street' ? 'hint' : 'warning';
    const box = written.find(({ part }) => part === 'overview/supervision');
    const ready = missing.map((name) => `${inspection.year ?? '本'}年${NOTHING_TO_TELL[name]}`).join('');
    return [
      {
        where: [
          box
            ? (mark(box, 0, box.text.length).where[0] ?? wholePlace('overview/supervision'))
            : wholePlace('overview/supervision'),
        ],
        severity,
        data: { missing: missing.join('、'), ready },
      },
    ];
  },
} as const satisfies Rule;

/** What a clerk would write; only shown, for the facts are the office’s to state. */
const NOTHING_TO_TELL = {
  工作考核: '政府信息公开工作已纳入年度工作考核。',
  社会评议: '政府信息公开工作社会评议未收到不满意的评价。',
  责任追究: '没有发生政府信息公开工作责任追究的情形。',
} as const;

const B05 = {
  id: 'B05',
  severity: 'hint',
  summary: '总体情况一般三百字以上、一千字以内。',
  basis: '各地年报编制通知：总体情况一般不超过一千字',
  levels: ['township', 'street', 'department'],
  check: (inspection): Hit<'B05'>[] => {
    const written = overviewOf(inspection);
    const length = written.reduce((sum, passage) => sum + lengthIn(passage), 0);
    const limit = inspection.template.overviewLimit;
    if (written.length === 0 || (length >= SHORTEST_OVERVIEW && length <= limit)) return [];
    const variant = length > limit ? 'long' : 'short';
    return [
      {
        where: written.map(({ part }) => wholePlace(part)),
        variant,
        data: { length, limit, least: SHORTEST_OVERVIEW },
      },
    ];
  },
} as const satisfies Rule;

const B07 = {
  id: 'B07',
  severity: 'hint',
  summary: '第二、三、四部分只有表格；说明简短，其余文字写在总体情况。',
  basis: `${FORM}附件：第二、三、四部分为表格`,
  check: inEveryText((passage) => {
    const [length, { most: limit }] = [lengthIn(passage), usualLength({ key: passage.part })];
    return limit !== undefined && length > limit
      ? [mark(passage, 0, passage.text.length, { data: { length, limit } })]
      : [];
  }),
} as const satisfies Rule;

const B08 = {
  id: 'B08',
  severity: 'warning',
  summary: '五个方面各写各的内容，没有错位。',
  basis: FORM,
  check: (inspection) =>
    overviewOf(inspection).flatMap((passage): Hit<'B08'>[] => {
      const content = aspectsOf(inspection).find(({ key }) => key === passage.part)?.words?.content;
      if (!content || lengthIn(passage) < SHORTEST_ASPECT || content.test(passage.text)) return [];
      return [
        mark(passage, 0, passage.text.length, { variant: passage.part === 'overview/onRequest' ? 'request' : 'other' }),
      ];
    }),
} as const satisfies Rule;

const B09 = {
  id: 'B09',
  severity: 'hint',
  summary: '五个方面各有实际内容，不少于二十字。',
  basis: FORM,
  check: (inspection) => {
    const aspects = aspectsOf(inspection);
    return passagesOf(inspection).flatMap((passage): Hit<'B09'>[] => {
      const aspect = aspects.find(({ key }) => key === passage.part);
      const length = lengthIn(passage);
      const isNone = passage.part === 'overview/onRequest' && /[未没无0零]/.test(passage.text);
      const { least = 0 } = aspect ? usualLength(aspect) : {};
      if (!aspect || length >= least || isNone) return [];
      return [mark(passage, 0, passage.text.length, { data: { name: aspect.name, length, least } })];
    });
  },
} as const satisfies Rule;

const lengthIn = memo(({ raw }: Passage) => lengthOf(raw));

/** The boxes of part one with a heading of their own. */
function aspectsOf({ template }: Inspection): Prose[] {
  return template.prose.filter(({ key, heading }) => key.startsWith('overview/') && heading);
}

function overviewOf(inspection: Inspection): Passage[] {
  return passagesOf(inspection).filter(({ part }) => part.startsWith('overview/'));
}

function wholeOf({ key }: Prose) {
  return wholePlace(key);
}

function wholePlace(part: ProseKey) {
  return { part, from: 0, to: 0 };
}

export const aspectRules = [B01, B02, B03, B04, B05, B07, B08, B09] as const;
