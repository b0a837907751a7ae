/** A city's report with numbers of up to six digits in all tables; everything adds up and the text agrees with the tables. */
import { proposeReport } from '@/lib/report/filling/proposals';
import { cn2021 } from '@/lib/template/cn-2021';
import type { Example } from './example';
import { yunling } from './invented-units';
import { tables } from './tables';

const proposed = proposeReport(cn2021, yunling, 2025);

const balanced = tables({
  disclosure: {
    't2/regulations/issued': '2',
    't2/regulations/repealed': '1',
    't2/regulations/inForce': '14',
    't2/normativeDocuments/issued': '38',
    't2/normativeDocuments/repealed': '21',
    't2/normativeDocuments/inForce': '264',
    't2/licensing/decisions': '482915',
    't2/penalties/decisions': '136204',
    't2/coercion/decisions': '8127',
    't2/fees/amount': '96420.57',
  },
  applications: {
    received: [21020, 2194, 123, 229, 1029, 658],
    carriedIn: [312, 41, 1, 2, 17, 6],
    granted: [6514, 640, 49, 76, 340, 215],
    partlyGranted: [1612, 187, 11, 21, 85, 64],
    stateSecret: [10, 1, 0, 0, 0, 0],
    forbiddenByLaw: [109, 11, 0, 1, 5, 2],
    securityAndStability: [47, 4, 0, 0, 2, 1],
    thirdPartyRights: [346, 39, 2, 5, 24, 13],
    internalAffairs: [277, 32, 2, 4, 18, 11],
    processRecords: [619, 48, 3, 5, 29, 18],
    enforcementFiles: [262, 32, 2, 3, 14, 7],
    administrativeQuery: [847, 96, 5, 11, 52, 23],
    notHeld: [6330, 675, 29, 57, 252, 190],
    needsCreation: [592, 53, 4, 6, 30, 13],
    stillUnclear: [306, 30, 2, 4, 16, 9],
    petition: [1507, 167, 6, 14, 70, 41],
    repeated: [359, 40, 3, 6, 23, 11],
    publication: [27, 4, 0, 0, 1, 1],
    excessive: [67, 7, 0, 1, 4, 2],
    confirmation: [57, 6, 0, 1, 3, 1],
    correctionOverdue: [522, 82, 4, 7, 30, 19],
    feeOverdue: [9, 1, 0, 0, 0, 0],
    otherHandling: [508, 42, 2, 6, 26, 14],
    carriedForward: [405, 38, 0, 3, 22, 9],
  },
  litigation: {
    reconsideration: [214, 96, 331, 88],
    directLitigation: [18, 2, 9, 5],
    litigationAfterReconsideration: [61, 4, 17, 20],
  },
});

export const balancedLarge: Example = {
  key: 'balanced-large',
  title: '云岭市2025年：六位数，全部勾稽关系成立',
  unit: yunling,
  report: {
    templateId: 'cn-2021',
    draft: {
      ...proposed.draft,
      signedOn: '2026-01-20',
      'overview/proactive':
        '2025年，云岭市在政府网站公开信息21640条，在政务新媒体公开信息8935条，共30575条；发布政策解读412篇，回应社会关切96次。教育、医疗、就业、养老、公共资源配置等领域的信息按目录公开。',
      'overview/onRequest':
        '全市新收政府信息公开申请25253件，其中自然人21020件、法人或其他组织4233件；上年结转379件。全年办结25155件，结转下年度477件。办结的申请中，予以公开7834件，部分公开1980件，不予公开3042件，无法提供8598件，不予处理2429件，其他处理1272件。',
      'overview/management':
        '公开属性在起草时认定，发布前逐级审核，已公开的信息按季度清理。全年制定规章2件、废止1件，现行有效14件；制发行政规范性文件38件、废止21件，现行有效264件。',
      'overview/platform':
        '全市有政府网站41个、政务新媒体286个、政务公开专区173个，编印政府公报12期，网站和新媒体全年运行正常。',
      'overview/supervision':
        '工作考核：政务公开占绩效考核的4分，年度考核已完成。社会评议：委托第三方开展社会评议，群众满意率为93.6%。责任追究：全年没有发生需要追究责任的情形。全市组织业务培训11场。',
      problems: [
        '上年指出的申请答复文书不规范，已通过统一文本、集中评查得到改进。本年的主要问题和改进措施是：',
        '一是部分领域的政策解读偏少。下一步，对涉及企业和群众切身利益的文件，解读与文件同步起草、同步发布。',
        '二是基层答复申请的能力还不够。下一步，每季度选取案例开展培训，由市级对首次办理的单位逐件指导。',
      ].join('\n'),
      other: '2025年，云岭市各级行政机关收取政府信息公开信息处理费4180元。没有其他需要报告的事项。',
      ...balanced,
    },
  },
};
