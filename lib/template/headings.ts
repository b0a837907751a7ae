/**
 * How offices word the headings of parts and aspects: seen in published reports, read by import and rules. Nothing of it
 * is printed, so the formats share it. All texts are compared without white space, numbers and the ending 情况.
 */
import { anyOf } from '@/lib/pattern';
import type { PartKey, ProseKey } from './keys';
import type { AspectWords, Part, Prose } from './types';

/** A part's other wordings, and how a list of the parts calls it. */
export const partWordings = {
  overview: {
    aliases: [
      /^(?:\d{4}年度?)?(?:政府信息公开|政务公开|信息公开)?(?:年度)?(?:工作)?(?:的)?(?:总体|基本|整体|总的|概述|概况)(?:工作)?(?:推进|开展|进展)?(?:概况|概述)?$/,
    ],
    listed: /总体|概述|基本情况/,
  },
  disclosure: {
    aliases: [/^(?:行政机关|本机关|本单位)?(?:政府信息)?主动公开(?:的)?(?:政府信息|信息)?(?:工作)?(?:的)?$/],
    listed: /主动公开/,
    isLikeAspect: true,
  },
  applications: {
    aliases: [
      /^(?:行政机关|本机关|本单位)?(?:收到(?:和|及|与|并)?处理)?(?:政府信息公开|信息公开|依申请公开|公开)(?:政府信息)?(?:的)?(?:申请)?(?:的)?(?:办理|处理)?(?:的)?$/,
    ],
    listed: /申请/,
    isLikeAspect: true,
  },
  litigation: { aliases: [/^.{0,30}复议.{0,12}诉讼(?:的)?$/], listed: /复议|诉讼/ },
  problems: {
    aliases: [
      /^.{0,20}(?:问题|建议|不足|困难|短板|差距|薄弱环节).{0,6}(?:改进|措施|对策|思考|整改|打算|安排|下一步|努力|今后|计划|举措|办法|解决|展望|完善|重点|方向).{0,12}$/,
      /^.{0,16}存在的?(?:主要)?(?:问题|不足)(?:和不足|与不足|及不足)?$/,
    ],
    listed: /问题/,
  },
  other: {
    aliases: [
      /^(?:需要?|须|应当?)?(?:报告|汇报|说明)?(?:的)?(?:其他|其余|另外)(?:还)?(?:有)?(?:需要?|须|应当?|有必要)?(?:报告|汇报|报送|说明|公开|公布|反映|补充|告知)?(?:说明)?(?:的)?(?:重要|有关|相关|重大)?(?:事项|内容|工作|问题)?$/,
      /^(?:需要?|须|应当?)(?:报告|汇报|说明|反映|补充)(?:说明)?的?(?:重要|有关|重大)?(?:事项|内容|问题)$/,
    ],
    listed: /其他/,
  },
} as const satisfies Record<PartKey, Pick<Part, 'aliases' | 'listed' | 'isLikeAspect'>>;

interface AspectWording extends Required<Pick<Prose, 'aliases'>> {
  readonly words: AspectWords;
}

/** The aspects of part one: their names without what may follow (情况, 工作, 方面), and the words that give them away. */
export const aspectWordings = {
  'overview/proactive': {
    aliases: [/^(?:政府信息|信息|政务)?主动公开(?:政府信息|信息)?/, /^公开政府信息/],
    words: {
      heading: /主动公开|公开力度|^(?:及时|依法|全面)?公开政府信息/,
      kindred: /主动公开|公开力度|公开政府信息/,
      mentioned: /主动公开|公开(?:各类|政府)?信息[^，。；]{0,6}\d/,
      named:
        /主动公开|公开(?:各类|了)?政府信息|(?:公开|发布)[^，。；\d]{0,14}信息[^，。；\d]{0,6}\d|公示[^，。；\d]{0,8}\d/,
      content: /公开|发布|信息|公示|许可|处罚|收费|媒体|政策/,
    },
  },
  'overview/onRequest': {
    aliases: [/^(?:政府信息|信息|政务)?依?申请公开(?:政府信息|信息)?(?:办理)?/],
    words: {
      heading: /依申请|申请公开|公开申请/,
      kindred: /依申请|申请公开/,
      mentioned: /依申请公开|公开申请|依申请/,
      named: /依申请公开|公开申请|依申请|申请公开|(?:收到|受理|接到|接收)[^，。；]{0,16}申请/,
      content: /申请|受理|答复|收到|办理|收件/,
    },
  },
  'overview/management': {
    aliases: [/^(?:政府信息(?:资源|公开)?|信息|政务信息)(?:规范化)?(?:、?标准化)?管理/],
    words: {
      heading: /信息(?:资源|公开)?(?:规范化?|标准化)?管理/,
      kindred: /信息(?:资源|公开)?管理/,
      mentioned: /信息管理|规范性|保密审查|审核发布|发布审核|审核程序|审核制度/,
      named:
        /(?:政府)?信息(?:资源|规范化?)?(?:的)?管理|规范性[^，。]{0,14}\d|(?:保密|发布|内容|公开)?(?:审查|审核)(?:制度|机制|程序|把关|流程)|三审三校|公开属性|动态调整|先审后发|初审|复审|审签|保密审查|保密关/,
    },
  },
  'overview/platform': {
    aliases: [/^(?:政府信息公开|政务公开|信息公开|政府信息|公开|政务)?(?:的)?平台(?:和渠道|、?载体)?(?:的)?建设/],
    words: {
      heading: /平台建设|(?:公开|信息)平台|(?:公开)?(?:渠道|载体|阵地|网站|新媒体)(?:的)?建设|公开(?:渠道|载体|阵地)/,
      kindred: /平台/,
      mentioned: /平台建设|公开平台|政府网站|门户网站|政务新媒体|公众号|公开专区|公示栏|公开栏/,
      named: anyOf(
        /平台(?:方面|上)/,
        /平台(?:的)?(?:建设|载体|管理|运维|维护)/,
        /(?:强化|加强|推进|抓好|做好|完善|优化|规范|保障|打造|搭建|拓展|建好)[^，。；]{0,10}平台(?!公开|发布)/,
        /(?:强化|加强|推进|抓好|做好|完善|优化|规范)[^，。；]{0,12}(?:网站|新媒体|公众号|专栏|专区|栏目|载体|渠道)[^，。；]{0,8}(?:建设|管理|维护|运维|功能|栏目|设置|更新|布局)/,
        /(?:政务新媒体|公开专区|专区|查阅点|公示栏|公开栏|公众号)(?:[^，。；]{0,4})\d/,
        /\d(?:个|处|块)?[^，。；]{0,8}(?:政务新媒体|公开专区|查阅点|公示栏|公开栏|公众号)/,
        /(?:设立|设置|设有|建成|开设|开通)[^，。；]{0,12}(?:专区|专栏|查阅点|公示栏|公开栏|公众号|新媒体)/,
      ),
      content:
        /平台|网|媒体|公众号|微信|微博|专区|专栏|栏目|公开|公示|公报|载体|渠道|抖音|信息|政务|目录|宣传|系统|热线|窗口|解读|推文|查阅|大厅|视频|直播|终端|公告/,
    },
  },
  'overview/supervision': {
    aliases: [/^(?:(?:政府信息公开|政务公开|信息公开|公开|工作)(?:工作)?)?(?:的)?监督(?:与|和|及)?保障(?:及教育培训)?/],
    words: {
      heading: /监督(?:和|与|及|、)?(?:保障|检查|考核|评议|管理|问责)|保障监督|强化监督/,
      kindred: /监督|保障|考核|评议|责任/,
      mentioned: /监督保障|监督|考核|评议|责任追究|业务培训/,
      named:
        /监督保障|工作考核|社会评议|责任追究|监督检查|(?:纳入|列入)[^，。；]{0,16}考核|(?:组织|开展|举办)[^，。；]{0,12}培训|群众评议|督促检查|督查|接受[^，。；]{0,8}监督/,
    },
  },
} as const satisfies Partial<Record<ProseKey, AspectWording>>;
