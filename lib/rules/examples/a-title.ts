/** Examples of the rules on title, sign-off and the tables as a whole. */
import type { RuleExample } from './example';

const soundTitle = '青石镇人民政府2025年政府信息公开工作年度报告';
const titlePatch = { title: soundTitle };
const blankTableFour = {
  't4/reconsideration/upheld': '',
  't4/reconsideration/corrected': '',
  't4/reconsideration/otherResult': '',
  't4/reconsideration/pending': '',
  't4/directLitigation/upheld': '',
  't4/directLitigation/corrected': '',
  't4/directLitigation/otherResult': '',
  't4/directLitigation/pending': '',
  't4/litigationAfterReconsideration/upheld': '',
  't4/litigationAfterReconsideration/corrected': '',
  't4/litigationAfterReconsideration/otherResult': '',
  't4/litigationAfterReconsideration/pending': '',
} as const;

export const titleExamples = {
  A01: [
    { when: '标题空着', draft: { title: '' }, finds: [{ where: ['title'], variant: 'blank', patch: titlePatch }] },
    {
      when: '“人民政府”的“政府”被省作两用',
      draft: { title: '2025年青石镇人民政府信息公开工作年度报告' },
      finds: [{ where: ['title'], variant: 'phrase', patch: titlePatch }],
    },
    {
      when: '标题没有年份',
      draft: { title: '青石镇政府信息公开工作年度报告' },
      finds: [{ where: ['title'], variant: 'year', patch: titlePatch }],
    },
    { when: '用简称、带空格的标题', draft: { title: '青石镇 2025 年政府信息公开工作年度报告' }, finds: [] },
    { when: '年份在前的标题', draft: { title: '2025年青石镇人民政府政府信息公开工作年度报告' }, finds: [] },
  ],
  A02: [
    {
      when: '标题留着上年的年份',
      draft: { title: '青石镇2024年政府信息公开工作年度报告' },
      finds: [{ where: ['title'], patch: titlePatch }],
    },
    {
      when: '两个年份中一个不对',
      draft: { title: '2025青石镇2024年度政府信息公开工作年度报告' },
      finds: [{ where: ['title'], patch: titlePatch }],
    },
    { when: '全角年份', draft: { title: '青石镇２０２５年政府信息公开工作年度报告' }, finds: [] },
    { when: '标题没有年份（由A01提示）', draft: { title: '青石镇政府信息公开工作年度报告' }, finds: [] },
  ],
  A03: [
    {
      when: '年份写了两次',
      draft: { title: '2025青石镇2025年政府信息公开工作年度报告' },
      finds: [{ where: ['title'], variant: 'year', patch: titlePatch }],
    },
    {
      when: '“年度”写了两次',
      draft: { title: '青石镇2025年度政府信息公开工作年度报告' },
      finds: [{ where: ['title'], variant: 'word', patch: titlePatch }],
    },
    { when: '法定标题', finds: [] },
    { when: '标题空着', draft: { title: '' }, finds: [] },
  ],
  A08: [
    {
      when: '落款是别的机关',
      draft: { signedBy: '付家乡人民政府' },
      finds: [{ where: ['signedBy'], variant: 'agency' }],
    },
    {
      when: '日期在年度结束之前',
      draft: { signedOn: '2025-12-28' },
      finds: [{ where: ['signedOn'], variant: 'early' }],
    },
    { when: '日期不成日期', draft: { signedOn: '2026年1月' }, finds: [{ where: ['signedOn'], variant: 'form' }] },
    { when: '落款带上县名', draft: { signedBy: '平湖县青石镇人民政府', signedOn: '2026-01-12' }, finds: [] },
    { when: '没有落款', draft: { signedBy: '', signedOn: '' }, finds: [] },
  ],
  B06: [
    {
      when: '2020年度的报告用了2021年的格式',
      draft: { year: '2020' },
      finds: [{ where: ['year'], variant: 'format' }],
    },
    { when: '文件里有旧格式的行', foreignCells: ['t2/procurement/amount'], finds: [{ where: [], variant: 'foreign' }] },
    {
      when: '表四整张空着',
      draft: blankTableFour,
      finds: [{ where: ['t4/reconsideration/upheld'], variant: 'missing' }],
    },
    { when: '三张表都有数', finds: [] },
    { when: '年份还没有填', draft: { year: '' }, finds: [] },
  ],
} satisfies Record<string, readonly RuleExample[]>;
