import { expect, it } from 'vitest';
import { attachment } from './attachment';

function nameIn(header: string): string {
  return decodeURIComponent(header.split("filename*=UTF-8''")[1] ?? '');
}

it('carries a Chinese name in full, and a plain one for old programs', () => {
  const header = attachment('青石镇人民政府2025年报告.docx');
  expect(header).toMatch(/^attachment; filename="report\.docx"; filename\*=UTF-8''[\w%.!~-]+$/);
  expect(nameIn(header)).toBe('青石镇人民政府2025年报告.docx');
});

it.each([
  ['a/b\\c:d.html', 'a_b_c_d.html'],
  ['a"b*?<>|.json', 'a_b_____.json'],
  ['..\r\nX: 1.docx', '___X_ 1.docx'],
  ["it's (1).docx", "it's (1).docx"],
])('turns %j into %j', (name, safe) => {
  const header = attachment(name);
  expect(nameIn(header)).toBe(safe);
  expect(header).not.toMatch(/[\r\n]/);
});
