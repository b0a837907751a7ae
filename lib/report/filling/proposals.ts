/** Ready sentences built from the unit, the year and the template. The clerk takes them over and may change them. */

import { formatNumber } from '@/lib/report/read-number';
import type { Draft, Patch, Report } from '@/lib/report/report';
import type { UnitProfile } from '@/lib/report/unit/unit';
import { chineseOrdinal } from '@/lib/report/wording';
import type { Template } from '@/lib/template/types';

/** Agency, year and the fixed phrase. Source: titles in use; 国办公开办函〔2021〕30号. */
export function proposeTitle(template: Template, agency: string, year: number): string {
  return `${agency}${year}年${template.titlePhrase}`;
}

/** Basis, six parts, period, where to download, whom to ask. Contact details that the unit left empty are left out. */
export function proposePreface(template: Template, unit: UnitProfile, year: number): string {
  const parts = template.parts.map(({ heading }) => heading.replace(/^.、/, ''));
  const contacts = [
    ['地址', unit.address],
    ['邮编', unit.postcode],
    ['电话', unit.phone],
    ['电子邮箱', unit.email],
  ].flatMap(([name, value]) => (value ? [`${name}：${value}`] : []));
  return [
    `根据《中华人民共和国政府信息公开条例》（国务院令第711号）和《中华人民共和国政府信息公开工作年度报告格式》（${template.basis}），${unit.name}编制本报告。`,
    `报告由${parts.join('、')}${chineseOrdinal(parts.length)}个部分组成，所列数据的统计期限为${year}年1月1日至${year}年12月31日。`,
    unit.portalUrl && `本报告可在政府网站（${unit.portalUrl}）查阅和下载。`,
    contacts.length > 0 && `对本报告有疑问的，请与${unit.name}联系（${contacts.join('，')}）。`,
  ]
    .filter(Boolean)
    .join('');
}

/** A new report of the unit for the year: title, agency, preface and sign-off proposed, every cell blank. */
export function proposeReport(template: Template, unit: UnitProfile, year: number): Report {
  const draft: Draft = {
    title: proposeTitle(template, unit.name, year),
    agency: unit.name,
    year: String(year),
    signedBy: unit.name,
    preface: proposePreface(template, unit, year),
  };
  return { templateId: template.id, draft };
}

/** The sentence of 依申请公开 for a year without applications. */
export function noApplicationsSentence(year: number): string {
  return `${year}年，本机关未收到政府信息公开申请，没有上年结转的申请。`;
}

/**
 * The sentence of part six about 信息处理费; `yuan` is in hundredths of a 元, 0 when none was charged.
 * Source: 国办函〔2020〕109号; 国办公开办函〔2021〕30号, part six.
 */
export function feeSentence(year: number, yuan: number): string {
  return yuan === 0
    ? `${year}年，本机关未收取政府信息公开信息处理费。`
    : `${year}年，本机关收取政府信息公开信息处理费${formatNumber(yuan, 2)}元。`;
}

/**
 * Part six with its sentence about 信息处理费 replaced, or put in front where there is none. A bare 无 gives way; a
 * sentence that only names 《政府信息公开信息处理费管理办法》 says nothing of a charge and stays.
 */
export function withFeeSentence(draft: Draft, sentence: string): Patch {
  const text = draft.other?.trim() ?? '';
  const old = /[^。；\n]*信息处理费(?!管理)[^。；\n]*[。；]?/.exec(text)?.[0];
  if (old) return { other: text.replace(old, sentence) };
  return { other: /^(?:无|暂无|没有)?。?$/.test(text) ? sentence : `${sentence}\n${text}` };
}
