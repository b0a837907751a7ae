/**
 * 苍台镇 2022: part one is one paragraph without the five aspects and without a figure, rests on a policy of 2016, and
 * part six says only 无. Its file lost the number in （三）5, column 其他: that cell is blank here.
 */
import type { Example } from './example';
import { tables } from './tables';

export const cangtai2022: Example = {
  key: 'cangtai-2022',
  title: '苍台镇2022年：全部为0，一格缺数，总体情况没有分五个方面',
  unit: {
    name: '苍台镇人民政府',
    shortName: '苍台镇',
    level: 'township',
    address: '河南省南阳市唐河县苍台镇苍台街',
    postcode: '473400',
    phone: '0377-0000101',
    email: 'xxgk@cangtai.example',
    portalUrl: 'https://www.cangtai.example',
  },
  report: {
    templateId: 'cn-2021',
    labels: { 't2//amount': '本年收费金额(单位: 万元, 保留 4 位小数)' },
    draft: {
      title: '苍台镇人民政府 2022 年政府信息公开工作年度报告',
      agency: '苍台镇人民政府',
      year: '2022',
      'overview/general':
        '2022年，我镇照《条例》和中办、国办《关于全面推进政务公开工作的意见》（中办发〔2016〕8号）的要求抓公开：制度更加健全，“互联网+政务服务”迈出新步子，主动公开的信息质量有所提高，重点领域公开得更多，依申请公开的服务有了改进，平台建设得到加强，群众看得到、问得清，体验和获得感都更好，知情权、参与权、表达权、监督权有了保障，也为全镇的经济社会发展，为建设法治政府、创新政府、廉洁政府和服务型政府出了力。',
      problems: [
        '2022年，我镇的公开工作有进步，但离法治政府建设和权力阳光运行的形势，离中央和上级深化政务公开的部署，离群众的期待，都还有距离。',
        '一是主动公开的意识还弱，发布的信息总量偏少。',
        '二是信息的质量和时效要提高，与群众生活最近的公共服务政策，通俗的说明和解读不够。',
        '三是创新不足。互联网发展很快，部门之间怎样协同公开、共享信息，办法还不多。',
        '下一步改进措施',
        '一是用公开来促进工作。从服务决策、服务中心、服务群众的角度认识公开的意义，转变观念，增强主动性，以公开求公正、立公信，树立法治、透明的政府形象。',
        '二是讲求公开的实效。按国务院办公厅《〈关于全面推进政务公开工作的意见〉实施细则》和省市县的文件，订出我镇自己的实施细则；群众关注的重点领域逐个列明公开内容，修订主动公开目录，应公开的都公开；重要决策、重点工作、重大改革有解读，舆情有回应；稳妥推进数据开放共享。',
        '三是更新公开的办法。整合各个平台，围绕群众关切设立专题，查找更方便；学会用“互联网+”、微博、微信和网络客户端，及时主动地推送热点信息。',
      ].join('\n'),
      other: '无',
      ...tables({}),
      't3/internalAffairs/otherOrganization': '',
    },
  },
};
