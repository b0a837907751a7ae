/** Chinese dates, ordinals and lengths as official papers print them. */

const ORDINALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** 一 to 十 for 1 to 10. Throws beyond: no statutory list is longer. */
export function chineseOrdinal(position: number): string {
  const ordinal = ORDINALS[position - 1];
  if (!ordinal) throw new Error(`no ordinal for ${position}`);
  return ordinal;
}

/** An ISO date as printed, 2026年1月5日: Arabic digits, no padding. Any other text comes back unchanged. Source: GB/T 9704-2012 7.3.5. */
export function formatDate(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  return year ? `${year}年${Number(month)}月${Number(day)}日` : iso;
}

/** 人民政府政府信息公开 is no doubling; 一步一步 neither. */
const DOUBLED = /(?!一.一)(?!(?<=[民镇乡县区市省州])政府政府信息)([\p{Script=Han}]{2,6})\1/u;

/** The word that stands twice in a row in a heading: 保障 in 监督保障保障机制. Undefined where none does. */
export function doubledWord(heading: string): string | undefined {
  return DOUBLED.exec(heading.replace(/\s/g, ''))?.[1];
}

/** The heading with the word once. */
export function withoutDoubling(heading: string): string {
  return heading.replace(DOUBLED, '$1');
}

/** Characters of a text as offices count them: white space left out. */
export function lengthOf(text: string): number {
  return [...text.replace(/\s/g, '')].length;
}

/** The years that a text names, in its order: four digits from 1900 on, of either width. */
export function yearsIn(text: string): number[] {
  return (text.normalize('NFKC').match(/(?:19|20)\d{2}(?!\d)/g) ?? []).map(Number);
}
