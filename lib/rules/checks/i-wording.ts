/** Group I, third part: words that are wrong, or that give away a text that is not this office’s own. */
import { anyOf, withFlags } from '@/lib/pattern';
import { headingLabel } from '@/lib/report/report';
import { doubledWord } from '@/lib/report/wording';
import { inEveryText, mark, markAll } from '@/lib/rules/marks';
import { isOwnUnit, ownNames, spokenNames, usualNames } from '@/lib/rules/sentences/own-names';
import { type Passage, passagesOf } from '@/lib/rules/sentences/passage';
import { isCommonWord } from '@/lib/rules/sentences/unit-names';
import type { Hit, Inspection, Rule } from '@/lib/rules/types';

/** Wrong forms with the right ones. Kept short: only what is wrong in every context. */
const WRONG_WORDS = new Map([
  ['移动铀媒', '移动融媒'],
  ['行政复仪', '行政复议'],
  ['行政诉颂', '行政诉讼'],
  ['政务公工开', '政务公开'],
  ['政府信公开', '政府信息公开'],
  ['政府信息公公开', '政府信息公开'],
  ['政府信息工开', '政府信息公开'],
  ['政府新息公开', '政府信息公开'],
  ['依申清公开', '依申请公开'],
  ['依申请公公开', '依申请公开'],
  ['以人名为中心', '以人民为中心'],
  ['习进平', '习近平'],
  ['习近乎', '习近平'],
  ['政务新煤体', '政务新媒体'],
  ['信息处里费', '信息处理费'],
  ['工作部属', '工作部署'],
  ['决策部属', '决策部署'],
]);
const WRONG_WORD = new RegExp([...WRONG_WORDS.keys()].join('|'), 'g');

const I04 = {
  id: 'I04',
  severity: 'warning',
  summary: '没有常见的错别字和错敏词。',
  basis: '政府网站和政务新媒体检查指标：严重表述错误',
  check: inEveryText((passage) => markAll(passage, WRONG_WORD, ({ 0: text }) => ({ instead: WRONG_WORDS.get(text) }))),
} as const satisfies Rule;

const SPEAKS_FOR_ITSELF = anyOf(
  /[我本](?:镇|乡|街|县|市|区|局|机关|单位|级|办|委|中心|部门|旗|站|所|院|校|厅)|全[镇乡]/,
  /(?:镇|乡|街道|县|局)党委|[厅局](?:机关|党组)|公安分局|(?<![一-龥])(?:分局|街道|园区|管委会|[镇乡](?:政府|党政))/,
);
const LEAST_TEXT = 200;

const I05 = {
  id: 'I05',
  severity: 'hint',
  summary: '正文写到本单位的名称或者“我镇”“本机关”等，不是通用文本。',
  basis: '国办公开办函〔2021〕30号：不得雷同、敷衍',
  check: (inspection) => {
    const passages = passagesOf(inspection).filter(
      ({ part }) => part === 'preface' || part.startsWith('overview/') || part === 'problems',
    );
    const all = passages.map(({ text }) => text).join('\n');
    const [name] = ownNames(inspection);
    const [first] = passages;
    if (!first || name === undefined || all.length < LEAST_TEXT || SPEAKS_FOR_ITSELF.test(all)) return [];
    if (/^(?:county|city|province)$/.test(inspection.level) && /全[县市区旗州省]/.test(all)) return [];
    if (usualNames(inspection).some((each) => all.includes(each)) || isCalledShort(inspection, all)) return [];
    return [{ where: [{ part: first.part, from: 0, to: first.raw.length }], data: { name } }];
  },
} as const satisfies Rule;

/** 县发改委, 高新区管委会; 白塔 for 白塔镇. */
const SHORT_NAMES = /(?<=[^一-龥年的由和与]|^|年|由|和|与)[一-龥]{1,8}?(?:局|委|管委会|厅|办事处|办|乡|镇|街道)/g;

function isCalledShort(inspection: Inspection, text: string): boolean {
  const stems = spokenNames(inspection).flatMap((name) => /^([一-龥]{2,4})(?:镇|乡|街道)$/.exec(name)?.[1] ?? []);
  if (stems.some((stem) => !isCommonWord(stem) && text.includes(stem))) return true;
  return [...new Set(text.match(SHORT_NAMES))].some((name) => name.length > 2 && isOwnUnit(inspection, name));
}

const ABOUT_OTHERS =
  /(?<![一-龥])(?:部分|一些|个别|有些|有的|多数|大多数|不少|许多|很多)(?:地区|地方|省份|城市|政府部门|地方政府|政府机关|行政机关|省市)|各级(?:人民)?政府(?:及其)?部门(?!间)|各地(?:政府|各部门)/g;

const I06 = {
  id: 'I06',
  severity: 'hint',
  summary: '写本单位的情况，不写“部分地区”“多数部门”等他处的情况。',
  basis: '《条例》第五十条：本机关的年度报告',
  levels: ['township', 'street', 'department'],
  check: inEveryText((passage) => markAll(passage, ABOUT_OTHERS)),
} as const satisfies Rule;

const TWICE =
  /(进一步|不断|积极|加强|及时|推进|开展|全面|严格|认真|落实|提高|提升|持续|规范|充分|通过|根据|按照|以及|并且|群众|我镇|我乡|本机关|完善|强化|建立|健全|确保|按时|做好)\1/g;
/** Nouns that may rightly meet themselves in a longer word: 公开工作工作人员, 依申请申请人. */
const NOUN_TWICE =
  /(工作|情况|信息|制度|机制|管理|平台|保障|监督|组织|建设|服务|申请|答复|内容|发布)\1(?![人书表组机小领方要总计会报年台流规制栏专平目指属部构中大事局办厅化网员系发检电所站公考任实])/g;
/** Any words twice in a row, a mark between them or not: 民意征集民意征集, an item of a list once more. */
const SAID_TWICE =
  /(?!.一|[〇零一二三四五六七八九十百千])([一-龥]{3,10})\1|(?<=[、，：])([一-龥]{7,24})[、，]\2(?=[、，。；和及])/g;
const TRUNCATED = withFlags(
  'g',
  anyOf(
    /府信息公开(?<!政府信息公开)/,
    /(?<=[，。；：）\n])信息公开工作工作/,
    /的的(?!士)(?<![目的]的的)|年度报告告|政府信息公开公开/,
    /性性(?=[一-龥])(?<![男女两异同个]性性)|通过可以通过|工工作|公公开|(?<![舆疫灾警险汛旱案民行])情情况|(?<!因)为为|是是(?!非)/,
    /被被|按按|我我/,
    /累(?=公开|发布|收到|受理|办理|答复|更新|推送|主动)|(?<![民自业])主公开|依[申请]公开|公申请(?<!办公申请)/,
    /[不予以部分]公(?<=不予公|予以公|部分公)(?=[，。；、\d])/,
  ),
);
const UNTIL = /截止(?=(?:到|至)?(?:目前|\d{2,4}年|\d{1,2}月|年底))/g;

const I10 = {
  id: 'I10',
  severity: 'hint',
  summary: '没有漏字、叠字和“截止”“截至”混用。',
  basis: '《出版物汉字使用管理规定》；通用规范',
  check: (inspection) => [...faultyHeadings(inspection), ...faultyWords(inspection)],
} as const satisfies Rule;

const faultyWords = inEveryText((passage) => [
  ...markAll(passage, TWICE, ({ 1: word = '' }) => ({ variant: 'twice', instead: word })),
  ...markAll(passage, NOUN_TWICE, ({ 1: word = '' }) => ({ variant: 'twice', instead: word })),
  ...markAll(passage, SAID_TWICE, ({ 0: whole, 1: word, 2: item = '' }) =>
    new RegExp(TWICE.source).test(whole) ? undefined : { variant: 'twice', instead: word ?? item },
  ),
  ...markAll(passage, TRUNCATED, () => ({ variant: 'damaged' })),
  ...markAll(passage, UNTIL, () => ({ variant: 'until', instead: '截至' })),
  ...doubledInHeadings(passage),
]);

const LONGEST_HEADING = 30;

/** Lines that are nothing but a heading of the office's own, with a word twice in a row. */
function doubledInHeadings(passage: Passage): Hit<'I10'>[] {
  let from = 0;
  return passage.text.split('\n').flatMap((line): Hit<'I10'>[] => {
    const start = from;
    from += line.length + 1;
    if (line.length > LONGEST_HEADING || /[，。；：！？]/.test(line)) return [];
    const word = doubledWord(line);
    const at = word === undefined ? -1 : line.indexOf(word + word);
    if (word === undefined || at < 0 || [...line.matchAll(TWICE)].some(([twice]) => twice === word + word)) return [];
    return [mark(passage, start + at, start + at + 2 * word.length, { variant: 'twice', instead: word })];
  });
}

/** The headings that an imported file printed where a word of them stands twice. */
function faultyHeadings({ template, report: { labels = {} } }: Inspection): Hit<'I10'>[] {
  const headed = [
    ...template.parts.map(({ key, prose: [at] }) => ({ key, at })),
    ...template.prose.map(({ key }) => ({ key, at: key })),
  ];
  return headed.flatMap(({ key, at }): Hit<'I10'>[] => {
    const text = labels[headingLabel(key)];
    const word = text && doubledWord(text);
    return word && at ? [{ where: [{ part: at, from: 0, to: 0 }], variant: 'heading', data: { text, word } }] : [];
  });
}

export const wordingRules = [I04, I05, I06, I10] as const;
