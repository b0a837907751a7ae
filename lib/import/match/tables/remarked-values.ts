/** A number with a remark behind it in its cell: 22（含上年结转3件）, 5件*, 12①. */
import { isValueText } from './value-text';

const REMARKED =
  /^([-−+]?\d[\d,]*(?:\.\d+)?)\s*(?:万?元|[件宗条次个人项])?\s*((?:[（(][^（）()]{1,60}[)）]|[*＊※①-⑳]{1,3}|注\d?)(?:[。；]?))$/;

export interface RemarkedValue {
  readonly value: string;
  readonly remark: string;
}

/** The number and what stands behind it; undefined for a plain number and for a label that begins with its own number. */
export function remarkedValue(text: string): RemarkedValue | undefined {
  if (!/^[-−+]?\d/.test(text) || text.length > 80 || isValueText(text)) return undefined;
  const [, value, remark] = REMARKED.exec(text.trim()) ?? [];
  return value !== undefined && remark !== undefined ? { value, remark } : undefined;
}
