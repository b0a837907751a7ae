/** Group H: problems with their measures, and what part six must say. */

import { anyOf, withFlags } from '@/lib/pattern';
import { feeSentence, withFeeSentence } from '@/lib/report/filling/proposals';
import { ordinalOf } from '@/lib/report/prose/numerals';
import { formatNumber } from '@/lib/report/read-number';
import { draftText } from '@/lib/report/report';
import { applications } from '@/lib/rules/claims/tallies';
import { mark } from '@/lib/rules/marks';
import { say } from '@/lib/rules/messages';
import { contextsOf } from '@/lib/rules/sentences/contexts';
import { type Passage, passagesOf } from '@/lib/rules/sentences/passage';
import type { Quantity } from '@/lib/rules/sentences/quantities';
import type { Hit, Inspection, Rule } from '@/lib/rules/types';

const NOTHING = anyOf(
  /^(?:\d{4}年度?|本年度?|目前|我[镇乡县单]位?|本[镇乡机单][关位]?|，|、)*(?:暂时?|并|均)?(?:无|没有|不存在|未发现|未存在)(?:任何|明显|突出|较大|存在)*(?:的?主要)?(?:的?问题)?(?:及改进情况|和不足|或不足|需要改进的?)?[。！.]?$/,
  /^[/／—\-0零。]+$/,
);

const H01 = {
  id: 'H01',
  severity: 'error',
  summary: '第五部分写明实际存在的问题，不能空着或者只写“无”。',
  basis: '《条例》第五十条第（四）项：存在的主要问题及改进情况',
  needs: [{ text: 'problems' }],
  check: ({ report }): Hit<'H01'>[] => {
    const text = draftText(report.draft, 'problems');
    const bare = text.normalize('NFKC').replace(/\s/g, '').replace(/,/g, '，');
    if (bare === '') return [{ where: [whole('problems', 0)], variant: 'blank', data: {} }];
    return NOTHING.test(bare)
      ? [{ where: [whole('problems', text.length)], variant: 'sham', data: { text: bare } }]
      : [];
  },
} as const satisfies Rule;

const PROBLEM = anyOf(
  /问题|不足|差距|不够|不高|不强|不到位|薄弱|欠缺|短板|有待|滞后|偏少|偏慢|偏弱|偏低|不全|单一|不完善/,
  /不规范|不及时|不平衡|困难|缺乏|缺少|需要?(?:进一步|不断)|亟需|仍需|还需|距离|不齐|不深|不多|不熟/,
  /[读看听]不(?:懂|明白)|忘了|忘记|遗漏/,
  /不均|还不|难处|难点|毛病|弱项|堵点|做不到|较少|较低|较弱|不畅|空白/,
);
const MEASURE = anyOf(
  /下一步|今后|改进|整改|措施|将(?!来)|加强|强化|完善|健全|提升|提高|优化|推进|规范|丰富|拓宽|加大/,
  /落实|继续|进一步|加快|深化|增强|我们要|力争|计划|明年|接下来|对策|举措|办法|怎么改|为此|[一二三]要/,
  /准备|打算|着手|争取|安排|时间表|路线图/,
  /(?:^|[，。；：\n])20\d\d年(?:度)?(?:要|起|拟|会|再|内|办(?=[几两三四五六]?[件项])|[上下]半年|\d{1,2}月(?:底?前|起)|[一二三四]季度)/,
  /(?:^|[，。；：\n])拟/,
);

const H02 = {
  id: 'H02',
  severity: 'warning',
  summary: '第五部分既写问题，也写改进措施。',
  basis: '《条例》第五十条第（四）项',
  needs: [{ text: 'problems' }],
  check: (inspection): Hit<'H02'>[] => {
    const passage = problemsOf(inspection);
    if (!passage || NOTHING.test(passage.text.replace(/\n/g, ''))) return [];
    const [isProblem, isMeasure] = [PROBLEM.test(passage.text), MEASURE.test(passage.text)];
    if (isProblem && isMeasure) return [];
    return [mark(passage, 0, passage.text.length, { variant: isProblem ? 'measures' : 'problems' })];
  },
} as const satisfies Rule;

/** 一是…二是…三是, counted up anew for the measures. */
const ENUMERATOR = /(?:^|[\n。；：，（])(?:（?([一二三四五六七八九])(?:是|）)|第([一二三四五六七八九])，)/g;

const H03 = {
  id: 'H03',
  severity: 'hint',
  summary: '问题与改进措施逐条对应。',
  basis: '国办公开办函〔2021〕30号：问题和改进情况逐条分析',
  needs: [{ text: 'problems' }],
  check: (inspection) => {
    const passage = problemsOf(inspection);
    if (!passage) return [];
    const lists = enumerations(passage.text);
    const [problems, measures] = lists;
    if (!problems || !measures || lists.length !== 2 || problems < 2 || problems <= measures) return [];
    return [mark(passage, 0, passage.text.length, { data: { problems, measures } })];
  },
} as const satisfies Rule;

function enumerations(text: string): number[] {
  const lists: number[] = [];
  for (const match of text.matchAll(ENUMERATOR)) {
    const ordinal = ordinalOf(match[1] ?? match[2] ?? '');
    if (ordinal === 1) lists.push(1);
    else if (lists.length > 0) lists[lists.length - 1] = ordinal;
  }
  return lists;
}

/** Names of papers do not state what was charged. */
const FEE_STATED = anyOf(
  /处理费(?!(?:收取|征收)?(?:管理)?(?:办法|规定|标准))|免费/,
  /(?:未|没有|不(?!动产)|无|免|零)[^，。；]{0,14}(?:收取|收费|费用)|(?:没有?|未)收过?(?:一分)?钱/,
  /收费(?:及?减免)?(?:情况|金额)?(?:为|：)?(?:无|没有|0|零)/,
  /收取[^，。；]{0,14}(?:费用|费)/,
);
/** In another part only its own name tells; 行政事业性收费 is another matter. */
const FEE_NAMED = /信息(?:公开)?(?:信息)?处理费/;

const H07 = {
  id: 'H07',
  severity: 'error',
  summary: '第六部分说明政府信息公开信息处理费的收取情况，没有收取也要写明。',
  basis: '国办函〔2020〕109号；国办公开办函〔2021〕30号附件，第六部分',
  needs: [{ duty: 'processingFee' }],
  check: (inspection): Hit<'H07'>[] => {
    const { report, year } = inspection;
    const telling = passagesOf(inspection).filter(({ part, plain }) =>
      (part === 'other' ? FEE_STATED : FEE_NAMED).test(plain.replace(/《□*》/g, '')),
    );
    const isInPlace = telling.some(({ part }) => part === 'other');
    const isOther = isInPlace && !telling.some(({ part, plain }) => part === 'other' && isAboutInfoFee(plain));
    if (isInPlace && !isOther) return [];
    const isStated = telling.length > 0;
    const at = whole('other', draftText(report.draft, 'other').length);
    const sentence = year === undefined ? undefined : feeSentence(year, 0);
    const patch = sentence && withFeeSentence(report.draft, sentence);
    const fix = patch && { label: say('fix.insert', { text: sentence ?? '' }), patch };
    const hit = { where: [at], data: {}, ...(fix && (isOther || !isStated) && { fix }) };
    if (isOther) return [{ ...hit, variant: 'otherFee', severity: 'warning' }];
    return [isStated ? { ...hit, variant: 'elsewhere', severity: 'hint' } : hit];
  },
} as const satisfies Rule;

const OTHER_FEES = withFlags(
  'g',
  anyOf(
    /(?:行政)?(?:事业)?性收费/,
    /(?:乱|违规|违法|涉企|教育|停车|景区|医疗|物业|殡葬|经营)收费(?:目录清单|清单|目录|项目)?/,
    /(?:检索|复制|复印|邮寄|工本|成本|资料|服务|培训|会议|诉讼|鉴定|评估|证照|办证|污水处理|垃圾处理|水资源|卫生|停车)费用?/,
    /(?:检索|复制|邮寄)(?:、(?:检索|复制|邮寄))*等?(?:成本)?费用?/,
  ),
);

/** Speaks of the fee for information, or of fees without saying which; 行政事业性收费 alone is another matter. */
function isAboutInfoFee(plain: string): boolean {
  const rest = plain.replace(/《□*》/g, '').replace(OTHER_FEES, '□');
  return (
    /处理费/.test(rest) ||
    /费|收取|钱/.test(
      rest
        .replace(/(?:未|没有|无|不)?(?:向[^，。；]{1,8})?(?:收取|征收|产生|发生)(?:过)?[^，。；□]{0,8}□/g, '')
        .replace(/□[^，。；]{0,6}收取/g, ''),
    )
  );
}

/** By item nothing is charged for the first ten applications of a year. Source: 国办函〔2020〕109号. */
const FREE_APPLICATIONS = 10;

const H08 = {
  id: 'H08',
  severity: 'warning',
  summary: '信息处理费写明单位，并与申请数量相称。',
  basis: '国办函〔2020〕109号',
  needs: [{ duty: 'processingFee' }, { cell: 't3/received/total' }],
  check: (inspection) => {
    const received = applications(inspection, '', ['received']);
    return infoFees(inspection).flatMap(({ passage, quantity }): Hit<'H08'>[] => {
      const { from, end, value, kind } = quantity;
      if (value === 0) return [];
      if (kind === 'bare') return [mark(passage, from, end, { variant: 'unit', data: { value } })];
      if (kind !== 'money' || !received || received.value > FREE_APPLICATIONS) return [];
      return [
        mark(passage, from, end, { variant: 'few', data: { value, received: received.value }, also: received.cells }),
      ];
    });
  },
} as const satisfies Rule;

const H09 = {
  id: 'H09',
  severity: 'hint',
  summary: '行政事业性收费（万元）与信息处理费（元）口径不同，不填同一笔。',
  basis: '《条例》第二十条第（八）项、第四十二条',
  needs: [{ duty: 'processingFee' }, { cell: 't2/fees/amount' }],
  check: (inspection) => {
    const cell = 't2/fees/amount';
    const amount = inspection.cells.get(cell);
    if (typeof amount !== 'number' || amount === 0) return [];
    return infoFees(inspection)
      .filter(({ quantity: { kind, value } }) => kind === 'money' && Math.round(value * 100) === amount)
      .map(({ passage, quantity }) =>
        mark(passage, quantity.from, quantity.end, { data: { amount: formatNumber(amount, 6) }, also: [cell] }),
      );
  },
} as const satisfies Rule;

/** 信息处理费100元, 信息处理费3笔，计2230元. */
const NEAR_FEE =
  /(?<!污水|垃圾|污泥|废物|废水|危废|医废)处理费[^，。；]{0,6}(?:\d{1,5}[笔件份人]，?(?:共计?|合计|总计|计|金额)?)?$/;

/** Amounts that a text gives for 信息处理费, with or without their unit. */
function infoFees(inspection: Inspection) {
  return passagesOf(inspection)
    .flatMap(contextsOf)
    .filter(({ labels, quantity, year, sentence, passage }) => {
      if (
        quantity.kind === 'count' ||
        quantity.isRough ||
        isOrdinal(passage, quantity) ||
        (year !== undefined && year !== inspection.year)
      )
        return false;
      const isNear =
        labels.has('infoFee') ||
        NEAR_FEE.test(passage.plain.slice(Math.max(sentence.from, quantity.from - 24), quantity.from));
      return isNear && !labels.has('t2/fees') && !labels.has('change');
    });
}

/** 2.其他: the number of an item is no amount. */
function isOrdinal({ plain }: Passage, { kind, end }: Quantity): boolean {
  return kind === 'bare' && /^[.．、）]/.test(plain.slice(end, end + 1));
}

function problemsOf(inspection: Inspection): Passage | undefined {
  return passagesOf(inspection).find(({ part }) => part === 'problems');
}

function whole(part: 'problems' | 'other', to: number) {
  return { part, from: 0, to };
}

export const closingRules = [H01, H02, H03, H07, H08, H09] as const;
