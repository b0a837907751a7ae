/**
 * 汉阴县 2023: the one sample with applications (30 from persons) and with money (a fee of six decimals). 年度 twice in the
 * title, half-width punctuation throughout as its page prints it, 立改废适 for 立改废释, 我办 in a government's own report.
 */
import type { Example } from './example';
import { tables } from './tables';

export const hanyin2023: Example = {
  key: 'hanyin-2023',
  title: '汉阴县2023年：申请30件，收费六位小数',
  unit: {
    name: '汉阴县人民政府',
    shortName: '汉阴县',
    level: 'county',
    address: '陕西省安康市汉阴县城关镇',
    postcode: '725100',
    phone: '0915-0000104',
    email: 'xxgk@hanyin.example',
    portalUrl: 'https://www.hanyin.example',
  },
  report: {
    templateId: 'cn-2021',
    labels: { 't3/securityAndStability': '3.危及三安全一稳定' },
    draft: {
      title: '汉阴县人民政府2023年度政府信息公开工作年度报告',
      agency: '汉阴县人民政府',
      year: '2023',
      'overview/general':
        '2023年,汉阴县学习贯彻习近平新时代中国特色社会主义思想,照中央和省、市的要求抓政府信息公开,全年工作规范、有序。',
      'overview/proactive':
        '一是围绕中心工作公开。30个领域的县级基层政务公开事项标准目录编印完成;门户网站公开政务“五公开”和重点领域信息5431条,“汉阴发布”政务微信推送365期2238条,政务微博发布2062条,为全县“三个年”活动助力。二是把政策讲明白。用图表、动漫、问答、在线访谈等方式解读《汉阴县政府系统督查工作办法(试行)》等文件180期、县政府常务会议14次,原创解读产品42个,公众看得懂、便于传播。三是回应社会关切。在线调查问卷10次,重要决策征集意见13期,热点问题回应26次,人大代表建议180条、政协委员提案111条已经公开,在线亮目标、晒承诺45次;国务院办公厅“我为政府网站找错”平台转来的有效留言1条按期办结,办结率100%。',
      'overview/onRequest':
        '一是全年受理依申请公开申请30件,同比增加58%,其中网络申请21件,信函申请9件。二是《中华人民共和国行政复议法》修订后,依申请公开的程序和告知书随之作了调整,各镇各部门办理申请得到了指导。',
      'overview/management':
        '一是信息集中管理。门户网站建成汉阴县“政策文件库”,收入近年的政策性文件705个,分类更加规范。二是保密审查从严。谁主管谁负责、谁公开谁审查,防止错敏信息出现,防止隐私和秘密泄露。',
      'overview/platform':
        '一是办好门户网站。法律法规有立改废适、机构和职能有变化的,“政府信息公开”频道的213个栏目跟着调整;20个主题领域的政策问答整理完毕,借助AI技术试着上线了政策问答平台。二是办好政务新媒体。管理通知重新印发,全年申报开设3个、注销2个;“汉阴发布”官微官博带头,其他46个政务新媒体一起组成传播矩阵。',
      'overview/supervision':
        '一方面加强指导。集中培训之外,上门或在线指导20次,工作群里经常推送业务知识,把服务做细。一方面加强监管。省、市网站和新媒体监管督办系统与第三方监测并用,督办检查10次;“日巡查、月通报”制度得到落实,发出书面通报12期。',
      problems:
        '2023年,我县的公开工作总体良好,不足也很明显:主动发布的信息不够精准,政策解读的质效不高,督促指导的力度不够。下一步,我办将这样整改:一是用标准带动公开。公开事项标准目录随行政权力的变化动态调整,政务“五公开”和重点领域信息公开继续深化,提高“含金量”。二是用创新带动解读。图片、视频、动漫、H5等形式都用起来,讲清政策的背景、目的和举措,让更多的人看到、看懂。三是用督导带动落实。“三审三校”不打折扣,“日巡查+月通报”不断深化,政府网站和政务新媒体的服务能力持续提升。',
      other: '本年度没有收取政府信息公开信息处理费。',
      ...tables({
        disclosure: {
          't2/normativeDocuments/issued': '6',
          't2/normativeDocuments/repealed': '0',
          't2/normativeDocuments/inForce': '16',
          't2/licensing/decisions': '18468',
          't2/penalties/decisions': '696',
          't2/coercion/decisions': '2',
          't2/fees/amount': '1077.892534',
        },
        applications: {
          received: [30, 0, 0, 0, 0, 0],
          granted: [14, 0, 0, 0, 0, 0],
          partlyGranted: [5, 0, 0, 0, 0, 0],
          stateSecret: [1, 0, 0, 0, 0, 0],
          thirdPartyRights: [3, 0, 0, 0, 0, 0],
          administrativeQuery: [2, 0, 0, 0, 0, 0],
          notHeld: [5, 0, 0, 0, 0, 0],
        },
      }),
    },
  },
};
