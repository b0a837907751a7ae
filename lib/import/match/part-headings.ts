/** Recognising the headings of the six parts in their many spellings. */

import { bareLabel, isEnumerated, squeeze, withoutEnumeration } from '@/lib/import/match/tables/normalise-label';
import { ordinalOf } from '@/lib/report/prose/numerals';
import { withoutDoubling } from '@/lib/report/wording';
import type { PartKey } from '@/lib/template/keys';
import { allTemplates } from '@/lib/template/registry';
import type { Part, Template } from '@/lib/template/types';

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
  const squeezed = withoutDoubling(squeeze(line).replace(/^[、.]/, ''));
  if (squeezed === '' || squeezed.length > LONGEST_HEADING || /^\(|[。;!?]/.test(squeezed)) return undefined;
  const ordinal = numberOf(squeezed, template.parts.length);
  const part = template.parts.find(
    (each, index) => (ordinal === 0 || ordinal === index + 1) && isHeadingOf(each, squeezed, ordinal > 0),
  );
  return part && { part: part.key, isNumbered: ordinal > 0 };
}

/** From 1 to the number of parts for a line that begins with the number of one, else 0. */
function numberOf(squeezed: string, parts: number): number {
  const [, chinese = '', digit = ''] =
    /^(?:第?([一二三四五六七八九])(?:部分)?[、.,:]?|([1-9])[、.])/.exec(squeezed) ?? [];
  const ordinal = ordinalOf(chinese || digit);
  return ordinal <= parts ? ordinal : 0;
}

/** A file may be of an older format than the one that it is first read by: the part is known by the heading of any. */
function isHeadingOf({ key }: Part, squeezed: string, isNumbered: boolean): boolean {
  return partsOfAllFormats(key).some((part) => isHeadingIn(part, squeezed, isNumbered));
}

/** The part as each format has it, none twice that is read alike. */
function partsOfAllFormats(key: PartKey): Part[] {
  const parts = allTemplates().flatMap(({ parts: all }) => all.filter((part) => part.key === key));
  return parts.filter(
    ({ heading, aliases }, index) =>
      !parts.slice(0, index).some((other) => other.heading === heading && other.aliases === aliases),
  );
}

function isHeadingIn(part: Part, squeezed: string, isNumbered: boolean): boolean {
  if (bareLabel(squeezed) === bareLabel(part.heading)) return true;
  return isNumbered ? isAlias(part, squeezed) : isPlain(part, squeezed);
}

function isAlias({ aliases = [] }: Part, squeezed: string): boolean {
  const words = stem(squeezed);
  return aliases.some((alias) => (typeof alias === 'string' ? alias === words : alias.test(words)));
}

/** Without a number only wordings that cannot be an aspect or a sentence. */
function isPlain(part: Part, squeezed: string): boolean {
  if (isEnumerated(squeezed) || part.isLikeAspect) return false;
  return isAlias(part, squeezed) && /情况$|事项$/.test(withoutEnd(squeezed));
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
