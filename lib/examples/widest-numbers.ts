/**
 * The widest numbers that balance: seven digits wherever the identity leaves room (three rows of results make do with
 * six, for 新收 and 上年结转 cannot together exceed 19 999 998), eight in the totals, nine where totals cross.
 */
import { proposeReport } from '@/lib/report/filling/proposals';
import { cn2021 } from '@/lib/template/cn-2021';
import type { Example } from './example';
import { yunling } from './invented-units';
import { tables } from './tables';

const proposed = proposeReport(cn2021, yunling, 2025);

const widest = tables({
  disclosure: {
    't2/regulations/issued': '8888888',
    't2/regulations/repealed': '7777777',
    't2/regulations/inForce': '9999999',
    't2/normativeDocuments/issued': '8765432',
    't2/normativeDocuments/repealed': '7654321',
    't2/normativeDocuments/inForce': '9876543',
    't2/licensing/decisions': '9876543',
    't2/penalties/decisions': '8765432',
    't2/coercion/decisions': '7654321',
    't2/fees/amount': '9876543.2109',
  },
  applications: {
    received: [9963101, 9919193, 9999697, 9999086, 9903503, 9991881],
    carriedIn: [9636833, 9717158, 9597076, 9654715, 9713097, 9581932],
    granted: [1026186, 1008282, 1010680, 1006466, 1007881, 1006329],
    partlyGranted: [1026954, 1003771, 1009579, 1015606, 1018282, 1020033],
    stateSecret: [1007793, 1004767, 1018216, 1020666, 1021664, 1016405],
    forbiddenByLaw: [1000080, 1027890, 1009174, 1000930, 1027376, 1016291],
    securityAndStability: [105658, 106266, 116623, 112732, 105992, 110862],
    thirdPartyRights: [1010535, 1003844, 1002857, 1018055, 1025518, 1008532],
    internalAffairs: [1017498, 1015390, 1006717, 1007393, 1006282, 1002356],
    processRecords: [1002653, 1027702, 1006558, 1022847, 1018354, 1029529],
    enforcementFiles: [1014341, 1019508, 1023078, 1017654, 1002501, 1003272],
    administrativeQuery: [1027509, 1026261, 1023180, 1024239, 1006949, 1024352],
    notHeld: [1010777, 1027845, 1002876, 1003111, 1018904, 1015114],
    needsCreation: [1027111, 1002600, 1025611, 1025697, 1017629, 1003490],
    stillUnclear: [1008911, 1014574, 1020548, 1025456, 1018090, 1003981],
    petition: [1011516, 1017358, 1001848, 1027139, 1027627, 1025290],
    repeated: [1013241, 1024611, 1019088, 1019845, 1017399, 1008121],
    publication: [107181, 118765, 115475, 113193, 104533, 112593],
    excessive: [1000420, 1001151, 1001712, 1016247, 1020725, 1001293],
    confirmation: [1024440, 1011733, 1024909, 1014183, 1003864, 1008390],
    correctionOverdue: [1016516, 1029659, 1018443, 1022554, 1016020, 1001834],
    feeOverdue: [115450, 103119, 104830, 109772, 117405, 103008],
    otherHandling: [1000563, 1027640, 1015910, 1029992, 1011566, 1026716],
    carriedForward: [1024601, 1013615, 1018861, 1000024, 1002039, 1026022],
  },
  litigation: {
    reconsideration: [4815162, 3423108, 1528364, 2019876],
    directLitigation: [5772156, 1414213, 1732050, 2236067],
    litigationAfterReconsideration: [2718281, 3141592, 1618033, 1302585],
  },
});

export const widestNumbers: Example = {
  key: 'widest-numbers',
  title: '云岭市2025年：每格都是最宽的数',
  unit: yunling,
  report: {
    templateId: 'cn-2021',
    draft: {
      ...proposed.draft,
      signedOn: '2026-01-31',
      'overview/proactive': '这份报告用来查看最宽的数能否在表格里排下，数字本身没有意义。',
      'overview/onRequest': '申请的数量见第三部分的表格。',
      'overview/management': '规章和行政规范性文件的件数见第二部分的表格。',
      'overview/platform': '公开平台的数量没有列出。',
      'overview/supervision': '工作考核、社会评议、责任追究的结果没有列出。',
      problems: '存在的问题是数字太宽；下一步改进排版。',
      other: '2025年，云岭市没有收取政府信息公开信息处理费。',
      ...widest,
    },
  },
};
