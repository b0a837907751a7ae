/** Group I, second part: what copying and word processing leave behind, brackets, doubled marks, numbering. */
import { anyOf, inOrder, withFlags } from '@/lib/pattern';
import { inEveryText, mark, markAll } from '@/lib/rules/marks';
import { bracketPairs, matchesOf, type Passage, passagesOf } from '@/lib/rules/sentences/passage';
import type { Hit, Rule } from '@/lib/rules/types';
import { SURNAMES } from './i-privacy';

const DOUBLED = /([，、；：。])\1+|，[。；、：]|[、；：]，|、[。；：]|[；：]。|。[，；、：]|。）。/g;
const STRAY_LISTING = /、等(?!级|于|待|候|额|同|次|效|高|着)/g;

const I07 = {
  id: 'I07',
  severity: 'hint',
  summary: '标点用全角，没有重复或者相连的标点。',
  basis: 'GB/T 15834-2011',
  check: inEveryText((passage) => [
    ...markAll(passage, DOUBLED, ({ 0: text }) => ({ instead: corrected(text) })),
    ...markAll(passage, STRAY_LISTING, () => ({ instead: '等' })),
    ...halfWidth(passage),
  ]),
} as const satisfies Rule;

function corrected(text: string): string {
  if (text.includes('）')) return '）。';
  return text.includes('。') ? '。' : text.charAt(0);
}

/** Half-width marks between Chinese characters, in a text that otherwise has full-width ones: a page that has none prints all alike. */
function halfWidth(passage: Passage): Hit<'I07'>[] {
  const { raw } = passage;
  const wide = (raw.match(/[，；：？！]/g) ?? []).length;
  const narrow = [...raw.matchAll(/[,;?!.](?<=[一-龥）》”].)(?=[一-龥（《“\n]|$)/g)];
  if (narrow.length === 0 || wide <= narrow.length) return [];
  return narrow.map(({ index, 0: text }): Hit<'I07'> => {
    const place = { part: passage.part, from: index, to: index + 1 };
    return { where: [place], variant: 'narrow', data: { text, quote: around(raw, index) } };
  });
}

function around(raw: string, at: number): string {
  return raw
    .slice(Math.max(0, at - 12), at + 13)
    .replace(/\s+/g, ' ')
    .trim();
}

const BOOKMARK = /[[【][Bb]ookmark：?:?[^\]】\n]{0,40}[\]】]/g;
const GUIDE = withFlags(
  'g',
  anyOf(
    /（(?:单位|机关|部门|乡镇|具体)?(?:名称|全称|数字|数量|网址|邮箱|姓名)）/,
    /[【{<＜](?:填报)?(?:单位|机关|部门|乡镇|街道)(?:名称|全称)?[】}>＞]/,
    /（(?:[如若](?:无|没有|有)|没有的)[^（）\n]{0,16}[填写删][^（）\n]{0,16}）/,
    /（(?:示例|样例|范例|例文)[：:][^（）\n]{0,60}）/,
    /（[^（）\n]{0,12}(?:字数|不少于\d+字|\d+字以[内上])[^（）\n]{0,12}）/,
    /[[【][^\]】\n]{0,4}(?:请填|填写|待填|待补)[^\]】\n]{0,20}[\]】]/,
    /(?:尚?待)(?:补充|核实|填写|确认)(?<=(?:^|[：\n（])尚?待..)(?=[：。；）\n]|$)/,
    /（文字描述[^）\n]{0,60}）/,
    /（[^（）\n]{0,8}(?:宋体|黑体|楷体|仿宋|小标宋)[^（）\n]{0,20}）/,
    /收取信息处理费情况在此处报告。?/,
    /（(?:待|需|请)(?:补充|填写|完善|核实|确认|定)[^）\n]{0,30}）/,
    /（请[^（）\n，。]{0,12}(?:填写|填报|补充|修改|替换)[^（）\n]{0,12}）/,
    /【(?:待|需|请|此处)[^】\n]{0,30}】/,
    /（此处[^）\n]{0,30}）/,
    /请在此处?(?:填写|输入)[^，。\n]{0,20}|单击或点击此处输入文字|单击此处/,
    /格式>(?<![<＜][^<>＜\n]{1,60}>)/,
    /\{\{?[^{}\n]{1,30}\}?\}|TODO|lorem ipsum/,
  ),
);
const BLANK_TO_FILL = withFlags(
  'g',
  anyOf(
    /_{2,}|＿{2,}/,
    /[xX×✕]{2,}(?![\dA-Za-z@./*_×xX])(?<![\da-wyzA-WYZ@./*_][xX×✕]{2,30})/,
    /[○Ο]{2,}(?:镇|乡|县|年|件)/,
    /(?=\*)(?<=[共计到为达约布开理收复结行请息]|^|\n|[，。；、：（])\*{2,}(?!\d)/,
    /[xX×](?=[件条次篇份期场批名项处家个元万](?!数))(?<=[一-龥].)/,
    /[xX×](?=[月日])(?<![\da-zA-Z].)/,
    /(?<!\d)20(?:\d[xX×*＊○]|[xX×*＊○〇]{2})(?=年)/,
    /N(?=[件条次篇份])(?<=[一-龥]N)/,
    /[?？○〇●■▲◆△☆★□*＊]{1,3}(?=[件条次篇份期元万])(?<=[共计到为达约布开收理复结请息读了][?？○〇●■▲◆△☆★□*＊]{1,3})/,
    /…{1,4}(?=[条件篇份][信申，。；])/,
    /[【[][ \u3000]*[】\]](?=[件条次篇份期元万年月日])/,
    /（）(?=[件条次篇份期个人元项年月日])|\?{3,}|？{3,}/,
  ),
);
/** 王某某 is a name made unreadable, 某某镇 one not filled in. */
const NAME_TO_FILL = new RegExp(`某某(?<![${SURNAMES}]某某)|某[省市县区](?=某)|某[镇乡](?=人民政府|政府)`, 'g');
/** What is written to a superior, not to the public: 根据贵办要求, 妥否，请批示, a salutation on a line of its own. */
const LETTER = withFlags(
  'gm',
  anyOf(
    /贵(?<![宝珍可昂尊富高名显权华].)(?:办|局|委(?!任)|厅|处|单位|机关|部门|中心|府|科室?(?=[，。的要通])|[县市区](?:政府|局|委|办))/,
    /你(?<=(?:^|[据照按向给由请送报，。；：\n])你)(?:办|局|委|厅|中心|单位)/,
    /(?:妥|当|可)否，?请(?:予以?)?(?:批示|批复|审示|指示|审定|示(?=[。\n]|$))|^(?:抄送|抄报|主送|[报呈]送?)：/,
    /[现特](?:予以?|将[^，。；\n]{0,20})?(?:上报|呈报|报送)(?:给?[你贵]|如下|，请)/,
    /请予?以?(?:批示|审示|审阅|查收|审查备案|审查|审定|审核(?=[，。]|后发布))/,
    /[特专]此(?:报告|上报|呈报|函复|致函)|此致，?敬礼|[函呈]复如下|随文(?:上报|报送|呈报)|[现谨兹][呈奉]上/,
    /如有不[妥当]之?处?，?[敬恳]?请[^，。；\n]{0,8}(?:指示|指正|批评|指导)|[敬恳]?请(?:各位)?(?:领导|上级)[^，。；\n]{0,8}(?:指正|指示|审阅)|敬请(?:批评)?指正/,
    inOrder(
      /^/,
      anyOf(
        /尊敬的[^，。：；\n\d]{2,16}/,
        inOrder(
          /[一-龥]{0,8}(?:省|市|县|区|州|旗)(?:委|人民政府|政府)?(?:政府)?/,
          anyOf(
            /办公厅|办公室|办|信息公开办|政务公开办|政务公开科/,
            /政务服务[^，。：；\n\d]{0,8}局|数据局/,
            /行政审批[^，。：；\n\d]{0,6}局/,
            /政务公开领导小组[^，。：；\n]{0,6}/,
          ),
        ),
      ),
      /：(?=$|现|根据|按照|我|为|依据|遵照)/,
    ),
  ),
);
const REFERENCE =
  /错误[!！]未找到引用源。?|错误[!！]未定义书签。?|HYPERLINK|PAGEREF|(?<!bookmark.{0,4})_GoBack|&nbsp；?|&[lg]t；?|<\/?[a-z]{1,8}[^<>\n]{0,40}>/g;

const I08 = {
  id: 'I08',
  severity: 'hint',
  summary: '没有模板提示语、占位符、书签等残留，括号、引号、书名号成对。',
  basis: 'GB/T 15834-2011；国办公开办函〔2021〕30号',
  check: inEveryText((passage) => [
    ...[BOOKMARK, GUIDE, BLANK_TO_FILL, NAME_TO_FILL, REFERENCE].flatMap((pattern) =>
      markAll(passage, pattern, () => ({ variant: 'debris', severity: 'warning' })),
    ),
    ...markAll(passage, LETTER, () => ({ variant: 'letter' })),
    ...unpaired(passage),
    ...mixedPairs(passage),
  ]),
} as const satisfies Rule;

const PAIRS: Readonly<Record<string, string>> = {
  '）': '（',
  '》': '《',
  '〉': '〈',
  '”': '“',
  '】': '【',
  '〕': '〔',
};
const OPENERS = new Set(Object.values(PAIRS));
/** A closing bracket behind one of these closes nothing: 1), a）, 三）. */
const COUNTING_OFF = /(?:^|[\n，。；：、（\s])[\da-zA-Z一二三四五六七八九十]{1,3}$/;

/** Brackets, quotation marks and title marks without their other half on the same line. */
function unpaired(passage: Passage): Hit<'I08'>[] {
  const { text } = passage;
  const alone: number[] = [];
  let open: Opened[] = [];
  for (const { index, 0: char } of text.matchAll(/[（）《》〈〉“”【】〔〕\n]|$/g)) {
    if (char === '\n' || char === '') {
      for (const { at } of open) alone.push(at);
      open = [];
    } else if (OPENERS.has(char)) open.push({ char, at: index });
    else closeAt(text, index, open, alone);
  }
  return alone
    .filter((at) => !isOfNumber(text, at))
    .slice(0, MOST_UNPAIRED)
    .map((at) => mark(passage, at, at + 1, { variant: 'unpaired' }));
}

/** 函〔202130号: a bracket lost from the number of a paper, which G02 speaks of. */
function isOfNumber(text: string, at: number): boolean {
  return /[〔〕]/.test(text.charAt(at)) && /^.{0,6}\d{1,6}号/.test(text.slice(at + 1, at + 12));
}

interface Opened {
  readonly char: string;
  readonly at: number;
}

/** Notes a closing mark that closes nothing. */
function closeAt(text: string, at: number, open: Opened[], alone: number[]): void {
  const opener = PAIRS[text.charAt(at)];
  if (opener && !closes(open, opener, alone) && !countsOff(text, at)) alone.push(at);
}

/** A text with more of them is damaged as a whole. */
const MOST_UNPAIRED = 20;
const DEEPEST = 8;

/** Closes the innermost mark of its kind; marks opened inside it and never closed stand alone. */
function closes(open: Opened[], opener: string, alone: number[]): boolean {
  for (let depth = open.length - 1; depth >= Math.max(0, open.length - DEEPEST); depth -= 1) {
    if (open[depth]?.char !== opener) continue;
    alone.push(
      ...open
        .splice(depth)
        .slice(1)
        .map(({ at }) => at),
    );
    return true;
  }
  return false;
}

function countsOff(text: string, at: number): boolean {
  return text.charAt(at) === '）' && COUNTING_OFF.test(text.slice(Math.max(0, at - 4), at));
}

/** （…) : one bracket of each width. */
function mixedPairs(passage: Passage): Hit<'I08'>[] {
  const { raw, text, at } = passage;
  return bracketPairs(text).flatMap(([open, close]): Hit<'I08'>[] => {
    const [from, to] = [at[open] ?? 0, at[close] ?? 0];
    if ((raw.charAt(from) === '(') === (raw.charAt(to) === ')')) return [];
    return [mark(passage, open, close + 1, { variant: 'mixed', instead: `（${raw.slice(from + 1, to)}）` })];
  });
}

/** Ways to number, each with the characters that may stand before it; any may stand at the start. */
const STYLES = [
  { name: '（一）', before: /[\n。；：]/, pattern: /（([一二三四五六七八九十]{1,3})）(?!项|款|条)/g },
  { name: '一是', before: /[\n。；：，、]/, pattern: /([一二三四五六七八九十])是/g },
  { name: '第一，', before: /[\n。；：]/, pattern: /第([一二三四五六七八九十])，/g },
  { name: '一、', before: /\n/, pattern: /([一二三四五六七八九十]{1,3})、/g },
  { name: '1.', before: /[\n；]/, pattern: /(?<!\d)(\d{1,2})[.、．](?!\d)/g },
  { name: '（1）', before: /[\n。；：]/, pattern: /（(\d{1,2})）/g },
] as const;
const ORDINALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四', '十五'];
const BEGUN_OTHERWISE = /首先|其一|一方面|第一|首要|一来|其次/;

const I09 = {
  id: 'I09',
  severity: 'hint',
  summary: '序号连续，同一层次用同一种序号。',
  basis: 'GB/T 9704-2012 7.3.3',
  check: (inspection) => {
    const isDivided = passagesOf(inspection).some(({ part }) => ASPECT.test(part));
    return numberings(inspection).filter(({ where: [place], variant, data }) => {
      const isOfAspects =
        typeof place === 'object' && place.part === 'overview/general' && HEADING.test(String(data.text));
      return !(isDivided && isOfAspects && variant !== 'repeated');
    });
  },
} as const satisfies Rule;

/** The numbers of the aspects stand before their boxes: what is left in the box in front goes on with them. */
const ASPECT = /^overview\/(?!general)/;
const HEADING =
  /^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九\d][、.．]|第[一二三四五六七八九][，,、])$/;

const numberings = inEveryText((passage) => STYLES.flatMap((style) => brokenNumbering(passage, style)));

function brokenNumbering(passage: Passage, { name, before, pattern }: (typeof STYLES)[number]): Hit<'I09'>[] {
  let last = 0;
  const atHead = matchesOf(passage, pattern, 'text').filter(
    ({ index, 1: written = '' }) =>
      index === 0 || ordinalOf(written) === 1 || before.test(passage.text.charAt(index - 1)),
  );
  return atHead.flatMap((match): Hit<'I09'>[] => {
    const [whole, written = ''] = match;
    const [ordinal, due] = [ordinalOf(written), last + 1];
    const isFirst = last === 0;
    const isSound = ordinal === due || ordinal <= 1 || (isFirst && isLaterBox(passage, match.index, name));
    last = ordinal;
    if (isSound) return [];
    const variant = ordinal < due ? 'repeated' : isFirst ? otherStyleBefore(passage, match.index) : 'skipped';
    const data = { due: /\d/.test(written) ? due : (ORDINALS[due - 1] ?? due) };
    return [mark(passage, match.index, match.index + whole.length, { variant, data })];
  });
}

/** 0 for an ordinal that no list reaches. */
function ordinalOf(written: string): number {
  return /\d/.test(written) ? Number(written) : ORDINALS.indexOf(written) + 1;
}

/** A box of part one may keep the number of its own heading; a list may begin 首先 or 一方面. */
function isLaterBox({ part, text }: Passage, at: number, name: string): boolean {
  if (BEGUN_OTHERWISE.test(text.slice(Math.max(0, at - 200), at))) return true;
  return at === 0 && (part.startsWith('overview/') || name !== '一是');
}

function otherStyleBefore({ text }: Passage, at: number): 'mixed' | 'skipped' {
  const before = text.slice(Math.max(0, at - 400), at);
  return /(?:^|[\n。；：])(?:（[一1]）|一是|[一1][、.．])/.test(before) ? 'mixed' : 'skipped';
}

export const punctuationRules = [I07, I08, I09] as const;
