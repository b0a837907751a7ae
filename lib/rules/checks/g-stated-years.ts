/** G03: a year that says when the work of this report was done is the report's. */

import { anyOf, inOrder, withFlags } from '@/lib/pattern';
import { mark } from '@/lib/rules/marks';
import { matchesOf, type Passage, passagesOf, sentenceAt } from '@/lib/rules/sentences/passage';
import type { Hit, Inspection, Rule } from '@/lib/rules/types';

export const G03 = {
  id: 'G03',
  severity: 'warning',
  summary: '写全年、本年度、截至某日的数据，年份就是本报告的年度。',
  basis: '《条例》第四十九条：上一年度的工作报告',
  check: (inspection) => passagesOf(inspection).flatMap((passage) => wrongYears(inspection, passage)),
} as const satisfies Rule;

/** 2022年全年共发布…, 2022年度主动公开…, 截至2022年12月31日; not 2022年5月, not 2022年以来. */
const YEAR_STATED = withFlags(
  'g',
  anyOf(
    /(截[至止](?:到|时间|日期|时点)?(?:为|是|：)?)((?:19|20)\d\d)年(?:12月(?:31日)?|年?底|末)/,
    inOrder(
      /((?:19|20)\d\d)年度?(?:，|、)?/,
      anyOf(
        /全年度?/,
        inOrder(
          /[一-龥]{0,16}?/,
          anyOf(
            /共|累计|主动公开|公开发布|发布|(?<!信息|政务)公开|收到|受理|未收到|未接收?到|没有收到|办理|答复/,
            /制发|制定|召开|开展|组织|更新|推送|编发|解读|回应|新增|坚持|认真|严格|持续|围绕|紧紧|始终|不断|深入/,
            /积极|着力|无/,
            /(?:未|没有)(?:收取|发生|产生|出现|接到|因)|因|收取|加强|强化|加大|完善|优化|健全|推进|推动/,
            /落实|贯彻|聚焦|立足|按照|依托|突出|规范|拓展|全面|全力|切实|充分|扎实|紧扣|严格/,
            /[我本全](?:镇|乡|街道|县|市|区|局|办|委|单位|机关|中心)/,
            /党(?:委|工委|组)(?:、?政府)?(?:把|将|高度|坚持|始终|认真|多次|召开|听取|研究)|政府信息公开工作/,
            /政务公开工作/,
          ),
        ),
        /[一-龥、]{0,24}?(?:领导|指导|支持)下/,
      ),
    ),
  ),
);
const COMPARED =
  /[较比与和同](?:19|20)\d\d年度?$|(?:因|对|(?:结转|转结|转接|转入|延期|顺延)(?:到|至|入)?|转至|转到|延至|延到|(?<![流周])[转移延留]|移交|相比|对比|以来|自|从|年初|起|原|修订|印发的?|关于|《|由)$/;
const PLANNED = /将|计划|拟|力争|下一步|打算|争取|明年|来年|展望|[留待延推]到|留至|留待/;
const LOOKED_BACK =
  /以来|年度报告|年报|上年|去年|上一年|相比|同比|增长|下降|减少|增加|整改|反馈|指出|承诺|结转|转入|转来|遗留|未了|考核|通报|要点|规划|行动|方案|评估|文件/;
/** 2024年组织考核 is done in that year, 2024年考核第二 is heard of later. */
const EXAMINES = /(?:组织|开展|纳入|列入|强化|加强|严格|落实|进行|实行|健全|完善)[^，。；的]{0,12}(?:考核|评估)/g;

/** 2022年建成的专区, 2021年制定的制度: what is there since. */
const OLDER_STOCK = inOrder(
  /^(?:19|20)\d\d年度?[一-龥]{0,12}/,
  /(?:建成|建立|开通|设立|制定|制发|印发|出台|成立|上线|启用|发布|修订|公布|实施|开设|收到|受理|公开|新增)/,
  /(?:了|并)?(?:的|后|以后|至今|以来|[而但]?(?:未|没有?|尚未)(?:办完|办结|答复))/,
);

/** 2024年部门决算以及公开说明: what is drawn up of a year once it is over. */
const DRAWN_UP_AFTERWARDS =
  /^(?:19|20)\d\d年度?(?:(?!公开|发布|收到|受理|全年|共|我|本局|本单位|本机关)[一-龥]){0,12}(?:决算|绩效(?:评价|自评)|统计公报|年鉴|审计(?:结果|报告))/;

/** 2024年的不足: what that year had, not what was done in it. */
const OF_THAT_YEAR = /^(?:19|20)\d\d年度?的(?!政府信息|信息公开|工作|政务)/;

/** 现公布某镇2023年政府信息公开工作年度报告, 由某镇编制的2023年度…报告, 本报告为2023年…: said of this very report. */
const THIS_REPORT = withFlags(
  'g',
  inOrder(
    anyOf(
      /(?:现|特|兹)(?:将|就|面?向社会)?(?:公布|发布|公开|编制)?/,
      /(?:编制|编写|撰写|形成)(?<!上一?年..)(?:了|的|本)?/,
      /本(?:年度)?(?:报告|年报)[^，。；\n\d]{0,20}，(?:全面|客观|如实)?(?:反映|总结)了?/,
      /本(?:年度)?(?:报告|年报)(?:为|是|系|即|全面|客观|如实|反映|总结)/,
      /(?<!已[^，。；]{0,8})(?:面?向社会|对外)(?:公布|发布|公开)/,
    ),
    /[^，。；：\n]{0,40}?((?:19|20)\d\d)年度?(?:的)?[^，。；：\n\d]{0,24}?(?:报告|年报|工作总结|信息公开(?:工作)?情况|公开(?:工作)?情况|政府信息公开工作(?=[。，]))/,
  ),
);
/** 某镇2024年度报告如下, 2024年度报告由本机关编制: the year of the report that begins here. */
const THIS_REPORT_BEHIND =
  /((?:19|20)\d\d)年度?(?:的|，)?[^，。；：\n\d]{0,24}?(?:报告|年报|情况|总结)(?:报告|公布|汇报)?(?:如下|由[^，。；\n]{2,24}编制)/g;
/** Another report than this one. */
const OTHER_REPORT = /对照|[较比]|上年|去年|上一年|反馈|指出|整改|根据(?:19|20)|问题/;

function wrongYears(inspection: Inspection, passage: Passage): Hit<'G03'>[] {
  const { year } = inspection;
  if (year === undefined) return [];
  return [
    ...wrongReports(year, passage),
    ...wrongStatements(inspection, year, passage),
    ...wrongWholeYears(year, passage),
    ...wrongClosing(year, passage),
  ];
}

/** 2024年1月1日至12月31日，我镇收到…: a whole year of work that is not the report's. */
const WHOLE_YEAR =
  /((?:19|20)\d\d)年0?1月0?1日起?(?:至|到|—+|-+|~|～)(?:\1年)?12月31日(?:止|期间|内|的)?，?(?=[^，。；]{0,12}(?:收到|受理|公开|发布|未|没有|共|累计|工作)|[我本全][镇乡县市区局机单])(?![^，。；]{0,10}的(?:文件|信息|政策|材料|事项))/g;

function wrongWholeYears(year: number, passage: Passage): Hit<'G03'>[] {
  return matchesOf(passage, WHOLE_YEAR).flatMap((match): Hit<'G03'>[] => {
    const stated = Number(match[1]);
    const before = passage.plain.slice(Math.max(0, match.index - 12), match.index);
    if (stated === year || /[对就较比与]$|统计|期限|数据/.test(before)) return [];
    return [mark(passage, match.index, match.index + 5, { data: { stated, year }, instead: `${year}年` })];
  });
}

/** Any year of part six is the report's, but for those of papers, of comparisons and of dates. */
const YEAR_OF_CLOSING =
  /(?<![\d〔（])((?:19|20)\d\d)(?:年(?:度|全年)?|全年)(?!\d{1,2}月|[一-龥]{0,4}(?:以来|起|修订|修正|印发|施行|实施|公布|出台|发布)|年?末?结[转余])/g;

function wrongClosing(year: number, passage: Passage): Hit<'G03'>[] {
  if (passage.part !== 'other') return [];
  return matchesOf(passage, YEAR_OF_CLOSING).flatMap((match): Hit<'G03'>[] => {
    const stated = Number(match[1]);
    if (stated === year || isExcused(passage, match, stated, year)) return [];
    const length = match[0].charAt(4) === '年' ? 5 : 4;
    const instead = `${year}${length === 5 ? '年' : ''}`;
    return [mark(passage, match.index, match.index + length, { data: { stated, year }, instead })];
  });
}

function wrongReports(year: number, passage: Passage): Hit<'G03'>[] {
  if (passage.part !== 'preface' && passage.part !== 'overview/general') return [];
  return [THIS_REPORT, THIS_REPORT_BEHIND].flatMap((pattern) => reportsOfYears(year, passage, pattern));
}

function reportsOfYears(year: number, passage: Passage, pattern: RegExp): Hit<'G03'>[] {
  return matchesOf(passage, pattern, 'text').flatMap((match): Hit<'G03'>[] => {
    const stated = Number(match[1]);
    const from = match.index + match[0].indexOf(`${match[1]}年`);
    if (stated === year || OTHER_REPORT.test(match[0])) return [];
    // 编制2023年度报告 is what an office did in the year after.
    if (passage.part !== 'preface' && !/^[现特兹本]|如下$/.test(match[0])) return [];
    return [mark(passage, from, from + 5, { data: { stated, year }, instead: `${year}年` })];
  });
}

function wrongStatements(inspection: Inspection, year: number, passage: Passage): Hit<'G03'>[] {
  return matchesOf(passage, YEAR_STATED).flatMap((match): Hit<'G03'>[] => {
    const stated = Number(match[2] ?? match[3]);
    const from = match.index + (match[1] ?? '').length;
    if (stated === year || isExcused(passage, match, stated, year)) return [];
    if (stated === year - 1 && isNoneBefore(inspection, passage, match)) return [];
    const instead = { instead: `${year}年` };
    return [mark(passage, from, from + 5, { data: { stated, year }, ...instead })];
  });
}

/** 2024年未收到申请, in a report that received some: said of the year before. */
function isNoneBefore({ cells }: Inspection, { plain }: Passage, { 0: text, index = 0 }: RegExpMatchArray): boolean {
  const received = cells.get('t3/received/total');
  const behind = plain.slice(index + text.length, index + text.length + 14);
  return (
    typeof received === 'number' &&
    received > 0 &&
    /(?:未|没有)[收接]+到?$/.test(text) &&
    /^[^，。；]*申请/.test(behind)
  );
}

/** 2025年未收，2024年未收: both years side by side. */
const BESIDE_THIS_YEAR = /年[^，。；]{1,10}，$/;

function isExcused(passage: Passage, match: RegExpMatchArray, stated: number, year: number): boolean {
  const isLater = stated > year;
  const at = match.index ?? 0;
  const { from, to } = sentenceAt(passage, at) ?? { from: 0, to: at };
  const before = passage.plain.slice(Math.max(from, at - 16), at);
  const whole = passage.plain.slice(Math.max(from, at - 40), Math.min(to, at + 60));
  return (
    /[\d〔（(—\-~～至]$/.test(before) ||
    COMPARED.test(before) ||
    (isLater && (passage.part === 'problems' || PLANNED.test(whole))) ||
    (stated === year - 1 && isBaseOfComparison(passage, match)) ||
    (stated === year - 1 && DRAWN_UP_AFTERWARDS.test(passage.plain.slice(at, at + 40))) ||
    passage.plain.slice(at, Math.min(to, at + 120)).includes(`${year}年`) ||
    (stated === year - 1 && BESIDE_THIS_YEAR.test(before) && before.includes(`${year}年`)) ||
    (!/全年/.test(match[0]) && isOfThePast(before, whole.slice(whole.indexOf(match[0])).split(/[，。；]/)[0] ?? ''))
  );
}

/** 受理申请21件。2024年受理18件，同比上升16.7%: the number of the year before, behind that of this year. */
function isBaseOfComparison({ plain }: Passage, { 0: text, index: at = 0 }: RegExpMatchArray): boolean {
  const verb = /(?:收到|受理|公开|发布|办结|办理|答复)$/.exec(text)?.[0];
  const behind = plain.slice(at + text.length, at + text.length + 30).split('。')[0] ?? '';
  return (
    verb !== undefined &&
    /^[^，；]{0,8}\d[^，；]{0,4}，同比/.test(behind) &&
    plain.slice(Math.max(0, at - 60), at).includes(verb)
  );
}

function isOfThePast(before: string, clause: string): boolean {
  const said = `${before}${clause}`.replace(EXAMINES, '');
  return LOOKED_BACK.test(said) || OLDER_STOCK.test(clause) || OF_THAT_YEAR.test(clause);
}
