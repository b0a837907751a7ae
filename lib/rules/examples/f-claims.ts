/** Examples of the rules on numbers that the tables contradict. */
import type { CellId } from '@/lib/template/keys';
import { fires, silent, someApplications } from './example';

const cells = someApplications;
const box = 'overview/onRequest';
const received: readonly CellId[] = ['t3/received/total'];
const counted: readonly CellId[] = ['t3/received/total', 't3/carriedIn/total', 't3/concluded/total'];
const cases = {
  't4/reconsideration/upheld': '1',
  't4/reconsideration/pending': '1',
  't4/directLitigation/upheld': '1',
};
const papers = {
  't2/normativeDocuments/issued': '6',
  't2/normativeDocuments/repealed': '2',
  't2/normativeDocuments/inForce': '16',
};
const organizations: readonly CellId[] = [
  't3/received/business',
  't3/received/research',
  't3/received/nonprofit',
  't3/received/legalService',
  't3/received/otherOrganization',
];

export const claimExamples = {
  F01: [
    fires('受理的件数与新收、新收加结转、办结都不同', box, '2025年，我镇受理政府信息公开申请⟦13件⟧。', {
      cells,
      also: counted,
    }),
    fires('数字在前', box, '全年共收到⟦21件⟧政府信息公开申请，均已依法答复。', {
      cells,
      also: counted,
      instead: '12件',
    }),
    fires('中文数字、颠倒', box, '本年度收到依申请公开⟦二十一件⟧。', { cells, also: counted, instead: '12件' }),
    fires('机关的简称在句首，渠道写在前面', box, '2025年，镇政府通过网络、信函等渠道共收到⟦21份⟧政府信息公开申请。', {
      cells,
      also: counted,
      instead: '12份',
    }),
    fires('一种渠道的件数多于全部', box, '收到申请11件，其中网上申请⟦35件⟧，信函申请4件。', {
      cells,
      also: ['t3/received/total', 't3/carriedIn/total'],
    }),
    silent('别的机关收到的', box, '县教育局共受理政府信息公开申请47件。', { cells }),
    silent('只是半年的', box, '2025年上半年，我镇受理政府信息公开申请4件，答复3件。', { cells }),
    silent('由申请人撤回的', box, '收到申请11件，另有3件由申请人自行撤回。', { cells }),
    silent('公文按公开属性分', box, '全年制作公文260件，其中主动公开120件，依申请公开60件，不予公开80件。', {
      cells,
    }),
    silent('受理数是新收加上年结转', box, '2025年，我镇受理政府信息公开申请12件。', { cells }),
    silent('上年的件数', box, '2024年收到政府信息公开申请8件，2025年收到11件。', { cells }),
    silent('分渠道的件数', box, '收到政府信息公开申请11件，其中网络申请7件，信函申请4件。', { cells }),
    silent('比上年增加的件数', box, '收到政府信息公开申请11件，比上年增加5件。', { cells }),
  ],
  F02: [
    fires('写0件，表三收到了', 'overview/onRequest', '全年收到政府信息公开申请⟦0件⟧。', {
      variant: 'zero',
      cells: someApplications,
      also: counted,
    }),
    fires('有申请却写未收到', box, '⟦2025年，本单位未收到政府信息公开申请。⟧', {
      cells,
      variant: 'none',
      also: received,
      instead: '2025年，本机关新收政府信息公开申请11件，上年结转1件，办结10件，结转下年度2件。',
    }),
    fires('表三全部为0，正文有件数', box, '全年收到政府信息公开申请⟦5件⟧。', { variant: 'some', also: counted }),
    silent('没有申请，写未收到', box, '2025年，我镇未接收到任何依申请公开的申请。'),
    silent('上年没有收到', box, '2024年未收到政府信息公开申请，2025年收到11件。', { cells }),
    silent('没有的是复议申请', box, '收到申请11件，未收到行政复议申请。', { cells }),
  ],
  F03: [
    fires('顺延的件数不对', box, '收到申请11件，另有⟦3件⟧结转下年度继续办理。', {
      cells,
      also: ['t3/carriedForward/total'],
      instead: '2件',
    }),
    fires('写全部办结，表三有结转', box, '收到政府信息公开申请11件，⟦均已按期办结⟧。', {
      cells,
      variant: 'allConcluded',
      also: ['t3/carriedForward/total'],
    }),
    silent('上年结转相符', box, '收到申请11件，上年结转1件，结转下年度2件。', { cells }),
    silent('不说是哪一年的结转', box, '办理申请12件，其中结转1件。', { cells }),
  ],
  F04: [
    fires('自然人的件数不对', box, '收到申请11件，其中自然人⟦8件⟧，法人2件。', {
      cells: { ...cells, 't3/carriedIn/person': '0', 't3/carriedForward/person': '0', 't3/notHeld/person': '3' },
      also: ['t3/received/person', 't3/carriedIn/person', 't3/concluded/person'],
      instead: '9件',
    }),
    fires('写均为自然人', box, '收到政府信息公开申请11件，⟦均为自然人⟧提出。', {
      cells,
      variant: 'allPersons',
      also: organizations,
    }),
    silent('自然人和法人都相符', box, '收到申请11件，其中自然人9件，法人或其他组织2件。', { cells }),
    silent('渠道而不是申请人', box, '收到申请11件，其中当面提交9件。', { cells }),
  ],
  F05: [
    fires('予以公开的件数不对', box, '办结10件，其中予以公开⟦7件⟧，部分公开1件。', {
      cells,
      also: ['t3/granted/total'],
      instead: '6件',
    }),
    fires('件数写在结果前面', box, '办结的申请中，⟦3件⟧无法提供。', {
      cells,
      also: ['t3/notHeld/total', 't3/needsCreation/total', 't3/stillUnclear/total'],
      instead: '2件',
    }),
    silent('各种结果相符', box, '予以公开6件，部分公开1件，不予公开1件，无法提供2件。', { cells }),
    silent('两种结果合写', box, '予以公开和部分公开共7件。', { cells }),
  ],
  F06: [
    fires('写没有发生', 'overview/supervision', '全年⟦未发生行政复议、行政诉讼⟧。', {
      cells: cases,
      variant: 'none',
      also: ['t4/reconsideration/total', 't4/directLitigation/total', 't4/litigationAfterReconsideration/total'],
    }),
    fires('写均维持，还有一件没有审结', 'overview/supervision', '全年发生行政复议2件，⟦均维持⟧原行政行为。', {
      cells: cases,
      variant: 'allUpheld',
      also: ['t4/reconsideration/corrected', 't4/reconsideration/otherResult', 't4/reconsideration/pending'],
    }),
    fires('复议的件数不对', 'overview/supervision', '因政府信息公开被申请行政复议⟦3件⟧。', {
      cells: cases,
      also: ['t4/reconsideration/total'],
      instead: '2件',
    }),
    silent('件数相符', 'overview/supervision', '全年发生行政复议2件，行政诉讼1件。', { cells: cases }),
    silent('没有发生，表四也是0', 'overview/supervision', '全年未发生行政复议、行政诉讼。'),
    silent('没有被纠错', 'overview/supervision', '全年无行政复议纠错和行政诉讼败诉案件。', { cells: cases }),
  ],
  F07: [
    fires('制发的件数不对', 'overview/management', '全年制定规范性文件⟦7件⟧。', {
      cells: papers,
      also: ['t2/normativeDocuments/issued'],
      instead: '6件',
    }),
    fires('现行有效的件数不对', 'overview/management', '制发行政规范性文件6件、废止2件，现行有效⟦18件⟧。', {
      cells: papers,
      also: ['t2/normativeDocuments/inForce'],
      instead: '16件',
    }),
    fires('写没有制发，表二有制发', 'overview/management', '本年度⟦没有制发行政规范性文件⟧。', {
      cells: papers,
      variant: 'none',
      also: ['t2/normativeDocuments/issued'],
    }),
    silent('三个数都相符', 'overview/management', '制发行政规范性文件6件、废止2件，现行有效16件。', { cells: papers }),
    silent('公开、审查的不是制发的', 'overview/management', '公开规范性文件12件，审查规范性文件9件。', {
      cells: papers,
    }),
  ],
  F08: [
    fires('处罚决定的件数不对', 'overview/proactive', '全年作出行政处罚决定⟦5件⟧。', {
      cells: { 't2/penalties/decisions': '3' },
      also: ['t2/penalties/decisions'],
      instead: '3件',
    }),
    fires('公开了处罚，表二为0', 'overview/proactive', '公开行政处罚信息⟦3条⟧。', {
      variant: 'published',
      also: ['t2/penalties/decisions'],
    }),
    fires('收费的金额不对', 'overview/proactive', '全年收取行政事业性收费⟦3.5万元⟧。', {
      cells: { 't2/fees/amount': '5.3' },
      variant: 'fee',
      also: ['t2/fees/amount'],
    }),
    fires('写没有处罚，表二有', 'overview/proactive', '本年度⟦未作出行政处罚、行政强制决定⟧。', {
      cells: { 't2/penalties/decisions': '3' },
      variant: 'none',
      also: ['t2/penalties/decisions'],
    }),
    fires('写没有收费，表二有', 'overview/proactive', '本年度⟦未收取行政事业性收费⟧。', {
      cells: { 't2/fees/amount': '5.3' },
      variant: 'noFee',
      also: ['t2/fees/amount'],
    }),
    silent(
      '没有处罚信息要公开、没有收信息处理费，说的是别的',
      'overview/proactive',
      '无行政处罚信息公开，未收取信息处理费，未收到行政许可申请。',
      {
        cells: { 't2/penalties/decisions': '3', 't2/fees/amount': '5.3', 't2/licensing/decisions': '8' },
      },
    ),
    silent('公开的条数可以多于决定', 'overview/proactive', '公开行政处罚信息5条。', {
      cells: { 't2/penalties/decisions': '3' },
    }),
    silent('金额四舍五入', 'overview/proactive', '全年收取行政事业性收费3.5万元。', {
      cells: { 't2/fees/amount': '3.4567' },
    }),
  ],
} as const;
