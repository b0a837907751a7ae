/** Kinds of faults, each put into a whole report one at a time, with the rules that should speak and where. */
import { draftText, type Patch } from '@/lib/report/report';
import type { UnitLevel } from '@/lib/report/unit/unit';
import type { RuleId } from '@/lib/rules/messages';
import type { Place } from '@/lib/rules/types';
import type { CellId, ProseKey } from '@/lib/template/keys';
import { writeNumber } from './number-scripts';
import type { FigureKind, WrittenReport } from './written-report';

/** A report with one fault: what is changed, and where it is wrong. */
export interface Seeded {
  readonly patch: Patch;
  readonly at: Place;
}

export interface FaultKind {
  readonly name: string;
  /** Any of them may speak. */
  readonly rules: readonly RuleId[];
  readonly seed: (report: WrittenReport) => readonly Seeded[];
}

/** By so much a figure is changed; a share or a growth by as many hundredths. Less would often meet another sum of the tables. */
const STEPS = [8, 37];

function changedFigure(kind: FigureKind, ...rules: RuleId[]): FaultKind {
  return {
    name: `changed ${kind}`,
    rules,
    seed: ({ figures, report }) =>
      figures
        .filter((figure) => figure.kind === kind)
        .flatMap(({ part, from, to, value, script }) =>
          STEPS.map((step): Seeded => {
            const text = draftText(report.draft, part);
            const changed = writeNumber(value + step, script);
            const patch = { [part]: text.slice(0, from) + changed + text.slice(to) };
            return { patch, at: { part, from, to: from + changed.length } };
          }),
        ),
  };
}

type Sentences = string | Partial<Record<UnitLevel, string>>;

/** A sentence written at the end of a box; what is wrong in it stands between ⟦ and ⟧. {year} and {last} are years. */
function added(name: string, rule: RuleId, part: ProseKey, sentences: Sentences): FaultKind {
  return {
    name,
    rules: [rule],
    seed: ({ report, unit, year }) => {
      const chosen = typeof sentences === 'string' ? sentences : sentences[unit.level];
      if (chosen === undefined || draftText(report.draft, part) === '') return [];
      const before = draftText(report.draft, part);
      const [head = '', wrong = '', tail = ''] = chosen
        .replaceAll('{year}', String(year))
        .replaceAll('{last}', String(year - 1))
        .split(/[⟦⟧]/);
      const from = before.length + head.length;
      return [{ patch: { [part]: before + head + wrong + tail }, at: { part, from, to: from + wrong.length } }];
    },
  };
}

function replaced(name: string, rule: RuleId, part: ProseKey, text: string): FaultKind {
  return {
    name,
    rules: [rule],
    seed: ({ report }) =>
      draftText(report.draft, part) === ''
        ? []
        : [{ patch: { [part]: text }, at: { part, from: 0, to: Math.max(1, text.length) } }],
  };
}

function changedTitle(name: string, rule: RuleId, change: (title: string, year: number) => string): FaultKind {
  return {
    name,
    rules: [rule],
    seed: ({ report, year }) => [{ patch: { title: change(draftText(report.draft, 'title'), year) }, at: 'title' }],
  };
}

/** A sentence that only holds against the tables of some reports. */
function where(isMeant: (report: WrittenReport) => boolean, fault: FaultKind): FaultKind {
  return { ...fault, seed: (report) => (isMeant(report) ? fault.seed(report) : []) };
}

const hasCell =
  (cell: CellId) =>
  ({ report }: WrittenReport) =>
    Number(report.draft[cell] ?? 0) > 0;

/** A total may be one of the tables too, a number of the tables one of a list: whoever says that it is wrong has found it. */
const OF_COUNTS = ['F01', 'F02', 'F03', 'F04', 'F05', 'F06', 'F07', 'F08', 'F11', 'F13'] as const;

const ofFigures = [
  changedFigure('count', ...OF_COUNTS),
  changedFigure('carried', ...OF_COUNTS),
  changedFigure('split', ...OF_COUNTS),
  changedFigure('results', ...OF_COUNTS),
  changedFigure('cases', ...OF_COUNTS),
  changedFigure('papers', ...OF_COUNTS),
  changedFigure('decisions', ...OF_COUNTS),
  changedFigure('share', 'F09'),
  changedFigure('growth', 'F10'),
  changedFigure('total', ...OF_COUNTS),
  changedFigure('item', ...OF_COUNTS),
  changedFigure('item2', ...OF_COUNTS),
  where(
    hasCell('t3/received/person'),
    added('no applications', 'F02', 'overview/onRequest', '⟦{year}年没有收到政府信息公开申请⟧。'),
  ),
  where(
    hasCell('t2/penalties/decisions'),
    added('no penalties', 'F08', 'overview/proactive', '{year}年⟦未作出行政处罚决定⟧。'),
  ),
  added('about', 'F12', 'overview/proactive', '另外推送消息⟦300余条⟧。'),
  added('number left out', 'F13', 'overview/proactive', '全年累计公开⟦信息条⟧，内容真实。'),
  added('no balance', 'F13', 'overview/onRequest', '⟦上年结转2件，新收申请10件，办结9件，结转下年度1件⟧。'),
  added('contradiction', 'F13', 'overview/supervision', '没有收到政府信息公开申请，⟦均已按期答复⟧。'),
];

const ofFrame = [
  changedTitle('title without 工作', 'A01', (title) => title.replace('工作年度', '年度')),
  changedTitle('year of the title', 'A02', (title, year) => title.replace(String(year), String(year - 1))),
  changedTitle('year twice', 'A03', (title, year) => `${year}年${title}`),
  added('another unit', 'A04', 'overview/platform', {
    township: '⟦柳塘镇⟧严格落实发布审核制度。',
    street: '⟦柳塘街道⟧严格落实发布审核制度。',
    county: '⟦柳塘县⟧认真落实发布审核制度。',
  }),
  added('another compiler', 'A04', 'preface', {
    township: '本报告由⟦柳塘镇人民政府⟧编制。',
    street: '本报告由⟦柳塘街道办事处⟧编制。',
    department: '本报告由⟦柳塘县财政局⟧编制。',
    county: '本报告由⟦柳塘县人民政府⟧编制。',
  }),
  added('self of another kind', 'A04', 'overview/supervision', {
    township: '⟦我局⟧每月检查一次公开情况。',
    street: '⟦我镇⟧每月检查一次公开情况。',
    department: '⟦我镇⟧每月检查一次公开情况。',
    county: '⟦我局⟧每月检查一次公开情况。',
  }),
  added('period', 'A05', 'preface', '报告数据统计期限为⟦{last}年1月1日至{last}年12月31日⟧。'),
  added('damaged date', 'A05', 'preface', '数据统计截至⟦{year}12月⟧31日。'),
  added('number of parts', 'A06', 'preface', '本报告由⟦五个部分⟧组成。'),
  added('names of parts', 'A06', 'preface', '报告内容包括⟦概述、主动公开情况、依申请公开情况、收费及减免情况⟧。'),
  where(({ figures }) => figures.some(({ part }) => part === 'overview/onRequest'), {
    ...replaced('aspect left out', 'B02', 'overview/management', ''),
  }),
  added('sixth aspect', 'B03', 'overview/supervision', '\n⟦（六）教育培训情况⟧\n组织培训2次。'),
  replaced('misplaced', 'B08', 'overview/onRequest', '多次召开会议研究部署，明确分工，压实各科室责任，做到守土有责。'),
];

const ofTexts = [
  added('old order', 'G01', 'overview/supervision', '依据《政府信息公开条例》（⟦国务院令第492号⟧）接受监督。'),
  where(
    ({ report }) => !draftText(report.draft, 'preface').includes('年度报告格式'),
    added('old notice', 'G02', 'preface', '格式依据⟦《关于政府信息公开工作年度报告有关事项的通知》⟧。'),
  ),
  added('brackets of a number', 'G02', 'overview/management', '落实国办公开办⟦函[2021]30号⟧要求。'),
  added('year of a statement', 'G03', 'overview/platform', '⟦{last}年⟧全年主动公开信息50条。'),
  added('year of part six', 'G03', 'other', '⟦{last}年⟧没有收取信息处理费。'),
  added('work of others', 'G04', 'overview/supervision', {
    township: '全面⟦提升全县⟧政务公开工作水平。',
    street: '全面⟦提升全区⟧政务公开工作水平。',
  }),
  added('agenda of last year', 'G06', 'overview/management', '落实⟦{last}年政务公开工作要点⟧。'),
  replaced('no problems', 'H01', 'problems', '无。'),
  replaced('no fee told', 'H07', 'other', '没有其他需要报告的事项。'),
  replaced('another fee told', 'H07', 'other', '全年没有收取行政事业性收费。'),
  added('mobile number', 'I01', 'overview/supervision', '监督电话⟦13800138000⟧。'),
  added('name of a person', 'I02', 'overview/supervision', '联系人：⟦王小明⟧。'),
  added('secret', 'I03', 'overview/supervision', '以上为⟦内部资料，⟧仅供参考。'),
  added('wrong word', 'I04', 'overview/management', '规范⟦政府信公开⟧。'),
  added('double comma', 'I07', 'overview/platform', '公开及时⟦，，⟧内容准确。'),
  added('letter to a superior', 'I08', 'overview/supervision', '以上情况⟦妥否，请批示⟧。'),
  added('to be filled in', 'I08', 'overview/platform', '全年更新信息⟦XX⟧条。'),
  added('numbering', 'I09', 'overview/platform', '一是加强维护；⟦三是⟧加强检查。'),
  added('word twice', 'I10', 'overview/platform', '⟦持续持续⟧推进各项工作。'),
];

const ofTables: FaultKind[] = [
  {
    name: 'a cell of table three',
    rules: ['D01', 'D02', 'D03'],
    seed: ({ report }) => {
      const cell = 't3/received/person';
      return [{ patch: { [cell]: String(Number(report.draft[cell] ?? 0) + 4) }, at: cell }];
    },
  },
  {
    name: 'a cell left blank',
    rules: ['C02'],
    seed: () => [{ patch: { 't2/licensing/decisions': '' }, at: 't2/licensing/decisions' }],
  },
];

export const faultKinds: readonly FaultKind[] = [...ofFigures, ...ofFrame, ...ofTexts, ...ofTables];
