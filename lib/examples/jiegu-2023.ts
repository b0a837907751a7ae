/**
 * 节固镇 2023: three penalties and a list that adds up to its 69 items. A town that speaks of 全县, a stray full stop
 * inside a bracket, a word missing after 主动, a law's title cut short, a trace of the word processor before the preface.
 */
import type { Example } from './example';
import { tables } from './tables';

export const jiegu2023: Example = {
  key: 'jiegu-2023',
  title: '节固镇2023年：行政处罚3件，镇的报告写到全县',
  unit: {
    name: '节固镇人民政府',
    shortName: '节固镇',
    level: 'township',
    address: '河北省邢台市平乡县节固镇节固村',
    postcode: '054500',
    phone: '0319-0000103',
    email: 'xxgk@jiegu.example',
    portalUrl: 'https://www.jiegu.example',
  },
  report: {
    templateId: 'cn-2021',
    draft: {
      title: '节固镇2023年政府信息公开工作年度报告',
      agency: '节固镇人民政府',
      year: '2023',
      signedBy: '节固镇人民政府',
      signedOn: '2024-01-18',
      preface:
        '[bookmark: _GoBack]本年度报告依据《中华人民共和国政府信息公开条例》和《河北省实施〈中华人民共和国政府信息公开条例〉办法》等规定发布，数据统计的期限是2023年1月1日至12月31日。',
      'overview/general':
        '2023年，节固镇人民政府贯彻党中央、国务院和省、市的部署，服务县委、县政府的中心工作，全县政务公开工作水平因此得到提升，也为平乡高质量发展添了力。',
      'overview/proactive':
        '2023年，节固镇公开了机构职能、工作动态、公告公示、行政执法公示和部门预决算等信息。在政府网站政务公开平台上主动公开的共69条（其中，工作动态54条；机构职能1条；行政执法公示7条：其中事前公开4条、事后公开3条；部门预算、决算4条：其中预算3条、决算1条；审批事项清单1条；基层政务公开目录1条；政府信息公开年报1条。）。',
      'overview/onRequest': '2023年，没有个人和组织向节固镇递交《信息公开申请表》，全年未收到申请。',
      'overview/management':
        '节固镇照《中华人民共和国政府信息公开条例》的要求，订有公开审查工作制度，审查的流程和审批的程序都有规范，责任落实到人。',
      'overview/platform':
        '一是办好政务公开网站。对主动的政府信息及时梳理、及时公开，网站是公开的“第一平台”。二是办好新媒体。“节固发布”微信公众号持续更新，发布信息、解读回应、政民互动、办事服务的水平都有提高。',
      'overview/supervision': '2023年的政务公开工作经过认真研究、周密部署，各项任务分解到人、责任明确，件件有着落。',
      problems:
        '节固镇政府公开网站的信息公开在及时性、全面性上还有欠缺，已采取的改进措施有：一是加强领导。政务公开领导小组等机构进一步健全并及时调整，网站和新媒体的队伍管好用好，工作有成效。二是完善制度。职责分工再作梳理，信息采编、发布的流程更加规范，公开工作走向制度化、标准化、流程化，任务得以落实。',
      other:
        '国务院办公厅《政府信息公开信息处理费管理办法》和《关于政府信息公开处理费管理有关事项的通知》在我镇得到执行。节固镇2023年未收取信息处理费。',
      ...tables({ disclosure: { 't2/penalties/decisions': '3' } }),
    },
  },
};
