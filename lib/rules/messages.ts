/**
 * Every sentence that a check says. A sentence declares what its finding must know: the {names} are filled from the
 * finding's data, and a check that gives a rule's finding without them does not compile. A rule with several wordings lists
 * them by variant, `default` is that of a finding without one. Sentences say what is wrong, with the numbers, and what to do.
 */
import { proseMessages } from './prose-messages';
import { type DataFor, type FindingData, fillIn } from './sentence-data';

const BLANKS = '{table}{about}还有{count}格没有填数，填完后自动核对。';
const REPAIR = '请对照台账核对，是否应把{cell}由{from}改为{to}{slip}。';
const REPAIRS = '请对照台账核对，是否应把{changes}{slip}。';

/** By rule. A rule without sentences, or with another id than these, does not compile. */
export const messages = {
  A01: {
    blank: '标题还没有写，应写成“机关名称＋年份＋{phrase}”。',
    phrase: '标题“{title}”应以“{phrase}”结尾，请补全（“人民政府”的“政府”不能省作两用）。',
    year: '标题“{title}”没有写年份，应写明“{year}年”。',
  },
  A02: '标题年份是{stated}，本报告是{year}年度，请核对。',
  A03: {
    year: '标题“{title}”重复出现年份，请删去一个。',
    word: '标题“{title}”重复出现“年度”，法定标题写作“某年政府信息公开工作年度报告”。',
  },
  A08: {
    agency: '落款机关“{signedBy}”与标题中的“{titled}”不一致，请核对。',
    form: '落款日期“{signedOn}”不是有效的日期，请重新选择。',
    early: '落款日期{date}早于统计期满日{year}年12月31日，请核对。',
  },
  B06: {
    format: '{year}年度的报告应使用{due}的格式，这份用的是{used}的格式，请改用本年度的格式填写。',
    foreign: '文件里有{count}个数不属于本格式（{cells}），可能是旧格式的行或列，请核对后按本格式填写。',
    missing: '缺少{table}：整张表没有一个数，请补填；没有发生的填0。',
  },
  C01: {
    notApplicable: '{cell}填写“{text}”，没有此情形请填0。',
    unreadable: '{cell}的“{text}”不是数字，请填写阿拉伯数字，没有的填0。',
    negative: '{cell}的“{text}”小于0，请填写不小于0的数。',
    fraction: '{cell}的“{text}”不是整数，件数请填整数。',
  },
  C02: '{table}还有{count}个空白单元格，没有发生的请填0。',
  C03: '{cell}的“{text}”里有全角字符、单位或多余的符号，现在当作{understood}，请直接写成{understood}。',
  C04: '{cell}填了{value}：本级机关没有规章制定权，{row}三项都应为0。',
  C05: '“{stated}”与法定用语不同，应为“{official}”。',
  C06: {
    zeros: '{cell}的“{text}”以0开头，请核对。',
    long: '{cell}的“{text}”超过{digits}位，请核对是否多打了数字。',
  },
  C07: '收费金额{text}万元，建议保留{decimals}位小数（{rounded}）。',
  C08: '收费金额填了{text}{unit}，数额异常，疑似按元填写，请核对单位。',
  D01: {
    default: '{table}{about}：{leftParts}={left}，总计填了{right}，相差{difference}。',
    repair: `{table}{about}：{leftParts}={left}，总计填了{right}，相差{difference}。${REPAIR}`,
    repairs: `{table}{about}：{leftParts}={left}，总计填了{right}，相差{difference}。${REPAIRS}`,
    incomplete: BLANKS,
  },
  D02: {
    default: '{table}{about}：各项结果合计{left}，{row}填了{right}，相差{difference}。',
    repair: `{table}{about}：各项结果合计{left}，{row}填了{right}，相差{difference}。${REPAIR}`,
    repairs: `{table}{about}：各项结果合计{left}，{row}填了{right}，相差{difference}。${REPAIRS}`,
    incomplete: BLANKS,
  },
  D03: {
    default:
      '{table}{about}：新收加上年结转{leftParts}={left}，办结总计加结转下年{rightParts}={right}，相差{difference}，请核对。',
    repair: `{table}{about}：新收加上年结转{leftParts}={left}，办结总计加结转下年{rightParts}={right}，相差{difference}。${REPAIR}`,
    repairs: `{table}{about}：新收加上年结转{leftParts}={left}，办结总计加结转下年{rightParts}={right}，相差{difference}。${REPAIRS}`,
    incomplete: BLANKS,
  },
  D04: {
    default: '{table}{about}：{leftParts}={left}，总计填了{right}，相差{difference}。',
    repair: `{table}{about}：{leftParts}={left}，总计填了{right}，相差{difference}。${REPAIR}`,
    repairs: `{table}{about}：{leftParts}={left}，总计填了{right}，相差{difference}。${REPAIRS}`,
    incomplete: BLANKS,
  },
  D05: '{row}：本年制发{issued}件、废止{repealed}件，现行有效至少应为{least}件，现填{inForce}件。现行有效要包括以前年度制发的。',
  D06: '表三“{row}”总计为{total}，但自然人和法人各列都没有数，请按申请人类别分开填写。',
  E01: '上年报告“结转下年度”总计为{last}，本年“上年结转”总计为{now}，应当一致。如上年报告有误或单位有调整，请说明原因。',
  E02: '上年结转的总计与上年报告一致，但申请人类别不同：{columns}。如系类别调整，请说明原因。',
  E03: '{row}：上年现行有效{held}件，加本年制发{added}件，减本年废止{removed}件，应为{expected}件，现填{now}件。如有到期失效、清理等情形，请说明。',
  E04: '{row}：本年废止{removed}件，多于上年现行有效{held}件加本年制发{added}件，请核对。',
  E05: '三张表的数字与上年报告完全相同，请核对是否沿用了上年的表。',
  E06: '{cell}由上年的{last}变为{now}，变化很大，请核实。',
  E07: '{row}：上年有{pending}件尚未审结，本年既没有结果，也没有列为尚未审结，请核对。',
  F15: {
    blank: '正文关联的{figure}还没有填数，现在显示为“…”，表格填好后自动显示。',
    noWhole: '正文关联的百分比（{figure}）算不出来：分母是0，请改写这一句。',
    noPrior: '正文关联的{figure}没有上年报告可取数，现在显示为“…”，请导入上年报告，或改写这一句。',
    noCell: '正文关联的{figure}不在本报告的表格里，现在显示为“…”，请改写这一句。',
  },
  ...proseMessages,
} as const;

export type RuleId = keyof typeof messages;

const fixes = {
  'fix.title': '改为“{title}”',
  'fix.zero': '改为0',
  'fix.fillZero': '把{count}个空白格填0',
  'fix.write': '改为{text}',
  'fix.takeOver': '取用上年报告的结转数',
  'fix.stock': '把{cell}改为{text}',
  'fix.replace': '把“{text}”改为“{instead}”',
  'fix.remove': '删去“{text}”',
  'fix.insert': '写入“{text}”',
  'fix.repair': '把{cell}由{from}改为{to}',
  'fix.exchangeCells': '把{cell}的{from}与{cell2}的{from2}对调',
  'fix.shiftRow': '把“{row}”错位的数移回原来的列（{numbers}）',
  'fix.shiftColumn': '把{column}错位的数移回原来的行（{numbers}）',
  'fix.exchangeRows': '把“{row}”与“{row2}”两行对调',
  'fix.exchangeColumns': '把“{column}”与“{column2}”两列对调',
} as const;

/** A finding as far as it is said: what is kept of one may be of an older rule set, with other variants and data. */
interface Sayable {
  readonly rule: RuleId;
  readonly variant?: string | undefined;
  readonly data: FindingData;
}

/** The finding in one Chinese sentence. */
export function messageOf({ rule, variant, data }: Sayable): string {
  const wording: string | Readonly<Record<string, string>> = messages[rule];
  if (typeof wording === 'string') return fillIn(wording, data);
  const sentence = wording[variant ?? 'default'] ?? wording['default'] ?? Object.values(wording)[0] ?? '';
  return fillIn(sentence, data);
}

/** The variants that a rule has sentences for; `default` for findings without one. */
export function wordingsOf(rule: RuleId): readonly string[] {
  const wording: string | Readonly<Record<string, string>> = messages[rule];
  return typeof wording === 'string' ? ['default'] : Object.keys(wording);
}

/** The words on the button of a fix. */
export function say<Key extends keyof typeof fixes>(key: Key, data: DataFor<(typeof fixes)[Key]>): string {
  return fillIn(fixes[key], data);
}
