import { describe, expect, it } from 'vitest';
import { cn2021 } from '@/lib/template/cn-2021';
import type { Office } from './items';
import { readOfficeBook } from './read-office-book';

const units = ['青石镇', '白水乡', '白水河镇'].map((shortName) => ({
  id: shortName,
  name: `青川县${shortName}人民政府`,
  shortName,
}));

function read(rows: readonly (readonly string[])[], office: Office = 'justice') {
  return readOfficeBook(cn2021, office, [{ rows }], units);
}

describe('a workbook of another office', () => {
  it('is read by its headings, in whatever order and under whatever title', () => {
    const reading = read([
      ['青川县2025年行政执法统计表'],
      [
        '序号',
        '单位名称',
        '行政处罚（件）',
        '备注',
        '本年行政许可决定数量',
        '行政规范性文件现行有效件数',
        '行政复议案件数',
      ],
      ['1', '青石镇', '3', '', '124', '4', '1'],
      ['2', '青川县白水乡人民政府', '1,205', '', '', '0', '０'],
      ['', '合计', '1208', '', '124', '4', '1'],
    ]);
    expect(reading).toEqual({
      ok: true,
      items: ['penalties', 'licensing', 'inForce', 'reconsideration'],
      figures: [
        { unitId: '青石镇', item: 'penalties', value: 3 },
        { unitId: '青石镇', item: 'licensing', value: 124 },
        { unitId: '青石镇', item: 'inForce', value: 4 },
        { unitId: '青石镇', item: 'reconsideration', value: 1 },
        { unitId: '白水乡', item: 'penalties', value: 1205 },
        { unitId: '白水乡', item: 'inForce', value: 0 },
        { unitId: '白水乡', item: 'reconsideration', value: 0 },
      ],
      notes: [],
    });
  });

  it('counts amounts in 万元, and in 元 where its heading says so', () => {
    const fees = (heading: string, text: string) => {
      const reading = read(
        [
          ['单位', heading],
          ['青石镇', text],
        ],
        'finance',
      );
      return reading.ok ? reading.figures[0]?.value : reading.message;
    };
    expect(fees('行政事业性收费金额（万元）', '1.25')).toBe(1_250_000);
    expect(fees('行政事业性收费（元）', '12500')).toBe(1_250_000);
  });

  it('says which rows and cells it leaves out, and reads the others', () => {
    const reading = read([
      ['单位', '行政处罚', '行政强制'],
      ['青石镇', '三件', '2'],
      ['黑水镇', '1', '1'],
      ['青石镇', '5', '5'],
    ]);
    expect(reading).toMatchObject({
      ok: true,
      figures: [{ unitId: '青石镇', item: 'coercion', value: 2 }],
      notes: [
        '第2行青川县青石镇人民政府的“行政处罚”写的是“三件”，读不成数，没有读取这一格。',
        '第3行“黑水镇”：本级没有这个单位，没有读取这一行。',
        '第4行与第2行都是青川县青石镇人民政府，只读了第2行。',
      ],
    });
  });

  it('with other columns, two of one kind, or units of elsewhere is refused in one sentence', () => {
    expect(
      read([
        ['姓名', '电话'],
        ['张三', '1'],
      ]),
    ).toMatchObject({
      ok: false,
      message: expect.stringMatching(/没有认出司法局的表.*读到的列是：姓名、电话。什么都没有保存。$/),
    });
    expect(read([])).toMatchObject({ ok: false });
    expect(
      read([
        ['单位', '行政处罚', '处罚数'],
        ['青石镇', '1', '2'],
      ]),
    ).toMatchObject({
      ok: false,
      message: expect.stringContaining('有两列都是“行政处罚”'),
    });
    expect(
      read([
        ['单位', '行政处罚'],
        ['黑水镇', '1'],
      ]),
    ).toMatchObject({
      ok: false,
      message: expect.stringContaining('一个也没有对上'),
    });
  });
});
