/** 青石镇 2024: what the office of the blank report published a year before; 2 applications go over into 2025. */
import { proposePreface, proposeTitle } from '@/lib/report/filling/proposals';
import type { Report } from '@/lib/report/report';
import { cn2021 } from '@/lib/template/cn-2021';
import { qingshi } from './invented-units';
import { tables } from './tables';

export const qingshi2024: Report = {
  templateId: 'cn-2021',
  draft: {
    title: proposeTitle(cn2021, qingshi.name, 2024),
    agency: qingshi.name,
    year: '2024',
    signedBy: qingshi.name,
    signedOn: '2025-01-16',
    preface: proposePreface(cn2021, qingshi, 2024),
    'overview/general':
      '2024年，青石镇把政府信息公开作为服务群众的日常工作，由镇长牵头、党政办承办，研究解决补贴公示、公开栏更新等具体的问题，年底逐项销号，全年工作平稳有序。',
    'overview/proactive':
      '通过县政府网站公开信息86条，其中惠农补贴31条、社会救助24条、工程建设12条、其他19条；村务公开栏同步张贴。',
    'overview/onRequest': '2024年收到政府信息公开申请7件，均为自然人提出，当年办结5件，结转下年2件。',
    'overview/management': '公开前由党政办逐件进行保密审查，全年审查86件；废止规范性文件1件，已在网站标注失效。',
    'overview/platform': '镇便民服务中心设有公开查阅点，配有电脑1台；“青石发布”公众号推送信息42条。',
    'overview/supervision':
      '镇政府每半年考核一次各站所的公开工作；请12名村民代表评议，满意11人；全年没有发生责任追究的情形。',
    problems:
      '存在的问题：一是惠农补贴公开后，群众反映名单难找；二是答复申请用时偏长。改进情况：补贴信息按村集中公开，答复实行三日内登记。',
    other: '2024年，本机关未收取政府信息公开信息处理费。',
    ...tables({
      disclosure: {
        't2/normativeDocuments/issued': '1',
        't2/normativeDocuments/repealed': '1',
        't2/normativeDocuments/inForce': '4',
        't2/penalties/decisions': '12',
      },
      applications: {
        received: [7, 0, 0, 0, 0, 0],
        granted: [3, 0, 0, 0, 0, 0],
        partlyGranted: [1, 0, 0, 0, 0, 0],
        notHeld: [1, 0, 0, 0, 0, 0],
        carriedForward: [2, 0, 0, 0, 0, 0],
      },
      litigation: { reconsideration: [0, 0, 0, 1] },
    }),
  },
};
