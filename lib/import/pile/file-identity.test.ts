import { describe, expect, it } from 'vitest';
import { unitOfFile, yearOfFile } from './file-identity';

const unit = (name: string, shortName: string) => ({ unitId: shortName, kind: 'own', name, shortName });
const county = unit('云岭县人民政府', '云岭县');
const office = unit('云岭县人民政府办公室', '云岭县政府办');
const qingshi = unit('云岭县青石镇人民政府', '青石镇');
const baita = unit('白塔镇人民政府', '白塔镇');
const finance = unit('云岭县财政局', '县财政局');
const units = [county, office, qingshi, baita, finance];

const found = (draft: Record<string, string>, name = '年报.docx') => unitOfFile(draft, name, units).unit?.shortName;

describe('the unit of a file', () => {
  it('is the agency that the report names, in full, shortened or without its county', () => {
    expect(found({ agency: '云岭县青石镇人民政府' })).toBe('青石镇');
    expect(found({ agency: '青石镇人民政府' })).toBe('青石镇');
    expect(found({ agency: '云岭县白塔镇人民政府' })).toBe('白塔镇');
    expect(found({ agency: '云岭县人民政府' })).toBe('云岭县');
  });

  it('is else the innermost that its title, or its name with the folders, has', () => {
    expect(found({ title: '云岭县白塔镇2025年政府信息公开工作年度报告' })).toBe('白塔镇');
    expect(found({}, '云岭县年报/青石镇/最终版.docx')).toBe('青石镇');
    expect(found({}, '云岭县财政局2025年年报.pdf')).toBe('县财政局');
  });

  it('is open where several fit, and where none does', () => {
    const twins = [unit('青石镇人民政府', '青石镇'), unit('东河区青石镇人民政府', '青石镇')];
    expect(unitOfFile({ agency: '青石镇' }, '年报.docx', twins)).toEqual({ candidates: twins });
    expect(unitOfFile({ agency: '外县黄土镇人民政府' }, '年报.docx', units)).toEqual({ candidates: [] });
  });
});

it('the year is that of the report, else of its title, else of the name of the file', () => {
  expect(yearOfFile({ year: '2025', title: '2024年报告' }, '2023.docx')).toBe(2025);
  expect(yearOfFile({ title: '青石镇2024年政府信息公开工作年度报告' }, '2023.docx')).toBe(2024);
  expect(yearOfFile({}, '青石镇2023年报.docx')).toBe(2023);
  expect(yearOfFile({}, '青石镇年报.docx')).toBeUndefined();
});
