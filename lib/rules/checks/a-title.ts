/** Group A: title, year and sign-off. */

import { proposeTitle } from '@/lib/report/filling/proposals';
import { draftText } from '@/lib/report/report';
import { formatDate, yearsIn } from '@/lib/report/wording';
import { say } from '@/lib/rules/messages';
import type { Fix, Hit, Inspection, Rule } from '@/lib/rules/types';

const TITLE_BASIS = '国办公开办函〔2021〕30号；各地公开的年度报告标题';

/** The title without white space, full-width digits made plain. */
function titleOf({ report }: Inspection): string {
  return draftText(report.draft, 'title').normalize('NFKC').replace(/\s/g, '');
}

/** The official title of this agency and year, offered while both are known. */
function titleFix({ report, template, year }: Inspection): Fix | undefined {
  const agency = draftText(report.draft, 'agency').trim();
  if (!agency || year === undefined) return undefined;
  const title = proposeTitle(template, agency, year);
  return { label: say('fix.title', { title }), patch: { title } };
}

/** The title as the place of a finding, with its fix. */
function atTitle(inspection: Inspection): { where: ['title']; fix?: Fix } {
  const fix = titleFix(inspection);
  return { where: ['title'], ...(fix && { fix }) };
}

/** The 政府 of 人民政府 is not that of 政府信息公开: 蟠龙镇人民政府信息公开工作年度报告 lacks one. */
const A01 = {
  id: 'A01',
  severity: 'error',
  summary: '标题写明年份，以“政府信息公开工作年度报告”结尾。',
  basis: TITLE_BASIS,
  check(inspection): Hit<'A01'>[] {
    const { template, year } = inspection;
    const title = titleOf(inspection);
    const phrase = template.titlePhrase;
    if (title === '') return [{ ...atTitle(inspection), variant: 'blank', data: { phrase } }];
    const at = title.indexOf(phrase);
    if (at < 0 || title.slice(0, at).endsWith('人民')) {
      const severity = isUnmistakable(title) ? 'warning' : 'error';
      return [{ ...atTitle(inspection), variant: 'phrase', data: { phrase, title }, severity }];
    }
    if (yearsIn(title).length === 0 && year !== undefined) {
      return [{ ...atTitle(inspection), variant: 'year', data: { year, title } }];
    }
    return [];
  },
} as const satisfies Rule;

/** Says what the report is and lacks only 工作, or has 年度 or the year in another place. */
function isUnmistakable(title: string): boolean {
  return /(?<!人民)政府信息公开(?:工作)?(?:的)?(?:(?:19|20)\d\d)?年?度?(?:工作)?报告/.test(title);
}

const A02 = {
  id: 'A02',
  severity: 'error',
  summary: '标题的年份就是本报告的年度。',
  basis: TITLE_BASIS,
  check(inspection) {
    const { year } = inspection;
    const other = yearsIn(titleOf(inspection)).find((stated) => stated !== year);
    if (year === undefined || other === undefined) return [];
    return [{ ...atTitle(inspection), data: { stated: other, year } }];
  },
} as const satisfies Rule;

const A03 = {
  id: 'A03',
  severity: 'warning',
  summary: '标题里年份和“年度”各只出现一次。',
  basis: TITLE_BASIS,
  check(inspection): Hit<'A03'>[] {
    const title = titleOf(inspection);
    if (yearsIn(title).length > 1) return [{ ...atTitle(inspection), variant: 'year', data: { title } }];
    if ((title.match(/年度/g) ?? []).length > 1) return [{ ...atTitle(inspection), variant: 'word', data: { title } }];
    return [];
  },
} as const satisfies Rule;

const A08 = {
  id: 'A08',
  severity: 'hint',
  summary: '有落款的，落款机关与标题一致，成文日期在统计期满之后。',
  basis: 'GB/T 9704-2012 7.3.5；各地公开的年度报告',
  check: (inspection) => [...signingAgency(inspection), ...signingDate(inspection)],
} as const satisfies Rule;

/** 长子县碾张乡人民政府 signs for 碾张乡: what counts is the name without its ending, at the end of the longer one. */
function signingAgency(inspection: Inspection): Hit<'A08'>[] {
  const signedBy = draftText(inspection.report.draft, 'signedBy').replace(/\s/g, '');
  const titled = titleOf(inspection).split(/(?:19|20)\d{2}/)[0] ?? '';
  const [signer, agency] = [signedBy, titled].map((name) => name.replace(/(?:人民政府|办事处)$/, ''));
  if (!signer || !agency || signer.endsWith(agency) || agency.endsWith(signer)) return [];
  return [{ where: ['signedBy'], variant: 'agency', data: { signedBy, titled } }];
}

function signingDate({ report, year }: Inspection): Hit<'A08'>[] {
  const signedOn = draftText(report.draft, 'signedOn').trim();
  if (signedOn === '') return [];
  if (!/^\d{4}-\d{2}-\d{2}$/.test(signedOn)) return [{ where: ['signedOn'], variant: 'form', data: { signedOn } }];
  if (year === undefined || signedOn > `${year}-12-31`) return [];
  return [{ where: ['signedOn'], variant: 'early', data: { date: formatDate(signedOn), year } }];
}

export const titleRules = [A01, A02, A03, A08] as const;
