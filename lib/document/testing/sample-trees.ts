/** Documents of invented reports, for the tests and golden files of everything that writes documents. */

import { buildDocument } from '@/lib/document/build-document';
import type { DocNode } from '@/lib/document/nodes';
import { applyPatch } from '@/lib/report/compare/diff';
import { typedCells } from '@/lib/report/draft-keys';
import { zeroDraft } from '@/lib/report/filling/fill';
import { proposeTitle } from '@/lib/report/filling/proposals';
import type { Draft, Patch } from '@/lib/report/report';
import { cn2021 } from '@/lib/template/cn-2021';

const agency = '青石县柳河镇人民政府';

const facts: Patch = {
  title: proposeTitle(cn2021, agency, 2025),
  agency,
  year: '2025',
  signedBy: agency,
  signedOn: '2026-01-05',
};

const shortProse: Patch = {
  preface: '本报告依法编制，统计期限为2025年1月1日至12月31日。有疑问的，请打电话0999-1234567。',
  'overview/general': '2025年，柳河镇的公开工作平稳有序。',
  'overview/proactive': '全年在县政府网站公布信息126条，其中“三农”政策32条、社会救助41条。\n在公示栏张贴92份。',
  'overview/onRequest': '全年没有收到申请。',
  'overview/supervision': '公开工作占年度考核的4%；评议收回问卷120份，满意率96.7%；没有人被追责。',
  problems: '更新还不够及时。\n2026年起每周检查一次。',
  other: '2025年，柳河镇没有收费。',
};

const sentence = '镇政府围绕乡村振兴、社会救助等群众关心的事项及时发布信息，回应关切，接受监督。';

/** Paragraphs of a hundred-odd characters, about `characters` in all. */
function longText(characters: number): string {
  const paragraph = sentence.repeat(3);
  return Array.from({ length: Math.ceil(characters / paragraph.length) }, () => paragraph).join('\n');
}

function everyCell(text: string): Patch {
  return Object.fromEntries(typedCells(cn2021).map((cell) => [cell, text]));
}

/** What no clerk types but every format must survive: markup, control characters, broken surrogates, no numbers. */
const hostile: Patch = {
  title: `“${agency}”<2025>年&${cn2021.titlePhrase}'`,
  preface: `一 < 二 & "三" > '四'\u0007\u0000\uFFFE\uD800\t五\r\n\r\n  　六　\u2028七😀\u0085`,
  'overview/management': ']]>&amp;<!-- -->',
  't2/fees/amount': '1234567.892534',
  't3/granted/person': '约12件<a>',
  't3/granted/business': '/',
  't3/granted/research': '—',
  't3/petition/person': '１２，３４５',
  't3/repeated/person': '',
  signedBy: '',
  signedOn: '',
};

function tree(draft: Draft, draftMark: boolean): readonly DocNode[] {
  return buildDocument(cn2021, { templateId: cn2021.id, draft }, { draftMark });
}

const zero = applyPatch(zeroDraft(cn2021), facts);

/** By name; `hostile` has no signature, `bare` neither numbers nor running text. */
export const sampleTrees = {
  zero: tree(applyPatch(zero, shortProse), false),
  wide: tree(applyPatch(zero, { ...shortProse, ...everyCell('9999999'), 't2/fees/amount': '1234567.892534' }), true),
  long: tree(
    applyPatch(zero, {
      ...shortProse,
      'overview/proactive': longText(1500),
      'remarks/t3': longText(100),
      problems: longText(1500),
    }),
    false,
  ),
  hostile: tree(applyPatch(zero, { ...shortProse, ...hostile }), true),
  bare: tree({ agency: '柳河镇', year: '2025', signedOn: '2026-01-05' }, true),
} as const satisfies Record<string, readonly DocNode[]>;
