/** Examples of the identities between cells. */
import { cn2021 } from '@/lib/template/cn-2021';
import { type Identity, identitiesOf } from '@/lib/template/identities';
import type { CellId } from '@/lib/template/keys';
import { type RuleExample, someApplications } from './example';

/** The cells of an identity, by its kind and the cell that it is named after. */
function cellsOf(kind: Identity['kind'], cell: CellId): readonly CellId[] {
  const identities = cn2021.tables.flatMap(identitiesOf);
  const found = identities.find((each) => each.kind === kind && each.of.id === cell);
  return found ? [...found.left, ...found.right] : [];
}

const shifted = { 't3/granted/person': '0', 't3/granted/business': '5', 't3/granted/research': '1' } as const;
const backInPlace = { 't3/granted/person': '5', 't3/granted/business': '1', 't3/granted/research': '0' } as const;
const shiftedTotals = {
  't3/concluded/person': '8',
  't3/concluded/business': '2',
  't3/concluded/total': '10',
  't3/granted/total': '6',
} as const;

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

export const identityExamples = {
  D01: [
    {
      when: '一行整体错开一列，办结的总计因此不对',
      draft: { ...someApplications, ...shifted },
      stated: shiftedTotals,
      finds: [{ where: cellsOf('row', 't3/concluded/total'), variant: 'repairs', patch: backInPlace }],
    },
    {
      when: '差数没有别的依据',
      draft: { 't3/stateSecret/person': '5', 't3/stateSecret/business': '1' },
      stated: { 't3/stateSecret/total': '0' },
      finds: [{ where: cellsOf('row', 't3/stateSecret/total') }],
    },
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
      when: '一行整体错开一列',
      draft: { ...someApplications, ...shifted },
      stated: shiftedTotals,
      finds: [
        { where: cellsOf('column', 't3/concluded/person'), variant: 'repairs', patch: backInPlace },
        { where: cellsOf('column', 't3/concluded/business'), variant: 'repairs', patch: backInPlace },
      ],
    },
    {
      when: '差数没有别的依据',
      draft: someApplications,
      stated: { 't3/concluded/person': '77', 't3/concluded/business': '2', 't3/concluded/total': '79' },
      finds: [{ where: cellsOf('column', 't3/concluded/person') }, { where: cellsOf('column', 't3/concluded/total') }],
    },
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
      when: '两列的数填反',
      draft: { ...someApplications, 't3/received/person': '2', 't3/received/business': '9' },
      finds: (['person', 'business'] as const).map((column) => ({
        where: cellsOf('balance', `t3/received/${column}`),
        variant: 'repairs',
        patch: { 't3/received/person': '9', 't3/received/business': '2' },
      })),
    },
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
      when: '两行的结果填反',
      draft: { 't4/reconsideration/upheld': '3', 't4/directLitigation/upheld': '5' },
      stated: { 't4/reconsideration/total': '5', 't4/directLitigation/total': '3' },
      finds: (['reconsideration', 'directLitigation'] as const).map((row) => ({
        where: cellsOf('row', `t4/${row}/total`),
        variant: 'repairs',
        patch: { 't4/reconsideration/upheld': '5', 't4/directLitigation/upheld': '3' },
      })),
    },
    {
      when: '多打了一个数字，正文写的是对的',
      draft: {
        't4/reconsideration/upheld': '33',
        'overview/supervision': '全年因政府信息公开被申请行政复议3件，结果维持3件。',
      },
      stated: { 't4/reconsideration/total': '3' },
      finds: [
        {
          where: cellsOf('row', 't4/reconsideration/total'),
          variant: 'repair',
          patch: { 't4/reconsideration/upheld': '3' },
        },
      ],
    },
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
} satisfies Record<string, readonly RuleExample[]>;
