/** What taking a step back would bring, in words. */
import { draftKeys, isProseKey } from '@/lib/report/draft-keys';
import { fieldName } from '@/lib/report/field-name';
import { lengthOf } from '@/lib/report/wording';
import type { DraftKey } from '@/lib/template/keys';
import { cellSpec, isCellId } from '@/lib/template/registry';
import type { Template } from '@/lib/template/types';
import type { Step } from './undo-history';

/** Characters of a text that are quoted. */
const QUOTED = 24;

/** 撤销后，表三“新收”自然人列改回“3”; 撤销后，表三的30格、“依申请公开”恢复原样. `shown` gives a text as people see it. */
export function takesBack(template: Template, { replaced }: Step, shown: (raw: string) => string): string {
  const keys = draftKeys(replaced);
  const [key] = keys;
  if (!key) return '';
  if (keys.length > 1) return `撤销后，${places(template, keys)}恢复原样`;
  const text = shown(replaced[key] ?? '').trim();
  return `撤销后，${fieldName(template, key)}${text ? `改回${quote(key, text)}` : '改回空白'}`;
}

function quote(key: DraftKey, text: string): string {
  const line = text.replace(/\s+/g, ' ');
  const quoted = line.length > QUOTED ? `“${line.slice(0, QUOTED)}…”` : `“${line}”`;
  return isProseKey(key) ? `原来的${lengthOf(text)}字：${quoted}` : quoted;
}

function places(template: Template, keys: readonly DraftKey[]): string {
  const cells = keys.filter(isCellId);
  const tables = [...new Set(cells.map((cell) => cellSpec(template, cell).table))];
  const counted = tables.map(
    (table) => `${table.name}的${cells.filter((cell) => cellSpec(template, cell).table === table).length}格`,
  );
  const others = keys.filter((key) => !isCellId(key)).map((key) => `“${fieldName(template, key)}”`);
  return [...counted, ...others].join('、');
}
