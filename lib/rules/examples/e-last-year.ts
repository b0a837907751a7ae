/** Examples of the rules that compare with last year's report. */
import type { Patch } from '@/lib/report/report';
import type { RuleExample } from './example';

/** A balanced 自然人 column: 34 + 0 = 30 + 4. */
const person = {
  't3/received/person': '34',
  't3/granted/person': '21',
  't3/notHeld/person': '9',
  't3/carriedForward/person': '4',
} as const;
/** Last year's 结转, all of it from persons, as this year takes it over. */
function carriedFromPerson(count: string): Patch {
  return {
    't3/carriedIn/person': count,
    't3/carriedIn/business': '0',
    't3/carriedIn/research': '0',
    't3/carriedIn/nonprofit': '0',
    't3/carriedIn/legalService': '0',
    't3/carriedIn/otherOrganization': '0',
  };
}
const stockCells = [
  't2/normativeDocuments/inForce',
  't2/normativeDocuments/issued',
  't2/normativeDocuments/repealed',
] as const;
function penalties(count: string): Patch {
  return { 't2/penalties/decisions': count };
}

export const lastYearExamples = {
  E01: [
    {
      when: '上年结转3件，本年写0',
      prior: { 't3/received/person': '3', 't3/carriedForward/person': '3' },
      finds: [{ where: ['t3/carriedIn/person', 't3/carriedIn/total'], patch: carriedFromPerson('3') }],
    },
    {
      when: '上年没有结转，本年写了2件',
      draft: { 't3/carriedIn/business': '2', 't3/granted/business': '2' },
      prior: {},
      finds: [{ where: ['t3/carriedIn/business', 't3/carriedIn/total'], patch: carriedFromPerson('0') }],
    },
    {
      when: '与上年一致',
      draft: { 't3/carriedIn/person': '3', 't3/granted/person': '3' },
      prior: { 't3/received/person': '3', 't3/carriedForward/person': '3' },
      finds: [],
    },
    { when: '没有上年报告', draft: { 't3/carriedIn/person': '3', 't3/granted/person': '3' }, finds: [] },
    {
      when: '上年结转还没有填',
      draft: { 't3/carriedIn/person': '' },
      prior: { 't3/carriedForward/person': '3' },
      finds: [],
    },
    {
      when: '手头的是更早一年的报告',
      prior: { year: '2023', 't3/received/person': '3', 't3/carriedForward/person': '3' },
      finds: [],
    },
  ],
  E02: [
    {
      when: '总计相同，自然人和商业企业对调',
      draft: { 't3/carriedIn/person': '1', 't3/carriedIn/business': '1', 't3/granted/person': '2' },
      prior: { 't3/carriedForward/person': '2' },
      finds: [{ where: ['t3/carriedIn/person', 't3/carriedIn/business'], patch: carriedFromPerson('2') }],
    },
    {
      when: '总计相同，全部换了一列',
      draft: { 't3/carriedIn/research': '2' },
      prior: { 't3/carriedForward/person': '2' },
      finds: [{ where: ['t3/carriedIn/person', 't3/carriedIn/research'], patch: carriedFromPerson('2') }],
    },
    {
      when: '总计不同，另有规则说明',
      draft: { 't3/carriedIn/person': '1' },
      prior: { 't3/carriedForward/person': '2' },
      finds: [],
    },
    {
      when: '逐列一致',
      draft: { 't3/carriedIn/person': '2' },
      prior: { 't3/carriedForward/person': '2' },
      finds: [],
    },
  ],
  E03: [
    {
      when: '上年有效16件，本年制发6件，仍写16件',
      draft: { 't2/normativeDocuments/issued': '6', 't2/normativeDocuments/inForce': '16' },
      prior: { 't2/normativeDocuments/inForce': '16' },
      finds: [{ where: stockCells, patch: { 't2/normativeDocuments/inForce': '22' } }],
    },
    {
      when: '废止了没有减去',
      draft: { 't2/normativeDocuments/repealed': '2', 't2/normativeDocuments/inForce': '16' },
      prior: { 't2/normativeDocuments/inForce': '16' },
      finds: [{ where: stockCells, patch: { 't2/normativeDocuments/inForce': '14' } }],
    },
    {
      when: '加减相符',
      draft: {
        't2/normativeDocuments/issued': '6',
        't2/normativeDocuments/repealed': '1',
        't2/normativeDocuments/inForce': '21',
      },
      prior: { 't2/normativeDocuments/inForce': '16' },
      finds: [],
    },
    { when: '没有上年报告', draft: { 't2/normativeDocuments/inForce': '16' }, finds: [] },
  ],
  E04: [
    {
      when: '废止30件，上年有效20件，制发8件',
      draft: { 't2/normativeDocuments/issued': '8', 't2/normativeDocuments/repealed': '30' },
      prior: { 't2/normativeDocuments/inForce': '20' },
      finds: [{ where: ['t2/normativeDocuments/repealed', 't2/normativeDocuments/issued'] }],
    },
    {
      when: '上年没有有效文件，本年废止1件',
      draft: { 't2/normativeDocuments/repealed': '1' },
      prior: {},
      finds: [{ where: ['t2/normativeDocuments/repealed', 't2/normativeDocuments/issued'] }],
    },
    {
      when: '全部废止',
      draft: { 't2/normativeDocuments/repealed': '20' },
      prior: { 't2/normativeDocuments/inForce': '20' },
      finds: [],
    },
    { when: '没有上年报告', draft: { 't2/normativeDocuments/repealed': '1' }, finds: [] },
  ],
  E05: [
    { when: '处罚数与上年相同，其余都是0', draft: penalties('3'), prior: penalties('3'), finds: [{ where: [] }] },
    { when: '表三也逐格相同', draft: person, prior: { ...person }, finds: [{ where: [] }] },
    { when: '两年都是全0', prior: {}, finds: [] },
    { when: '有一格不同', draft: penalties('4'), prior: penalties('3'), finds: [] },
  ],
  E06: [
    {
      when: '处罚由3件增至120件',
      draft: penalties('120'),
      prior: penalties('3'),
      finds: [{ where: ['t2/penalties/decisions'] }],
    },
    {
      when: '新收由30件降到2件',
      draft: { 't3/received/person': '2', 't3/granted/person': '2' },
      prior: { 't3/received/person': '30', 't3/granted/person': '30' },
      finds: [{ where: ['t3/received/total'] }, { where: ['t3/concluded/total'] }],
    },
    { when: '由20件增至100件，正好5倍', draft: penalties('100'), prior: penalties('20'), finds: [] },
    { when: '由1件增至9件，两年都不到10件', draft: penalties('9'), prior: penalties('1'), finds: [] },
  ],
  E07: [
    {
      when: '上年有1件复议尚未审结，本年全是0',
      prior: { 't4/reconsideration/pending': '1' },
      finds: [{ where: ['t4/reconsideration/pending', 't4/reconsideration/total'] }],
    },
    {
      when: '复议有了结果，诉讼没有',
      draft: { 't4/reconsideration/upheld': '1' },
      prior: { 't4/reconsideration/pending': '1', 't4/directLitigation/pending': '2' },
      finds: [{ where: ['t4/directLitigation/pending', 't4/directLitigation/total'] }],
    },
    {
      when: '仍然尚未审结',
      draft: { 't4/reconsideration/pending': '1' },
      prior: { 't4/reconsideration/pending': '1' },
      finds: [],
    },
    { when: '上年都已审结', prior: { 't4/reconsideration/upheld': '1' }, finds: [] },
  ],
} satisfies Record<string, readonly RuleExample[]>;
