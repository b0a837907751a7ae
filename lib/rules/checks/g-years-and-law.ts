/** Group G: the year a sentence speaks of, the papers it rests on, and whose work it is. */

import { anyOf, inOrder, withFlags } from '@/lib/pattern';
import { numberAt } from '@/lib/rules/equations';
import { inEveryText, mark, markAll } from '@/lib/rules/marks';
import { ownNames } from '@/lib/rules/sentences/own-names';
import { matchesOf, type Passage, passagesOf } from '@/lib/rules/sentences/passage';
import type { Hit, Inspection, Rule } from '@/lib/rules/types';
import { rowName } from '@/lib/template/names';
import { cellNeeds } from '@/lib/template/needs';
import { cellSpec } from '@/lib/template/registry';
import { G03 } from './g-stated-years';
import { citedPapers, misspeltNumbers, outdatedPolicies, replacedPapers as replaced } from './law-numbers';

const REGULATION = '《政府信息公开条例》（国务院令第711号，2019年5月15日起施行）';
/** A sentence that tells history may name an old number. */
const HISTORY = /原|修订前|旧|首次|曾|2007年|2008年|废止|替代|取代|施行以来/;

const G01 = {
  id: 'G01',
  severity: 'error',
  summary: '引用的《条例》令号是现行的国务院令第711号，不是第492号。',
  basis: REGULATION,
  check: inEveryText((passage) =>
    markAll(passage, /(?:国务院令|国务院|国令|令)第?492号/g, ({ index = 0, 0: text }) => {
      const around = passage.text.slice(Math.max(0, index - 24), index + text.length + 12);
      return HISTORY.test(around) || /711号/.test(around) ? undefined : { instead: text.replace('492', '711') };
    }),
  ),
} as const satisfies Rule;

const TITLED = /《([^《》\n]{4,60})》[^《》\n。]{0,4}[（]([^（）\n]{4,30})[）]/g;
const BAD_BRACKETS =
  /([【[（(〔﹝])(?<=[一-龥][发函字办令政通告委规电].)((?:19|20)\d\d|\d{1,3}号)[】\]）)〕﹞](\d{1,4}号)?/g;
/** Brackets that were lost, one of them or both: 办发〔20213〕, 办函202130号. */
const CRUSHED =
  /[发函字办](?:〔(?:19|20)\d{3,}〕?|(?:19|20)\d{3,6}(?=号)|(?:19|20)\d\d(?:〕|年第?)(?=\d{1,3}号)|[〔﹝[【（(](?:19|20)\d\d(?=\d{1,3}号))/g;

const G02 = {
  id: 'G02',
  severity: 'warning',
  summary: '引用文件的文号是现行版本的，年份用六角括号〔〕。',
  basis: 'GB/T 9704-2012 7.2.5；国办公开办函〔2021〕30号',
  check: (inspection) => [...inTexts(inspection), ...replacedPapers(inspection)],
} as const satisfies Rule;

const inTexts = inEveryText((passage) => [
  ...wrongNumbers(passage),
  ...misspeltNumbers.flatMap(({ pattern, title, number }) =>
    markAll(passage, pattern, ({ 0: text }) =>
      text.replace('﹝', '〔').replace('﹞', '〕') === number
        ? undefined
        : { variant: 'version' as const, data: { title, number }, instead: number },
    ),
  ),
  ...badBrackets(passage),
]);

/** Whether a text cites the paper itself, and not its trial version. */
function isCited(text: string, title: string): boolean {
  return text
    .split(title)
    .slice(1)
    .some((behind) => !behind.startsWith('（试行'));
}

/** A paper that another one has taken the place of, cited by its title, its number, or with the number of the new one. */
function replacedPapers(inspection: Inspection): Hit<'G02'>[] {
  const { year } = inspection;
  return passagesOf(inspection).flatMap((passage) =>
    replaced
      .filter(({ since, by }) => year !== undefined && year >= since && !isCited(passage.text, by.title))
      .flatMap(({ cited, by }) =>
        matchesOf(passage, cited, 'text')
          .filter(({ 0: text }) => text !== '')
          .map(({ index, 0: text }) => {
            const instead = `《${by.title}》（${by.number}）`;
            const isNumberOnly = !text.startsWith('《');
            return mark(passage, index, index + text.length, {
              variant: 'replaced',
              data: { paper: instead },
              instead: isNumberOnly ? by.number : instead,
            });
          }),
      ),
  );
}

function wrongNumbers(passage: Passage): Hit<'G02'>[] {
  return [...passage.text.matchAll(TITLED)].flatMap((match): Hit<'G02'>[] => {
    const [whole, title = '', cited = ''] = match;
    const paper = citedPapers.find((each) => each.title.test(title));
    const number = paper?.series.exec(cited)?.[0];
    if (!paper || !number || isSameNumber(number, paper.number) || /第?492号/.test(number)) return [];
    if (passage.text.includes(paper.number) || misspeltNumbers.some(({ pattern }) => cited.search(pattern) >= 0))
      return [];
    const from = match.index + whole.lastIndexOf(number);
    const data = { title, number: paper.number };
    return [mark(passage, from, from + number.length, { variant: 'version', data, instead: paper.number })];
  });
}

/** Orders are cited in several ways; the letters of other papers count: 国办公开函 for 国办公开办函. */
function isSameNumber(cited: string, number: string): boolean {
  const letters = (text: string) => text.split('〔')[0];
  return digits(cited) === digits(number) && (!number.includes('〔') || letters(cited) === letters(number));
}

function digits(number: string): string {
  return number.replace(/\D+/g, ' ').trim();
}

function badBrackets(passage: Passage): Hit<'G02'>[] {
  const replaced = markAll(passage, BAD_BRACKETS, ({ 0: text, 1: open = '', 2: year = '', 3: number }) => {
    if ((open === '（' && !number) || (/[〔﹝]/.test(open) && /[〕﹞]/.test(text))) return undefined;
    if (!number) return /号$/.test(year) ? { variant: 'noYear' } : undefined;
    return { variant: 'brackets', instead: `〔${year}〕${number}` };
  });
  return [...replaced, ...markAll(passage, CRUSHED, () => ({ variant: 'crushed' }))];
}

/** 着力提升全县政务公开工作水平 in the report of a town. */
const SCOPE = withFlags(
  'g',
  inOrder(
    anyOf(
      /(?:提升|推动|推进|加强|指导|组织|统筹|部署|规范|提高|促进|深化|完善|做好|监督|督促|抓好|强化|开展|协调|牵头|引领)[^，。；：\n]{0,8}?(?:全[省市县区州盟旗])/,
      /(?<![一-龥])全[省市县区州盟旗](?=(?:各级|各部门|各乡镇|各单位|各镇|上下)?(?:政府信息公开|政务公开|信息公开|政府网站)|各级各部门|各乡镇各部门)/,
      /我[省市县区州](?=(?:的)?(?:政府信息公开|政务公开|信息公开)工作)/,
    ),
    /([^，。；：\n]{0,16})/,
  ),
);
const OUTSIDE =
  /统一|会议|推进会|部署会|培训|排名|排位|名次|考核|评估|部署要求|平台|范围|前列|先进|通报|测评|检查|要求|经验|示范|试点|第[一二三四五\d]|集约化/;

const G04 = {
  id: 'G04',
  severity: 'warning',
  summary: '乡镇、街道和县的报告不把全省、全市、全县的工作写成自己的工作。',
  basis: '《条例》第四条：报告本机关的工作',
  levels: ['township', 'street', 'county'],
  check: (inspection) =>
    passagesOf(inspection).flatMap((passage) =>
      markAll(
        passage,
        SCOPE,
        ({ 0: text, 1: behind = '', index = 0 }) => {
          const before = passage.plain.slice(Math.max(0, index - 8), index);
          if (
            !isAbove(inspection, text) ||
            OUTSIDE.test(behind) ||
            /(?:参加|按照|根据|落实|配合|参与|在|由|对照|县政府|县政务|上级)[^，。；]{0,7}$/.test(before)
          )
            return undefined;
          return { data: { scope: /[全我]([省市县区州盟旗])/.exec(text)?.[0] ?? '' } };
        },
        'plain',
      ),
    ),
} as const satisfies Rule;

/** 全市 is above a county, but not above one that is called a city. */
function isAbove(inspection: Inspection, text: string): boolean {
  if (inspection.level !== 'county') return true;
  const [, scope = ''] = /[全我]([省市县区州盟旗])/.exec(text) ?? [];
  const [name = ''] = ownNames(inspection);
  return '省市州盟'.includes(scope) && !/市(?:人民政府)?(?:办公[室厅])?$/.test(name);
}

/** From this year on a refusal must go to 行政复议 first. */
const RECONSIDERATION_FIRST = 2024;

const G05 = {
  id: 'G05',
  severity: 'hint',
  summary: '2024年起，不服不予公开的须先申请行政复议；没有复议就起诉的，核对是否为其他情形。',
  basis: '《行政复议法》（2023年修订）第二十三条第一款第（四）项',
  needs: cellNeeds('t4/directLitigation/total'),
  check: ({ year, cells, template }) => {
    const cell = 't4/directLitigation/total';
    const value = numberAt(cells, cell);
    if (year === undefined || year < RECONSIDERATION_FIRST || value === 0) return [];
    const { table, row } = cellSpec(template, cell);
    return [{ where: [cell], data: { row: rowName(table, row), value } }];
  },
} as const satisfies Rule;

const AGENDA = /((?:19|20)\d\d)年度?[^，。；\n《》]{0,16}?工作要点/g;

const G06 = {
  id: 'G06',
  severity: 'hint',
  summary: '引用的工作要点是本年度的。',
  basis: '每年的政务公开工作要点',
  check: (inspection) =>
    passagesOf(inspection).flatMap((passage) =>
      markAll(passage, AGENDA, ({ 1: stated }) => {
        const { year } = inspection;
        return year === undefined || Number(stated) === year ? undefined : { data: { stated: stated ?? '', year } };
      }),
    ),
} as const satisfies Rule;

const G07 = {
  id: 'G07',
  severity: 'hint',
  summary: '以前年度的政策文件不当作本年度工作的依据。',
  basis: '国办公开办函〔2021〕30号：反映本年度的工作',
  check: inEveryText((passage) => markAll(passage, outdatedPolicies)),
} as const satisfies Rule;

export const yearAndLawRules = [G01, G02, G03, G04, G05, G06, G07] as const;
