import { describe, expect, it } from 'vitest';
import { isNamed, isSameAgency } from './agency-name';

describe('one agency', () => {
  it.each([
    ['柳溪镇', '柳溪镇人民政府'],
    ['柳溪镇政府', '桑阳县柳溪镇人民政府'],
    ['桑阳市柳溪镇人民政府', '东陵省桑阳市柳溪镇人民政府'],
    ['柳溪街', '柳溪街道办事处'],
    ['柳溪街道', '桑阳市北山区柳溪街道办事处'],
    ['桑阳县市场监管局', '桑阳县市场监督管理局'],
    ['民政局', '桑阳县民政局'],
    ['桑阳县卫生健康委', '桑阳县卫生健康委员会'],
    ['桑阳县民政局（盖章）', '桑阳县民政局'],
  ])('%s and %s', (one, other) => {
    expect([isSameAgency(one, other), isSameAgency(other, one)]).toEqual([true, true]);
  });
});

describe('two agencies', () => {
  it.each([
    ['桑阳县人民政府', '桑阳县柳溪镇人民政府'],
    ['柳溪县人民政府', '柳溪镇人民政府'],
    ['桑阳县柳溪乡人民政府', '桑阳县柳溪镇人民政府'],
    ['大柳溪镇人民政府', '柳溪镇人民政府'],
    ['桑阳县柳溪镇人民政府', '北山县柳溪镇人民政府'],
    ['桑阳县人民政府办公室', '桑阳县人民政府'],
    ['桑阳县人民政府办公室', '桑阳县柳溪镇人民政府办公室'],
    ['桑阳县民政局', '桑阳县财政局'],
    ['桑阳县教育局', '桑阳县体育局'],
    ['', '桑阳县民政局'],
  ])('%s and %s', (one, other) => {
    expect([isSameAgency(one, other), isSameAgency(other, one)]).toEqual([false, false]);
  });
});

it('has any of its names, the short one too', () => {
  const names = ['桑阳县柳溪布依族苗族镇人民政府', '柳溪镇'];
  expect(isNamed('桑阳县柳溪镇', names)).toBe(true);
  expect(isNamed('桑阳县', names)).toBe(false);
});
