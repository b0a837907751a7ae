import { expect, it } from 'vitest';
import { readBook } from '@/lib/import/xlsx/read-book';
import { renderWorkbook, renderXlsx } from './render-xlsx';

const rows = [
  ['单位全称', '说明'],
  ['青石镇<人民>政府', '=1+1'],
  ['', 'a & "b"'],
];

it('is read back as it was, formulas as the texts they look like', () => {
  const none = { merged: [], formulas: [], hiddenRows: [], rowCount: 3 };
  const sheets = [
    { name: '单位', rows, widths: [30, 10] },
    { name: '“人员” & <其他>', rows, widths: [] },
  ];
  const [units, people] = sheets.map(({ name }) => ({ name, rows, ...none }));
  expect(readBook(renderXlsx('单位', rows, [30, 10]))).toEqual({ ok: true, sheets: [units] });
  expect(readBook(renderWorkbook(sheets))).toEqual({ ok: true, sheets: [units, people] });
});

it('is the same file for the same table', () => {
  expect(renderXlsx('单位', rows, [30])).toEqual(renderXlsx('单位', rows, [30]));
});
