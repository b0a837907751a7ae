/** Examples of the rules on single cells. */
import type { RuleExample } from './example';

export const cellExamples = {
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
} satisfies Record<string, readonly RuleExample[]>;
