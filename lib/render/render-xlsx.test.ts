import { expect, it } from 'vitest';
import { readSheetRows } from '@/lib/import/xlsx/read-xlsx';
import { renderXlsx } from './render-xlsx';

const rows = [
  ['单位全称', '说明'],
  ['青石镇<人民>政府', '=1+1'],
  ['', 'a & "b"'],
];

it('is read back as it was, formulas as the texts they look like', () => {
  expect(readSheetRows(renderXlsx('单位', rows, [30, 10]))).toEqual({ ok: true, rows });
});

it('is the same file for the same table', () => {
  expect(renderXlsx('单位', rows, [30])).toEqual(renderXlsx('单位', rows, [30]));
});
