/** A report as page readers write it down: every form of text gives all numbers, or with a loss in it none that is wrong. */
import { describe, expect, it } from 'vitest';
import { balancedLarge } from '@/lib/examples/balanced-large';
import { hanyin2023 } from '@/lib/examples/hanyin-2023';
import { readFile } from '@/lib/import/read-file';
import { formatCell, readCells } from '@/lib/report/read-cells';
import { cn2021 } from '@/lib/template/cn-2021';
import { printedTables, type Rows, reportText, texts } from './sample-forms';

const examples = [balancedLarge, hanyin2023];
const fillers = (rows: Rows, cells: readonly string[]) =>
  '|'.repeat(Math.max(...rows.map((row) => row.reduce((sum, cell) => sum + cell.colSpan, 0))) - cells.length);

/** A table in each form; what stands between cells and rows is all that differs. */
const forms: Readonly<Record<string, (rows: Rows) => string>> = {
  'a cell a line, bars between': (rows) => `${texts(rows).flat().join('\n|\n')}\n|`,
  'bars behind cells, rows filled up': (rows) =>
    texts(rows)
      .map((cells) => `${cells.join(' | ')} | ${fillers(rows, cells)}`)
      .join('\n'),
  'bars behind cells': (rows) =>
    texts(rows)
      .map((cells) => `${cells.join(' | ')} |`)
      .join('\n'),
  'bars between cells only': (rows) =>
    texts(rows)
      .map((cells) => cells.join('|'))
      .join('\n'),
  'a cell a line with its bar, rows filled up': (rows) =>
    texts(rows)
      .map((cells) => `${cells.map((cell) => `${cell} |`).join('\n')}\n${fillers(rows, cells)}`)
      .join('\n'),
  'a cell a line behind its bar': (rows) =>
    texts(rows)
      .map((cells) => `|\n${cells.map((cell) => `| ${cell}`).join('\n')}`)
      .join('\n'),
  'a row a line, tabs behind cells': (rows) =>
    texts(rows)
      .map((cells) => `${cells.join('\t')}\t`)
      .join('\n'),
  'a cell a line behind a tab': (rows) =>
    texts(rows)
      .map((cells) => cells.map((cell) => `\t${cell}`).join('\n'))
      .join('\n\n'),
  'commas between cells': (rows) =>
    texts(rows)
      .map((cells) => cells.map((cell) => (cell.includes('\n') ? `"${cell}"` : cell)).join(','))
      .join('\n'),
  'bare lines': (rows) => texts(rows).flat().join('\n'),
  'bare lines, numbers pushed in': (rows) => texts(rows).flat().join('\n\n\u00a0'),
  'a line for a table': (rows) => texts(rows).flat().join(' '),
};

/** What readers do to the letters. */
const spellings: Readonly<Record<string, (text: string) => string>> = {
  'as printed': (text) => text,
  'half width': (text) => text.normalize('NFKC'),
  'gaps in words': (text) => text.replace(/第二十条第/g, '第二十条  第').replace('商业企业', '商业 企业'),
  'words over two lines': (text) => text.replace('商业企业', '商业\n企业').replace('科研机构', '科研\n机构'),
};

const overview = '（一）主动公开\n全年公开12条。\n（二）依申请公开\n没有收到申请。';
const front = '青石镇人民政府2025年政府信息公开工作年度报告\n根据《条例》编制本报告。';

async function read(text: string) {
  const result = await readFile(new TextEncoder().encode(text), 'a.txt');
  if (!result.ok) throw new Error(result.code);
  return result.report;
}

function reportIn(form: (rows: Rows) => string, { report }: (typeof examples)[number]): string {
  const [t2, t3, t4] = printedTables(cn2021, report.draft);
  return reportText(cn2021, { front, overview, tables: [form(t2), form(t3), form(t4)] });
}

/** All 200 cells as printed. */
function printed({ report }: (typeof examples)[number]) {
  const { cells } = readCells(cn2021, report.draft);
  const texts200 = [...cn2021.cells.values()].map(
    (spec) => [spec.id, formatCell(spec, cells.get(spec.id) ?? 'blank')] as const,
  );
  return Object.fromEntries(texts200.filter(([, text]) => text !== ''));
}

const isCell = ([key]: [string, unknown]) => /^t\d\//.test(key);

describe.each(examples.map((example) => [example.key, example] as const))('%s', (_, example) => {
  const cases = Object.keys(forms).flatMap((form) => Object.keys(spellings).map((spelling) => [form, spelling]));

  it.each(cases)('%s, %s', async (form = '', spelling = '') => {
    const text = spellings[spelling]?.(reportIn(forms[form] ?? (() => ''), example)) ?? '';
    const { draft, stated, notes } = await read(text);
    expect(Object.fromEntries(Object.entries({ ...draft, ...stated }).filter(isCell))).toEqual(printed(example));
    expect(Object.entries(draft).filter((entry) => !isCell(entry))).toEqual([
      ['title', '青石镇人民政府2025年政府信息公开工作年度报告'],
      ['agency', '青石镇人民政府'],
      ['year', '2025'],
      ['preface', '根据《条例》编制本报告。'],
      ['overview/proactive', '全年公开12条。'],
      ['overview/onRequest', '没有收到申请。'],
      ['problems', '略'],
      ['other', '无'],
    ]);
    expect(notes.filter(({ code }) => code !== 'textMissing')).toEqual([]);
  });

  it('labels of groups before those of rows, with gaps between, are no other wording', async () => {
    const { labels } = await read(
      reportIn(
        (rows) =>
          texts(rows)
            .map((cells) => cells.join('    '))
            .join('\n'),
        example,
      ),
    );
    expect(labels).toEqual({});
  });

  it('all of it on one line', async () => {
    const text = reportIn((rows) => texts(rows).flat().join(' '), example).replace(/\n/g, ' ');
    const { draft, stated } = await read(text);
    expect(Object.fromEntries(Object.entries({ ...draft, ...stated }).filter(isCell))).toEqual(printed(example));
    expect(draft).toMatchObject({ year: '2025', 'overview/proactive': '全年公开12条。', problems: '略', other: '无' });
  });

  it('without anything between cells nothing is read', async () => {
    const text = reportIn(
      (rows) =>
        texts(rows)
          .map((cells) => cells.join(''))
          .join('\n'),
      example,
    );
    const { draft } = await read(text);
    expect(Object.entries(draft).filter(isCell)).toEqual([]);
  });
});

it('running text that a page reader broke is put together again', async () => {
  const text =
    '青石镇 2021 年政府信息 公开工作年度报告 根据《条例》(以下简 称《条例》)的规定,编 制本报告。 一、 总体情况 我镇公开信 息质量提高。 (一)主动公开情况 全年 12 条。 二、主动公开政府信息情况 规章 0 0 0 行政规范性文件 1 0 3 行政许可 7 行政处罚 0 五、存在的主要问题及改进情况 问题不 少。 六、其他需要报告的事项 无。';
  expect((await read(`${text} ${' '.repeat(40)}`)).draft).toMatchObject({
    title: '青石镇 2021 年政府信息公开工作年度报告',
    preface: '根据《条例》(以下简称《条例》)的规定,编制本报告。',
    'overview/general': '我镇公开信息质量提高。',
    'overview/proactive': '全年 12 条。',
    't2/normativeDocuments/inForce': '3',
    't2/licensing/decisions': '7',
    problems: '问题不少。',
    other: '无。',
  });
});

describe('what a label lost or an office added', () => {
  const t2 = (lines: string) =>
    read(reportText(cn2021, { tables: [lines, '', ''] })).then(({ draft, notes }) => ({
      cells: Object.fromEntries(Object.entries(draft).filter(isCell)),
      unplaced: notes.filter(({ code }) => code === 'notPlaced').map(({ text }) => text),
    }));

  it('an explanation in brackets', async () => {
    const { cells } = await t2(
      '规章（制度）\n0\n0\n0\n规范性文件（指以“通知”“意见”等发布的，一般情况下属于规范性文件的公文，包括与其他机关共同发布的，以及修改以前所发的公文在内）\n8\n0\n9',
    );
    expect(cells).toMatchObject({ 't2/regulations/issued': '0', 't2/normativeDocuments/inForce': '9' });
  });

  it('a row of their own, whose numbers go to no other row', async () => {
    const own =
      '其他主动公开的文件，含以本单位或者本单位办公室名义正式签发的、除前述以外的主动公开文件，可参考本单位公开平台上同名栏目的数据';
    const { cells, unplaced } = await t2(
      `规章\n0\n0\n0\n行政规范性文件\n1\n0\n1\n行政许可\n2\n行政处罚\n3\n行政强制\n${own}\n5`,
    );
    expect(Object.keys(cells)).toHaveLength(8);
    expect(unplaced).toContain('5');
  });

  it('the label of the first row gone, its numbers go to no row that a heading sounds like', async () => {
    const headings = [
      '申请人情况',
      '自然人',
      '法人或其他组织',
      '总计',
      '商业企业',
      '科研机构',
      '社会公益组织',
      '法律服务机构',
      '其他',
    ];
    const values = ['3', '0', '0', '0', '0', '0', '3'];
    const { draft } = await read(
      reportText(cn2021, {
        tables: ['', [...headings, ...values, '二、上年结转政府信息公开申请数量', ...values].join('\n'), ''],
      }),
    );
    const rows = new Set(
      Object.keys(draft)
        .filter((key) => key.startsWith('t3/'))
        .map((key) => key.split('/')[1]),
    );
    expect([...rows]).toEqual(['carriedIn']);
  });

  it('a row that ends blank, or lost a number without a total to prove it', async () => {
    expect((await t2('规章\t4\t0\t\n行政许可\t2\n行政处罚\t3\n行政强制\t0')).cells).not.toHaveProperty([
      't2/regulations/issued',
    ]);
    expect((await t2('规章\n0\n0\n行政许可\n2\n行政处罚\n3')).cells).not.toHaveProperty(['t2/regulations/issued']);
  });
});

it('a report older than all formats is refused for what it is', async () => {
  const old = (front: string) =>
    [
      front,
      '一、概述',
      '我乡加强领导。',
      '二、主动公开政府信息情况',
      '公开138条。',
      '三、依申请公开信息情况',
      '没有收到申请。',
      '四、政府信息公开的收费及减免情况',
      '没有收费。',
      '五、因政府信息公开申请行政复议、提起行政诉讼的情况',
      '没有发生。',
      '六、存在的主要问题和改进措施',
      '公开不够及时。',
    ].join('\n');
  const code = async (text: string) => {
    const result = await readFile(new TextEncoder().encode(text), 'a.txt');
    return result.ok ? 'read' : result.code;
  };
  expect(await code(old('2016年青石乡政府信息公开工作年度报告'))).toBe('beforeFormat');
  expect(await code(old('根据条例的规定，公布年度报告。'))).toBe('beforeFormat');
  expect(await code(old('2022年青石乡政府信息公开工作年度报告'))).toBe('read');
});
