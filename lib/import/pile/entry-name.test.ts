import { expect, it } from 'vitest';
import { entryName, isArchiveName, isLeftBehind, isOtherArchive } from './entry-name';

/** 青石镇.docx as Windows packs it: GBK, and no mark that says so. */
const GBK = Uint8Array.from([0xc7, 0xe0, 0xca, 0xaf, 0xd5, 0xf2, 0x2e, 0x64, 0x6f, 0x63, 0x78]);

it('reads names in UTF-8, marked or not, and those in GBK', () => {
  const utf8 = new TextEncoder().encode('乡镇\\青石镇.docx');
  expect(entryName(utf8, 0x800)).toBe('乡镇/青石镇.docx');
  expect(entryName(utf8, 0)).toBe('乡镇/青石镇.docx');
  expect(entryName(GBK, 0)).toBe('青石镇.docx');
});

it('passes over folders and what systems leave behind', () => {
  const left = ['乡镇/', '__MACOSX/乡镇/._青石镇.docx', '.DS_Store', '乡镇/~$青石镇.docx', '乡镇/Thumbs.db'];
  expect(left.filter(isLeftBehind)).toEqual(left);
  expect(['乡镇/青石镇.docx', '年报.2025.pdf'].filter(isLeftBehind)).toEqual([]);
});

it('knows other packed folders by their names and their first bytes', () => {
  expect(['甲.zip', '乙.RAR', '丙.7z'].every(isArchiveName)).toBe(true);
  expect(isArchiveName('zip的说明.docx')).toBe(false);
  expect(isOtherArchive(new TextEncoder().encode('Rar!'))).toBe(true);
  expect(isOtherArchive(Uint8Array.from([0x50, 0x4b, 3, 4]))).toBe(false);
});
