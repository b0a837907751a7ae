/** Lines beside the numbers of a table: captions that the form does not need, and remarks that are kept. */
import { bareLabel, squeeze } from '@/lib/import/match/tables/normalise-label';
import type { Part } from '@/lib/template/types';

const NUMBER = /^[（(]?(?:附|续)?表\s*(?:[一二三四五六]|\d)?[)）]?[：:.、]?/;
const CONTINUED = /^\(?(?:续表|接上表|表续|上接.{1,8}|见下表|如下表)\)?:?$/;
const ENDS_AS_TABLE = /表\S{0,3}$/;

/** What pages print over a table and between its pieces: 表1 …统计表, （续表）, the part's heading again. */
export function isCaption({ heading }: Part, line: string): boolean {
  if (CONTINUED.test(squeeze(line))) return true;
  const name = bareLabel(line.trim().replace(NUMBER, '')).replace(/(?:统计|情况)?表$/, '');
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
