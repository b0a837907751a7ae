/**
 * What the checks say of five published reports, their own words checked against their own tables. Those texts lie
 * beside the repository (or where PUBLISHED_REPORTS says), never in it; without them these tests say that they were
 * left out.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cangtai2022 } from '@/lib/examples/cangtai-2022';
import type { Example } from '@/lib/examples/example';
import { hanyin2023 } from '@/lib/examples/hanyin-2023';
import { jiegu2023 } from '@/lib/examples/jiegu-2023';
import { madian2024 } from '@/lib/examples/madian-2024';
import { nianzhang2023 } from '@/lib/examples/nianzhang-2023';
import type { Draft } from '@/lib/report/report';
import { cn2021 } from '@/lib/template/cn-2021';
import type { ProseKey } from '@/lib/template/keys';
import { checkReport } from './check-report';

const folder = process.env['PUBLISHED_REPORTS'] ?? '../shared/samples';
const isMissing = !existsSync(folder);
const note = `left out: no published reports in ${folder}`;

function publishedText(title = ''): string {
  const bare = (text: string) => text.replace(/\s/g, '');
  const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  const text = texts.find((each) => bare(each).startsWith(bare(title)));
  if (!text) throw new Error(`${folder} has no report “${title}”`);
  return text.replace(/\S+\.pdf\s*$/, '');
}

const ASPECTS: readonly (readonly [RegExp, ProseKey])[] = [
  [/^\s*[（(]一[)）]/, 'overview/proactive'],
  [/^\s*[（(]二[)）]/, 'overview/onRequest'],
  [/^\s*[（(]三[)）]/, 'overview/management'],
  [/^\s*[（(]四[)）]/, 'overview/platform'],
  [/^\s*[（(]五[)）]/, 'overview/supervision'],
];
const HEADING = /^\s*[（(][一二三四五][)）]\S{2,12}?(?:情况)?(?:[。：]|$)/;

/** The prose of a text by box, cut at the official headings and at （一） to （五） of part one. */
function proseOf(text: string): Partial<Record<ProseKey, string>> {
  const [one, two, five, six] = [/\n\s*一、/, /\n\s*二、主/, /\n\s*五、/, /\n\s*六、/].map((heading) =>
    text.search(heading),
  );
  const prose = new Map<ProseKey, string>();
  let box: ProseKey = 'overview/general';
  for (const line of text.slice(one, two).trim().split('\n').slice(1)) {
    box = ASPECTS.find(([heading]) => heading.test(line))?.[1] ?? box;
    prose.set(box, `${prose.get(box) ?? ''}\n${line.replace(HEADING, '').trim()}`.trim());
  }
  const title = text.search(/年度报告/) + 4;
  const ending = text.slice(six).replace(/\n\s*\S{2,20}人民政府\s*\d{4}年\d+月\d+日\s*$/, '');
  return {
    ...(text.includes('索引号') ? {} : { preface: text.slice(title, one).trim() }),
    ...Object.fromEntries(prose),
    problems: text.slice(five, six).trim().split('\n').slice(1).join('\n').trim(),
    other: ending.trim().split('\n').slice(1).join('\n').trim(),
  };
}

const GRAVITY = ['error', 'warning', 'hint'];

/** Findings, the gravest first, each with the characters that it marks. */
function findings({ report, unit }: Example): string[] {
  const prose = Object.fromEntries(cn2021.prose.map(({ key }) => [key, '']));
  const draft: Draft = { ...report.draft, ...prose, ...proseOf(publishedText(report.draft.title)) };
  return checkReport(cn2021, { ...report, draft }, { unit })
    .filter(({ severity }) => severity !== 'incomplete')
    .sort((a, b) => GRAVITY.indexOf(a.severity) - GRAVITY.indexOf(b.severity))
    .map(({ rule, severity, data }) => {
      const text = rule === 'A07' ? '' : (data['text'] ?? data['missing'] ?? '');
      return `${severity} ${rule} ${text}`.trim();
    });
}

/** Of each report: its errors, then what is milder. */
const expected: Record<string, readonly string[]> = {
  'nianzhang-2023': [
    'error G01 国务院令第492号',
    'error H07',
    'warning B04 工作考核、社会评议',
    'warning C05',
    'warning G03 2022年',
    'hint F11 520条。其中社会救助48条、应急管理37条、回应关切31条、监督保障15条、基本医疗66条、农田水利14条、农村“三务”公开274条',
    'hint I07 、等',
    'hint I08 （http://www.zhangzi.gov.cn)',
  ],
  'cangtai-2022': [
    'error C02',
    'error H07',
    'warning B02 “政府信息管理”、“监督保障”',
    'warning B04 工作考核、社会评议、责任追究',
    'warning C05',
    'hint B05',
    'hint G07 关于全面推进政务公开工作的意见',
    'hint G07 中办发〔2016〕8 号',
    'hint G07 关于全面推进政务公开工作的意见',
  ],
  'madian-2024': ['error H07', 'warning B04 工作考核、社会评议'],
  'jiegu-2023': [
    'warning B04 工作考核、社会评议、责任追究',
    'warning G04 提升全县政务公开工作水平',
    'warning I08 [bookmark: _GoBack]',
    'hint A07',
    'hint I07 。）。',
  ],
  'hanyin-2023': ['warning A03', 'warning C05', 'warning C07 1077.892534'],
};

describe('the faults of the published reports, and no others', () => {
  it.for([nianzhang2023, cangtai2022, madian2024, jiegu2023, hanyin2023].map((each) => [each.key, each] as const))(
    '%s',
    ([key, example], { skip }) => {
      skip(isMissing, note);
      expect(findings(example)).toEqual(expected[key]);
    },
  );
});
