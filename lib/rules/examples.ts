/** What each rule fires on and stays silent on. One test runs them all; the page of rules shows them. */
import type { RuleId } from './catalogue';
import { boundExamples } from './examples/bound';
import { claimExamples } from './examples/claims';
import { closingExamples } from './examples/closing-parts';
import type { RuleExample } from './examples/example';
import { figureExamples } from './examples/figures';
import { frameExamples } from './examples/frame';
import { lastYearExamples } from './examples/last-year';
import { privacyExamples } from './examples/privacy';
import { wordingExamples } from './examples/wording';
import { lawExamples } from './examples/years-and-law';

const soundTitle = '青石镇人民政府2025年政府信息公开工作年度报告';
const titlePatch = { title: soundTitle };

/** A balanced 自然人 column: 34 + 0 = 30 + 4. */
const person = {
  't3/received/person': '34',
  't3/granted/person': '21',
  't3/notHeld/person': '9',
  't3/carriedForward/person': '4',
} as const;
const personTotals = {
  't3/received/total': '34',
  't3/granted/total': '21',
  't3/notHeld/total': '9',
  't3/concluded/person': '30',
  't3/concluded/total': '30',
  't3/carriedForward/total': '4',
} as const;
const personColumn = [
  't3/received/person',
  't3/carriedIn/person',
  't3/concluded/person',
  't3/carriedForward/person',
] as const;
const receivedRow = [
  't3/received/person',
  't3/received/business',
  't3/received/research',
  't3/received/nonprofit',
  't3/received/legalService',
  't3/received/otherOrganization',
  't3/received/total',
] as const;
const reconsideration = [
  't4/reconsideration/upheld',
  't4/reconsideration/corrected',
  't4/reconsideration/otherResult',
  't4/reconsideration/pending',
  't4/reconsideration/total',
] as const;
const concludedPerson = [
  't3/granted/person',
  't3/partlyGranted/person',
  't3/stateSecret/person',
  't3/forbiddenByLaw/person',
  't3/securityAndStability/person',
  't3/thirdPartyRights/person',
  't3/internalAffairs/person',
  't3/processRecords/person',
  't3/enforcementFiles/person',
  't3/administrativeQuery/person',
  't3/notHeld/person',
  't3/needsCreation/person',
  't3/stillUnclear/person',
  't3/petition/person',
  't3/repeated/person',
  't3/publication/person',
  't3/excessive/person',
  't3/confirmation/person',
  't3/correctionOverdue/person',
  't3/feeOverdue/person',
  't3/otherHandling/person',
  't3/concluded/person',
] as const;

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

export const examples = {
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
  C01: [
    {
      when: '填“/”',
      draft: { 't3/thirdPartyRights/person': '/' },
      finds: [
        {
          where: ['t3/thirdPartyRights/person'],
          variant: 'notApplicable',
          patch: { 't3/thirdPartyRights/person': '0' },
        },
      ],
    },
    {
      when: '填“无”',
      draft: { 't2/coercion/decisions': '无' },
      finds: [{ where: ['t2/coercion/decisions'], variant: 'notApplicable', patch: { 't2/coercion/decisions': '0' } }],
    },
    {
      when: '填负数',
      draft: { 't3/carriedForward/person': '-3' },
      finds: [{ where: ['t3/carriedForward/person'], variant: 'negative' }],
    },
    {
      when: '件数带小数',
      draft: { 't2/penalties/decisions': '2.5' },
      finds: [{ where: ['t2/penalties/decisions'], variant: 'fraction' }],
    },
    {
      when: '填文字',
      draft: { 't2/licensing/decisions': '若干' },
      finds: [{ where: ['t2/licensing/decisions'], variant: 'unreadable' }],
    },
    {
      when: '分节不对的数',
      draft: { 't2/licensing/decisions': '1,8468' },
      finds: [{ where: ['t2/licensing/decisions'], variant: 'unreadable' }],
    },
    { when: '收费带小数', draft: { 't2/fees/amount': '1077.89' }, finds: [] },
    { when: '空白（由C02提示）', draft: { 't3/received/person': '' }, finds: [] },
  ],
  C02: [
    {
      when: '一格空白',
      draft: { 't3/internalAffairs/otherOrganization': '' },
      finds: [
        { where: ['t3/internalAffairs/otherOrganization'], patch: { 't3/internalAffairs/otherOrganization': '0' } },
      ],
    },
    {
      when: '两张表各有空白',
      draft: { 't2/fees/amount': '　', 't4/reconsideration/upheld': '' },
      finds: [
        { where: ['t2/fees/amount'], patch: { 't2/fees/amount': '0' } },
        { where: ['t4/reconsideration/upheld'], patch: { 't4/reconsideration/upheld': '0' } },
      ],
    },
    { when: '全部填0', finds: [] },
    { when: '填“/”（由C01提示）', draft: { 't2/coercion/decisions': '/' }, finds: [] },
  ],
  C03: [
    {
      when: '全角数字',
      draft: { 't3/repeated/person': '０' },
      finds: [{ where: ['t3/repeated/person'], patch: { 't3/repeated/person': '0' } }],
    },
    {
      when: '千位分隔符',
      draft: { 't2/licensing/decisions': '18,468' },
      finds: [{ where: ['t2/licensing/decisions'], patch: { 't2/licensing/decisions': '18468' } }],
    },
    {
      when: '带单位',
      draft: { 't2/penalties/decisions': '12件' },
      finds: [{ where: ['t2/penalties/decisions'], patch: { 't2/penalties/decisions': '12' } }],
    },
    {
      when: '收费按元写明',
      draft: { 't2/fees/amount': '38500元' },
      finds: [{ where: ['t2/fees/amount'], patch: { 't2/fees/amount': '3.85' } }],
    },
    { when: '半角整数', draft: { 't2/penalties/decisions': '12' }, finds: [] },
    { when: '小数末尾的0', draft: { 't2/fees/amount': '3.50' }, finds: [] },
  ],
  C04: [
    {
      when: '乡镇填了规章',
      draft: { 't2/regulations/issued': '1' },
      finds: [{ where: ['t2/regulations/issued'], patch: { 't2/regulations/issued': '0' } }],
    },
    {
      when: '县级部门填了现行有效规章',
      level: 'department',
      draft: { 't2/regulations/inForce': '3' },
      finds: [{ where: ['t2/regulations/inForce'], patch: { 't2/regulations/inForce': '0' } }],
    },
    {
      when: '设区的市有规章',
      level: 'city',
      draft: { 't2/regulations/issued': '1', 't2/regulations/inForce': '11' },
      finds: [],
    },
    { when: '乡镇填0', finds: [] },
  ],
  C05: [
    {
      when: '列名少了“本年”',
      labels: { 't2//decisions': '处理决定数量' },
      finds: [{ where: ['t2/licensing/decisions'] }],
    },
    {
      when: '行名少了引号',
      labels: { 't3/securityAndStability': '3.危及三安全一稳定' },
      finds: [{ where: ['t3/securityAndStability/person'] }],
    },
    { when: '括号和空格不同', labels: { 't3/granted': '(一) 予以公开', 't3//business': '商业 企业' }, finds: [] },
    { when: '序号后的顿号', labels: { 't3/repeated': '2、重复申请' }, finds: [] },
  ],
  C06: [
    {
      when: '多余的0开头',
      draft: { 't2/licensing/decisions': '018468' },
      finds: [{ where: ['t2/licensing/decisions'], variant: 'zeros', patch: { 't2/licensing/decisions': '18468' } }],
    },
    {
      when: '八位数',
      draft: { 't2/licensing/decisions': '18468000' },
      finds: [{ where: ['t2/licensing/decisions'], variant: 'long' }],
    },
    { when: '七位数', draft: { 't2/licensing/decisions': '1846800' }, finds: [] },
    { when: '零点几', draft: { 't2/fees/amount': '0.85' }, finds: [] },
  ],
  C07: [
    {
      when: '六位小数',
      draft: { 't2/fees/amount': '1077.892534' },
      finds: [{ where: ['t2/fees/amount'], patch: { 't2/fees/amount': '1077.8925' } }],
    },
    {
      when: '五位小数',
      draft: { 't2/fees/amount': '0.12345' },
      finds: [{ where: ['t2/fees/amount'], patch: { 't2/fees/amount': '0.1235' } }],
    },
    { when: '四位小数', draft: { 't2/fees/amount': '1077.8925' }, finds: [] },
    { when: '末尾是0的六位小数', draft: { 't2/fees/amount': '1.250000' }, finds: [] },
  ],
  C08: [
    { when: '乡镇收费超过一万万元', draft: { 't2/fees/amount': '12345.6' }, finds: [{ where: ['t2/fees/amount'] }] },
    {
      when: '上千的整数',
      level: 'county',
      draft: { 't2/fees/amount': '8040' },
      finds: [{ where: ['t2/fees/amount'] }],
    },
    { when: '县里的大额收费', level: 'county', draft: { 't2/fees/amount': '10777.8925' }, finds: [] },
    { when: '几百万元', draft: { 't2/fees/amount': '350' }, finds: [] },
  ],
  D01: [
    {
      when: '总计颠倒了数字',
      draft: person,
      stated: { ...personTotals, 't3/received/total': '43' },
      finds: [{ where: receivedRow, variant: 'repair' }],
    },
    {
      when: '有一类还空着',
      draft: { ...person, 't3/received/research': '' },
      stated: personTotals,
      finds: [{ where: ['t3/received/research'], variant: 'incomplete' }],
    },
    { when: '总计相符', draft: person, stated: personTotals, finds: [] },
    { when: '文件没有写总计', draft: person, finds: [] },
  ],
  D02: [
    {
      when: '（七）颠倒了数字',
      draft: { 't3/received/person': '41', 't3/granted/person': '32', 't3/notHeld/person': '9' },
      stated: { 't3/concluded/person': '14' },
      finds: [{ where: concludedPerson, variant: 'repair' }],
    },
    {
      when: '一项结果还空着',
      draft: { ...person, 't3/petition/person': '' },
      stated: { 't3/concluded/person': '30' },
      finds: [{ where: ['t3/petition/person'], variant: 'incomplete' }],
    },
    { when: '各项之和等于总计', draft: person, stated: personTotals, finds: [] },
    { when: '文件没有写总计', draft: person, finds: [] },
  ],
  D03: [
    {
      when: '结转多按了一下',
      draft: { ...person, 't3/carriedForward/person': '44' },
      finds: [{ where: personColumn, variant: 'repair', patch: { 't3/carriedForward/person': '4' } }],
    },
    {
      when: '新收颠倒了数字',
      draft: { ...person, 't3/received/person': '43' },
      finds: [{ where: personColumn, variant: 'repair', patch: { 't3/received/person': '34' } }],
    },
    {
      when: '结果多了一件，看不出是哪一行',
      draft: { ...person, 't3/granted/person': '22', 't3/carriedForward/person': '0', 't3/received/person': '30' },
      finds: [{ where: personColumn }],
    },
    {
      when: '有一格空白',
      draft: { ...person, 't3/carriedForward/person': '' },
      finds: [{ where: ['t3/carriedForward/person'], variant: 'incomplete' }],
    },
    { when: '一加二等于三加四', draft: person, finds: [] },
    { when: '全部为0', finds: [] },
  ],
  D04: [
    {
      when: '复议总计少一件',
      draft: {
        't4/reconsideration/upheld': '72',
        't4/reconsideration/corrected': '64',
        't4/reconsideration/otherResult': '178',
        't4/reconsideration/pending': '37',
      },
      stated: { 't4/reconsideration/total': '350' },
      finds: [{ where: reconsideration }],
    },
    {
      when: '一种结果还空着',
      draft: { 't4/reconsideration/pending': '' },
      stated: { 't4/reconsideration/total': '0' },
      finds: [{ where: ['t4/reconsideration/pending'], variant: 'incomplete' }],
    },
    {
      when: '四种结果之和等于总计',
      draft: {
        't4/reconsideration/upheld': '72',
        't4/reconsideration/corrected': '64',
        't4/reconsideration/otherResult': '178',
        't4/reconsideration/pending': '37',
      },
      stated: { 't4/reconsideration/total': '351' },
      finds: [],
    },
    { when: '文件没有写总计', draft: { 't4/directLitigation/upheld': '2' }, finds: [] },
  ],
  D05: [
    {
      when: '制发了，现行有效却是0',
      draft: { 't2/normativeDocuments/issued': '2' },
      finds: [
        { where: ['t2/normativeDocuments/issued', 't2/normativeDocuments/repealed', 't2/normativeDocuments/inForce'] },
      ],
    },
    {
      when: '现行有效少于制发减废止',
      draft: {
        't2/normativeDocuments/issued': '9',
        't2/normativeDocuments/repealed': '2',
        't2/normativeDocuments/inForce': '6',
      },
      finds: [
        { where: ['t2/normativeDocuments/issued', 't2/normativeDocuments/repealed', 't2/normativeDocuments/inForce'] },
      ],
    },
    {
      when: '以前的文件仍有效',
      draft: { 't2/normativeDocuments/issued': '6', 't2/normativeDocuments/inForce': '16' },
      finds: [],
    },
    {
      when: '废止多于制发',
      draft: {
        't2/normativeDocuments/issued': '8',
        't2/normativeDocuments/repealed': '26',
        't2/normativeDocuments/inForce': '66',
      },
      finds: [],
    },
  ],
  D06: [
    {
      when: '只填了总计',
      stated: { 't3/received/total': '9', 't3/granted/total': '0' },
      finds: [{ where: ['t3/received/total'] }],
    },
    { when: '结转只填了总计', stated: { 't3/carriedIn/total': '2' }, finds: [{ where: ['t3/carriedIn/total'] }] },
    { when: '分类也填了', draft: person, stated: personTotals, finds: [] },
    { when: '总计为0', stated: { 't3/received/total': '0' }, finds: [] },
  ],
  ...lastYearExamples,
  ...boundExamples,
  ...frameExamples,
  ...claimExamples,
  ...figureExamples,
  ...lawExamples,
  ...closingExamples,
  ...privacyExamples,
  ...wordingExamples,
} satisfies Record<RuleId, readonly RuleExample[]>;
