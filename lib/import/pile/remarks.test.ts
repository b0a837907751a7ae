import { expect, it } from 'vitest';
import { type IdentifiedFile, remarksOf } from './remarks';

const file = (id: string, more: Partial<IdentifiedFile> = {}): IdentifiedFile => ({
  id,
  name: `${id}.docx`,
  unitId: id,
  kind: 'own',
  candidates: [],
  year: 2025,
  ...more,
});

it('says nothing of a file whose unit and year are clear', () => {
  expect([...remarksOf([file('a'), file('b')], 2025)]).toEqual([]);
});

it('names both files where a unit has two, those of another year apart', () => {
  const remarks = remarksOf([file('a'), file('b', { unitId: 'a' }), file('c', { unitId: 'a', year: 2024 })], 2025);
  expect(remarks.get('a')).toEqual(['同一单位交来2个文件，另有“b.docx”，请核对用哪一个。']);
  expect(remarks.get('b')).toEqual(['同一单位交来2个文件，另有“a.docx”，请核对用哪一个。']);
  expect(remarks.get('c')).toEqual(['这是2024年度的报告，不算交来2025年度的。']);
});

it('says which units a name fits, and that none was found', () => {
  const open = { unitId: null, candidates: ['甲县城关镇', '乙县城关镇'] };
  const remarks = remarksOf([file('a', open), file('b', { unitId: null, year: null })], 2025);
  expect(remarks.get('a')).toEqual(['单位名称与2个单位对得上：甲县城关镇、乙县城关镇，请选择是哪一个。']);
  expect(remarks.get('b')).toEqual([
    '没有认出是哪个单位的报告，请选择单位。',
    '没有认出是哪一年度的报告，请选择年度。',
  ]);
});
