/** What a field of the report is called when it is spoken of away from its place. */

import type { DraftKey, FactKey } from '@/lib/template/keys';
import { cellName } from '@/lib/template/names';
import { isCellId } from '@/lib/template/registry';
import type { Template } from '@/lib/template/types';
import { isFactKey } from './draft-keys';

/** What the facts are called, wherever one is spoken of. */
export const factNames = {
  title: '标题',
  agency: '机关名称',
  year: '年度',
  signedBy: '落款机关',
  signedOn: '落款日期',
} satisfies Record<FactKey, string>;

/** 表三“（一）予以公开”自然人列; 监督保障; 落款日期. */
export function fieldName(template: Template, key: DraftKey): string {
  if (isFactKey(key)) return factNames[key];
  const spec = isCellId(key) ? template.cells.get(key) : undefined;
  if (spec) return `${spec.table.name}${cellName(spec)}`;
  return template.prose.find((prose) => prose.key === key)?.name ?? key;
}
