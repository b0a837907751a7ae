/** Group I, first part: what must not be published: numbers and names of persons, marks of secrecy. */
import { anyOf, withFlags } from '@/lib/pattern';
import { inEveryText, mark, markAll } from '@/lib/rules/marks';
import type { Passage } from '@/lib/rules/sentences/passage';
import type { Hit, Rule } from '@/lib/rules/types';

/** In any width, parted by spaces, dots or dashes as people part them. */
const IDENTITY = /(?=\d)(?<![\dA-Za-z])\d{6}[ -]?\d{8}[ -]?\d{3}[\dXx](?![\dA-Za-z])/g;
const MOBILE =
  /(?=[+\d])(?<![\dA-Za-z]|\d[-.])(?:\+?86[- ]?)?1[- .·]?[3-9](?:[- .·]?\d){9}(?![\dA-Za-z]|[余多]?[元万亿件条次人个亩])/g;
const SPELLED_MOBILE =
  /[一幺](?<![〇零一二三四五六七八九幺].)[三四五六七八九][〇零一二三四五六七八九幺]{9}(?![〇零一二三四五六七八九幺])/g;
const CARD = /(?=\d)(?<![\dA-Za-z])\d{4}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?![\dA-Za-z])/g;
/** UnionPay, Visa, Mastercard. */
const CARD_PREFIX = /^(?:62|4|5[1-5])/;
/** Numbers of papers and of institutions, whatever they look like. */
const NO_CARD = /索引号?|编号|代码|文号|序号|统一社会/;

const I01 = {
  id: 'I01',
  severity: 'error',
  summary: '正文没有公民身份号码、手机号码、银行卡号。',
  basis: '《条例》第十五条；《个人信息保护法》第二十八条',
  check: inEveryText((passage) => [
    ...personal(passage, IDENTITY, 'identity', isIdentityNumber),
    ...personal(
      passage,
      MOBILE,
      'mobile',
      (_, written, before) => (written.match(/[- .·]/g) ?? []).length <= 4 && !NO_CARD.test(before),
    ),
    ...personal(passage, SPELLED_MOBILE, 'mobile', () => true),
    ...personal(passage, CARD, 'card', (digits, _, before) => {
      if (isIdentityNumber(digits) || NO_CARD.test(before) || !isCardNumber(digits)) return false;
      return CARD_PREFIX.test(digits) || /卡|账|帐/.test(before);
    }),
  ]),
} as const satisfies Rule;

type PersonalNumber = 'mobile' | 'identity' | 'card';

/** The number itself is not repeated in the finding: it ends up in lists and files. */
function personal(
  passage: Passage,
  pattern: RegExp,
  variant: PersonalNumber,
  isOne: (digits: string, written: string, before: string) => boolean,
): Hit<'I01'>[] {
  return [...passage.plain.matchAll(pattern)].flatMap((match): Hit<'I01'>[] => {
    const [written] = match;
    const digits = written.replace(/[- .·+]/g, '').toUpperCase();
    if (!isOne(digits, written, passage.text.slice(Math.max(0, match.index - 12), match.index))) return [];
    const hit = mark(passage, match.index, match.index + written.length, { variant });
    return [{ ...hit, data: { text: `${digits.slice(0, 3)}****${digits.slice(-4)}` } }];
  });
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/** Eighteen places, a date of birth that exists, the check digit of GB 11643. */
function isIdentityNumber(digits: string): boolean {
  if (!/^[1-9]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/.test(digits)) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits.charAt(index)), 0);
  return CHECKS.charAt(sum % 11) === digits.charAt(17);
}

/** Sixteen to nineteen digits that pass Luhn’s check. Source: ISO/IEC 7812-1. */
function isCardNumber(digits: string): boolean {
  if (!/^\d{16,19}$/.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** The usual ones. */
export const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤';
const NAME = `[${SURNAMES}](?!某)[一-龥]{1,2}`;
const NAMED = new RegExp(
  `(?:联系人|经办人|联络人|申请人|患者|低保户|低保对象|五保户|贫困户|困难群众|信访人|举报人|投诉人)(?:姓名)?[：为是]?(${NAME})(?=[，。；、：（）\\n \\d女男]|的|于|向|提出|反映|咨询|等|同志|先生|女士|负责|承办|担任|$)`,
  'g',
);
/** Words that begin with a surname. */
const NO_PERSON =
  /^(?:.?(?:公开|政府|机关|单位|办公|科|室|局|股|站|所|提|申|主|自|办|务|乡|镇|村|县)|向|于|高度|高效|万元|严格|方面|任何|何时|许可|江苏|金额|程序|范围|白天|时)/;
const ADDRESS = /(?:家庭|现居|常住|户籍)?(?:住址|住所地)(?:为|：|是)?[一-龥\d]{4,24}(?:号|室|组|栋|单元)/g;

const I02 = {
  id: 'I02',
  severity: 'warning',
  summary: '联系人写科室名称，不写申请人、群众的姓名和住址。',
  basis: '《条例》第十五条：个人隐私',
  check: inEveryText((passage) => [
    ...[...passage.text.matchAll(NAMED)].flatMap((match): Hit<'I02'>[] => {
      const name = match[1] ?? '';
      const from = match.index + match[0].lastIndexOf(name);
      return NO_PERSON.test(name) ? [] : [mark(passage, from, from + name.length, { variant: 'name' })];
    }),
    ...markAll(passage, ADDRESS, () => ({ variant: 'address' })),
  ]),
} as const satisfies Rule;

const SECRET = withFlags(
  'g',
  anyOf(
    /(?:绝密|机密|秘密)[★☆]/,
    /[★☆](?:绝密|机密|秘密)/,
    /（(?:绝密|机密|秘密|内部)）|(?:绝密|机密)级?文件/,
    /内部(?:资料|刊物|文件)(?:[，。；]|注意|不得|请勿)|注意保[密管]|不得外传|密级：/,
    /(?:[内机密]|明电|密电)[发字电]?〔\d{4}〕\d+号/,
    /[一-龥]{1,4}[密内]发?〔\d{4}〕/,
  ),
);

const I03 = {
  id: 'I03',
  severity: 'warning',
  summary: '没有密级标志、内部资料字样和不公开的文号。',
  basis: '《条例》第十四条、第十七条',
  check: inEveryText((passage) => markAll(passage, SECRET)),
} as const satisfies Rule;

export const privacyRules = [I01, I02, I03] as const;
