/** Recognising the headings of the six parts in their many spellings. */

import { bareLabel, isEnumerated, squeeze, withoutEnumeration } from '@/lib/import/match/tables/normalise-label';
import type { PartKey } from '@/lib/template/keys';
import type { Part, Template } from '@/lib/template/types';

/** Other wordings than the form's, as offices have printed them, without number and without the ending 情况. */
const partVariants: Readonly<Record<PartKey, RegExp>> = {
  overview:
    /^(?:\d{4}年度?)?(?:政府信息公开|政务公开|信息公开)?(?:年度)?(?:工作)?(?:的)?(?:总体|基本|整体|总的|概述|概况)(?:工作)?(?:推进|开展|进展)?(?:概况|概述)?$/,
  disclosure: /^(?:政府信息)?主动公开(?:的)?(?:政府信息|信息)?(?:工作)?(?:的)?$/,
  applications:
    /^(?:收到(?:和|及|与|并)?处理)?(?:政府信息公开|信息公开|依申请公开|公开)(?:政府信息)?(?:的)?(?:申请)?(?:的)?(?:办理|处理)?(?:的)?$/,
  litigation: /^.{0,30}复议.{0,12}诉讼(?:的)?$/,
  problems:
    /^.{0,20}(?:问题|建议|不足).{0,6}(?:改进|措施|对策|思考|整改|打算|安排|下一步).{0,12}$|^.{0,16}存在的?(?:主要)?问题$/,
  other:
    /^(?:需要)?(?:报告)?(?:的)?(?:其他|其余)(?:需要|须|应当?)?(?:报告|说明)?(?:的)?(?:重要|有关|重大)?(?:事项|内容)$/,
};

/** Chinese numbers of the parts in their order. */
const ORDINALS = '一二三四五六';
const LONGEST_HEADING = 45;
/** With white space between its signs. */
const LONGEST_RAW = 5 * LONGEST_HEADING;

export interface PartHeading {
  readonly part: PartKey;
  /** The heading carries the number that the part has in the form. */
  readonly isNumbered: boolean;
}

/** The part that a line is the heading of. A number that is not the part's own speaks against it. */
export function partHeadingOf(template: Template, line: string): PartHeading | undefined {
  if (line.length > LONGEST_RAW) return undefined;
  const squeezed = squeeze(line).replace(/^[、.]/, '');
  if (squeezed === '' || squeezed.length > LONGEST_HEADING || /^\(|[。;!?]/.test(squeezed)) return undefined;
  const ordinal = ordinalOf(squeezed);
  const part = template.parts.find(
    (each, index) => (ordinal === 0 || ordinal === index + 1) && isHeadingOf(each, squeezed, ordinal > 0),
  );
  return part && { part: part.key, isNumbered: ordinal > 0 };
}

/** 1 to 6 for a line that begins with the number of a part, else 0. */
function ordinalOf(squeezed: string): number {
  const [, chinese = '', digit = ''] = /^(?:第?([一二三四五六])(?:部分)?[、.,:]?|([1-6])[、.])/.exec(squeezed) ?? [];
  return chinese ? ORDINALS.indexOf(chinese) + 1 : Number(digit);
}

function isHeadingOf({ key, heading }: Part, squeezed: string, isNumbered: boolean): boolean {
  if (bareLabel(squeezed) === bareLabel(heading)) return true;
  return isNumbered ? isVariant(key, squeezed) : isPlain(key, squeezed);
}

function isVariant(part: PartKey, squeezed: string): boolean {
  return partVariants[part].test(stem(squeezed));
}

/** Without a number only wordings that cannot be an aspect or a sentence. */
function isPlain(part: PartKey, squeezed: string): boolean {
  if (isEnumerated(squeezed) || part === 'disclosure' || part === 'applications') return false;
  return isVariant(part, squeezed) && /情况$|事项$/.test(withoutEnd(squeezed));
}

function stem(squeezed: string): string {
  return withoutEnd(withoutEnumeration(squeezed))
    .replace(/情况$/, '')
    .replace(/[、,"“”]/g, '')
    .replace(/其它/g, '其他');
}

function withoutEnd(squeezed: string): string {
  return squeezed.replace(/[:。]$/, '');
}
