/** Lines of a page that are no part of the report: navigation, index block, publication line, attachments, page numbers. */

import { bareLabel, squeeze } from '@/lib/import/match/tables/normalise-label';
import { anyOf, inOrder, withFlags } from '@/lib/pattern';
import type { Part } from '@/lib/template/types';

const FIELD = inOrder(
  /^[•·●◆■>»-]*/,
  anyOf(
    /索引号?/,
    /(?:主题|体裁|组配|公文|服务|信息)?分类|主题词|体裁/,
    /发布(?:机构|单位|日期|时间|人)/,
    /发文(?:机关|单位|日期|字号)/,
    /(?:成文|生成|生效|公开|更新|印发|制作)(?:日期|时间)/,
    /公开(?:方式|形式|时限|范围|责任部门|主体|属性)|文号|文件编号/,
    /信息(?:来源|名称|分类|索引)/,
    /(?:文章|稿件|新闻)?来源|作者|字号|字体(?:大小)?/,
    /(?:浏览|阅读|点击|访问)(?:次数|量|数)?|责任编辑|编辑|审核|初审|复审|终审|校对|录入(?:人|者)?/,
    /有效性|时效性?|内容(?:概述|摘要)|关键词|名称|标题/,
    /(?:相关|关联)(?:文件|链接|附件|稿件|文档|信息|阅读)|图解(?:链接)?|附件\d*|附|分享(?:到)?/,
    /您?(?:当前|现在)?(?:所在)?的?位置|主办(?:单位)?|承办(?:单位)?|协办|技术支持|网站标识码/,
    /联系(?:我们|方式)|一图读懂|上一[篇条]|下一[篇条]|语音播报|保护视力色|视力保护色/,
  ),
  /[:：]/,
);

/** A date and behind it what a page says of its text: 2025-01-20 来源：…  阅读：12次. */
const PUBLISHED =
  /^(?:19|20)\d{2}[-年./]\d{1,2}[-月./]\d{1,2}日?(?:\d{1,2}:\d{2}(?::\d{2})?)?.{0,24}(?:来源|作者|编辑|责编|阅读|浏览|点击|访问|字号|字体|打印|分享)(?:次数|量|数)?(?:到)?[:：]/;

const WORD = withFlags(
  'i',
  inOrder(
    /^[[【「(（<《•·●>»|]*/,
    anyOf(
      /扫一扫.{0,20}|扫码.{0,16}/,
      /打印(?:本页|此页|页面|本文)?/,
      /关闭(?:本页|此页|窗口|页面)?|收藏(?:本页)?/,
      /返回(?:顶部|首页|列表|上一?[页级])?|上一[篇条页].{0,40}|下一[篇条页].{0,40}|首页|网站地图/,
      /联系我们|无障碍(?:浏览|阅读)?|长者(?:模式|版)/,
      /字体?[:：]?[大中小\s|]*/,
      /分享(?:到)?.{0,12}|下载(?:附件|打印)?|附件(?:下载)?/,
      /相关(?:文件|链接|附件|阅读)|目录|目次/,
      /手机(?:版|浏览|扫.{0,12})/,
      /打印.{0,4}关闭.{0,4}/,
      /\S{0,60}\.(?:pdf|docx?|xlsx?|zip|rar|wps|ofd|jpe?g|png)/,
    ),
    /[\]】」)）>》|]*$/,
  ),
);

const FOOTER =
  /版权所有|copyright|[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]ICP备|公网安备|政府网站找错|网站标识码/i;

/** What an empty form says where text should stand, and its own title. */
const PLACEHOLDER = /^\(文字描述.{0,30}\)$|报告(?:格式)?(?:模板|样式|范本)$/;

/** Head and foot of a page as browsers print them: date, time and title; address and page. */
const PRINTED =
  /^(?:\d{1,4}[/-]\d{1,2}[/-]\d{1,4},?(?:上午|下午)?\d{1,2}:\d{2}(?:[AP]M)?\D.*|(?:https?|file):\/\/\S+\d{1,3}\/\d{1,3})$/i;

const PAGE_NUMBER = /^(?:[-—–―·]+\d{1,3}[-—–―·]+|第\d{1,3}页(?:[,/，]?共\d{1,3}页)?|\d{1,3}\/\d{1,3}|共\d{1,3}页)$/;

const CONTENTS = /(?:…{2,}|\.{4,}|·{4,})\d{0,3}$/;

const LONGEST = 80;
/** With white space between its signs. */
const LONGEST_RAW = 3 * LONGEST;

/** Whether a line belongs to the page around the report. */
export function isBoilerplate(line: string): boolean {
  if (line.length > LONGEST_RAW) return false;
  const squeezed = squeeze(line);
  if (squeezed.length > LONGEST) return false;
  return (
    FIELD.test(squeezed) ||
    PUBLISHED.test(squeezed) ||
    WORD.test(squeezed) ||
    FOOTER.test(squeezed) ||
    isPageNumber(squeezed) ||
    CONTENTS.test(squeezed)
  );
}

/** Whether a line is what an empty form prints. */
export function isPlaceholder(line: string): boolean {
  return line.length <= LONGEST_RAW && PLACEHOLDER.test(squeeze(line));
}

/** Whether a line is a page number, as papers bear between their pages, or what a browser prints there. */
export function isPageNumber(line: string): boolean {
  if (line.length > LONGEST_RAW) return false;
  const squeezed = squeeze(line);
  return PAGE_NUMBER.test(squeezed) || PRINTED.test(squeezed);
}

const TABLE_NUMBER = /^[（(]?(?:附|续)?表\s*(?:[一二三四五六]|\d)?[)）]?[：:.、]?/;
const CONTINUED = /^\(?(?:续表|接上表|表续|上接.{1,8}|见下表|如下表)\)?:?$/;
const ENDS_AS_TABLE = /表\S{0,3}$/;

/** What pages print over a table and between its pieces: 表1 …统计表, （续表）, the part's heading again. */
export function isCaption({ heading }: Part, line: string): boolean {
  if (CONTINUED.test(squeeze(line))) return true;
  const name = bareLabel(line.trim().replace(TABLE_NUMBER, '')).replace(/(?:统计|情况)?表$/, '');
  const own = bareLabel(heading);
  return name !== '' && (name === own || (own.includes(name) && ENDS_AS_TABLE.test(line)));
}

/** 单位：件 over a table. */
export function isUnitLine(line: string): boolean {
  return /^[（(]?单位[:：].{1,8}$/.test(line);
}

/** Whether a line of a table is a remark on it and no label: 注：…, 说明：…, a sentence. */
export function isTableNote(line: string): boolean {
  return /^[（(]?(?:注|附注|备注|说明|填表说明)\d?[:：]/.test(line) || /[^）)。]。$/.test(line);
}
