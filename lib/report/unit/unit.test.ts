import { expect, it } from 'vitest';
import { guessLevel, isUnitLevel, unitLevelNames, unitLevels } from './unit';

it.each([
  ['长子县碾张乡人民政府', 'township'],
  ['苍台镇', 'township'],
  ['苍台镇政府', 'township'],
  ['巴彦苏木', 'township'],
  ['城关街道办事处', 'street'],
  ['城关街道办', 'street'],
  ['汉阴县人民政府', 'county'],
  ['汉阴县政府', 'county'],
  ['莲湖区', 'county'],
  ['云岭市人民政府', 'city'],
  ['汉阴县教育局', 'department'],
  ['汉阴县人民政府办公室', 'department'],
  ['平湖县发展和改革委员会', 'department'],
  ['云岭市人民政府办公厅', 'department'],
  ['云岭省农业农村厅', 'department'],
  ['云岭高新技术产业开发区管委会', 'department'],
  ['云岭县信访办', 'department'],
  ['云岭县档案馆', 'department'],
  ['青岚州人民政府', 'city'],
  ['青岚地区行政公署', 'city'],
  [' 青石镇 ', 'township'],
  ['', 'township'],
])('the name “%s” suggests %s', (name, level) => {
  expect(guessLevel(name)).toBe(level);
});

it('knows its levels and no other word', () => {
  expect(unitLevels.every(isUnitLevel)).toBe(true);
  expect(['village', 'toString', ''].some(isUnitLevel)).toBe(false);
  expect(Object.keys(unitLevelNames)).toEqual(unitLevels);
});
