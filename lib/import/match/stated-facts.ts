/** Agency and year where no title line says them: from page, particulars, preface, period or sign-off, each only likely. */
import { squeeze } from '@/lib/import/match/tables/normalise-label';
import { isSameAgency } from '@/lib/report/unit/agency-name';
import type { Template } from '@/lib/template/types';
import { agencyIn, isAgencyName, isTitle, yearIn } from './title';

/** Where a fact was found, surest first. */
export const factSources = ['title', 'page', 'metadata', 'preface', 'period', 'overview', 'signOff'] as const;
export type FactSource = (typeof factSources)[number];

/** The places as people know them. */
export const sourceNames: Readonly<Record<FactSource, string>> = {
  title: '标题',
  page: '网页标题',
  metadata: '正文上方的信息栏',
  preface: '前言',
  period: '统计期限',
  overview: '第一部分',
  signOff: '落款',
};

export interface FoundFact {
  readonly text: string;
  readonly source: FactSource;
}

/** A report that only lent its form says nothing of this one. */
const QUOTED = /(?<!(?:参照|参考|对照|比照|仿照|借鉴)[^，,。;《》]{0,12})《([^《》]{6,60})》/g;
const COMPILED_BY =
  /由([^,。;由《]{2,30}?)(?:(?:根据|按照|依据)(?:《[^》]{2,40}》){1,2}[^,。;《》]{0,12})?(?:负责)?(?:组织)?(?:编制|编写|撰写|起草)/;
/** 现将青石镇2024年度政府信息公开…, 现向社会公布2024年青石镇…: whose report it is that follows. */
const PRESENTED =
  /(?:现将|现就|现(?:公布|发布|公开)|面?向社会(?:公布|发布|公开)|(?:编制|撰写|形成)了?)([^,。;《》]{0,30}?(?:19|20)\d{2}年?度?[^,。;《》]{0,30}?(?:政府信息公开|信息公开|年度报告|年报))/;
/** 青石镇人民政府现向社会公布…. */
const PRESENTED_BY = /(?:^|[,。;:])([^,。;:《》]{3,30}?)现(?:面?向社会)(?:公布|发布|公开)/;
/** 青石镇人民政府依据《条例》…. */
const BOUND_BY = /(?:^|。)([^,。;:《》]{3,30}?)(?:根据|按照|依据|依照)《/;
/** Also with the signs 年月日 lost: 202411日至20241231日. */
const PERIOD = /((?:19|20)\d{2})年?0?1月?0?1日?(?:起|开始)?,?(?:至|到|[-—–~～])(?:(?:\1|当|同|本)年?)?12月?31日?/;
const OFFICE = '(?:党政|综合|政务公开|政务|信息公开|党建)*(?:办公室|办|科|股)?';
const CONTACT = new RegExp(
  `请(?:直接)?(?:与([^,。;:(]{3,30}?)${OFFICE}(?:\\(.{0,80}?\\))?联系|(?:联系|咨询|致电):?([^,。;:(与]{3,30}?)${OFFICE}[,。;(])`,
);
const PLAIN_SELF = /^(?:我|本|该|县|市|区|乡|镇)/;

/** What sentences at the beginning of a report say, in the order of trust. */
export function factsInPreface(
  template: Template,
  lines: readonly string[],
  source: 'preface' | 'overview' = 'preface',
): { readonly agencies: FoundFact[]; readonly years: FoundFact[] } {
  const text = squeeze(lines.join('\n').slice(0, 4000));
  const quoted = [...text.matchAll(QUOTED)].map(([, inner = '']) => inner).filter(isTitle);
  const presented = PRESENTED.exec(text)?.[1] ?? '';
  const [, withUs, us] = CONTACT.exec(text) ?? [];
  const agencies = [
    ...quoted.map((title) => agencyIn(template, title)),
    agencyIn(template, presented),
    PRESENTED_BY.exec(text)?.[1] ?? '',
    withoutOffice(COMPILED_BY.exec(text)?.[1] ?? ''),
    withUs ?? us ?? '',
    BOUND_BY.exec(text)?.[1] ?? '',
  ].filter((name) => isAgencyName(name) && !PLAIN_SELF.test(name));
  const years = [...quoted, presented].map(yearIn).filter((each) => each !== undefined);
  const period = PERIOD.exec(text)?.[1];
  return {
    agencies: agencies.map((name) => ({ text: name, source })),
    years: [
      ...years.map((each): FoundFact => ({ text: each, source })),
      ...(period ? [{ text: period, source: 'period' } as const] : []),
    ],
  };
}

/** 青石镇党政办公室 compiles the report of 青石镇. */
function withoutOffice(name: string): string {
  return /(?:镇|乡|街道|局)(?:党政|综合)(?:办公室|办)$/.test(name)
    ? name.replace(/(?:党政|综合)(?:办公室|办)$/, '')
    : name;
}

/** A report is signed in the first half of the year after its own. */
export function yearOfSigning(signedOn: string | undefined): FoundFact[] {
  const [, year, month] = /^(\d{4})-(\d{2})/.exec(signedOn ?? '') ?? [];
  return year && Number(month) <= 6 ? [{ text: String(Number(year) - 1), source: 'signOff' }] : [];
}

/** The name that a title line says; else the first one, in the fullest form that any of them has. */
export function fullestName(names: readonly FoundFact[]): FoundFact | undefined {
  const [first] = names;
  if (first === undefined || first.source === 'title') return first;
  return names.reduce((best, each) =>
    each.text.length > best.text.length && isSameAgency(each.text, best.text) ? each : best,
  );
}
