/** Pages, papers and texts as offices publish them: what belongs to the report is read, what is around it is not. */
import { describe, expect, it } from 'vitest';
import { jiegu2023 } from '@/lib/examples/jiegu-2023';
import { readFile } from '@/lib/import/read-file';
import { cn2021 } from '@/lib/template/cn-2021';
import type { DraftKey } from '@/lib/template/keys';
import { asHtml, printedTables, reportPage, reportText, texts } from './sample-forms';

const rows = printedTables(cn2021, jiegu2023.report.draft);
const [t2, t3, t4] = rows.map(asHtml);
const tables = [t2 ?? '', t3 ?? '', t4 ?? ''] as const;
const [x2 = '', x3 = '', x4 = ''] = rows.map((each) =>
  texts(each)
    .map((cells) => cells.join('\t'))
    .join('\n'),
);

async function read(source: string | Uint8Array, name = 'a.html') {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  const result = await readFile(bytes, name);
  if (!result.ok) throw new Error(result.code);
  return result.report;
}

/** What is not a cell. */
async function wordsOf(source: string, name?: string) {
  const { draft } = await read(source, name);
  const keys: readonly DraftKey[] = [...cn2021.facts, ...cn2021.prose.map(({ key }) => key)];
  return Object.fromEntries(keys.flatMap((key) => (draft[key] ? [[key, draft[key]]] : [])));
}

const boilerplateBefore = `<html><head><title>青石镇人民政府2025年政府信息公开工作年度报告-平湖县人民政府</title><style>p{}</style></head><body>
<div class="header"><ul class="nav"><li><a href="/">首页</a></li><li><a href="/zwgk">政务公开</a></li></ul></div>
<div class="crumb">您当前的位置：<a>首页</a> &gt; <a>政务公开</a> &gt; 正文</div>
<table class="info"><tr><td>索引号：</td><td>000-2026-001</td><td>发布机构：</td><td>青石镇</td></tr></table>
<h1>青石镇人民政府2025年政府信息公开工作年度报告</h1>
<div class="sub">发布时间：2026-01-20 09:30 来源：青石镇人民政府 浏览次数：<script>hits()</script>128 【字体：大 中 小】</div>
<div id="zoom"><div><div>`;
const boilerplateAfter = `</div></div><p><a href="1.pdf">附件：青石镇2025年年报.pdf</a></p><div class="share">分享到：微信 微博</div>
<p>上一篇：关于防汛的通知</p><p>【打印本页】 【关闭窗口】</p></div>
<div class="footer">主办：平湖县人民政府 承办：县政府办公室<br>豫ICP备00000000号 网站标识码：0000000000</div></body></html>`;

const body = reportPage(cn2021, {
  front: '根据《条例》编制本报告，联系电话0699-0000111。',
  overview: ['（一）主动公开情况', '全年公开12条。', '（二）依申请公开情况', '未收到申请。'].join('\n'),
  tables,
  problems: ['一是更新不及时。', '（一）主动公开。加强学习。', '二、改进措施', '1.依申请公开：规范办理。'].join('\n'),
  other: ['无其他事项。', '青石镇人民政府', '2026年1月15日'].join('\n'),
});

describe('a portal', () => {
  it('is read without what stands around the report', async () => {
    expect(await wordsOf(boilerplateBefore + body + boilerplateAfter)).toEqual({
      title: '青石镇人民政府2025年政府信息公开工作年度报告',
      agency: '青石镇人民政府',
      year: '2025',
      signedBy: '青石镇人民政府',
      signedOn: '2026-01-15',
      preface: '根据《条例》编制本报告，联系电话0699-0000111。',
      'overview/proactive': '全年公开12条。',
      'overview/onRequest': '未收到申请。',
      problems: '一是更新不及时。\n（一）主动公开。加强学习。\n二、改进措施\n1.依申请公开：规范办理。',
      other: '无其他事项。',
    });
  });

  it('gives its numbers in any encoding', async () => {
    const page = boilerplateBefore + body + boilerplateAfter;
    const { draft } = await read(page);
    expect(draft['t2/penalties/decisions']).toBe('3');
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from(page, (unit) => unit.charCodeAt(0)).buffer),
    ]);
    expect((await read(utf16)).draft).toEqual(draft);
    const marked = new TextEncoder().encode(`\uFEFF${page}`);
    expect((await read(marked)).draft).toEqual(draft);
  });

  it('in GB18030, declared as GB2312 or not at all', async () => {
    const bytes = (text: string) => [...new TextEncoder().encode(text)];
    // 政府信息公开工作年度报告 and 一、总体情况 in GB18030.
    const title = [
      0xd5, 0xfe, 0xb8, 0xae, 0xd0, 0xc5, 0xcf, 0xa2, 0xb9, 0xab, 0xbf, 0xaa, 0xb9, 0xa4, 0xd7, 0xf7, 0xc4, 0xea, 0xb6,
      0xc8, 0xb1, 0xa8, 0xb8, 0xe6,
    ];
    const heading = [0xd2, 0xbb, 0xa1, 0xa2, 0xd7, 0xdc, 0xcc, 0xe5, 0xc7, 0xe9, 0xbf, 0xf6];
    const year = [...bytes('2025'), 0xc4, 0xea];
    for (const head of ['<meta charset="gb2312">', '', '<meta charset="no-such">']) {
      const page = [
        ...bytes(`${head}<h1>`),
        ...year,
        ...title,
        ...bytes('</h1><p>'),
        ...heading,
        ...bytes('</p><p>abc</p>'),
      ];
      const { draft } = await read(new Uint8Array(page));
      expect(draft).toMatchObject({ title: '2025年政府信息公开工作年度报告', year: '2025', 'overview/general': 'abc' });
    }
  });

  it('leaves out what nobody sees', async () => {
    const hidden =
      '<p style="display:none">隐藏的话。</p><p>看得见<span style="mso-hide:all">看不见</span>的话。</p><p hidden>也隐藏。</p>';
    const page = reportPage(cn2021, { tables, problems: hidden });
    expect((await read(page)).draft.problems).toBe('看得见的话。');
  });

  it('joins lines that only the source breaks', async () => {
    const broken = '<p>政府信息\r\n  公开 ABC\n  DEF</p>';
    const page = reportPage(cn2021, { tables, problems: '<hr>' }).replace('<hr>', broken);
    expect((await read(page)).draft.problems).toBe('政府信息公开 ABC DEF');
  });
});

describe('titles', () => {
  it.each([
    ['青石镇2025年政府信息公开工作年度报告', '青石镇', '2025'],
    ['青石镇人民政府\n2025年政府信息公开工作年度报告', '青石镇人民政府', '2025'],
    ['平湖县青石镇人民政府\n2025年度\n政府信息公开工作\n年度报告', '平湖县青石镇人民政府', '2025'],
    ['2025年青石镇人民政府政府信息公开工作年度报告', '青石镇人民政府', '2025'],
    ['青石镇人民政府二〇二五年政府信息公开工作年度报告', '青石镇人民政府', '2025'],
    ['关于青石镇2025年政府信息公开年度报告', '青石镇', '2025'],
    ['青石镇 2025 年度政务公开工作年报', '青石镇', '2025'],
  ])('%s', async (front, agency, year) => {
    const words = await wordsOf(reportText(cn2021, { front, tables: [x2, x3, x4] }), 'a.txt');
    expect(words).toMatchObject({ title: front.replace(/\n/g, ''), agency, year });
    expect(words).not.toHaveProperty('preface');
  });
});

describe('what pages print around a title', () => {
  it.each([
    ['pieces of it again', '2025年青石镇政府信息公开工作年度报告\n点击数：3\n政府信息公开工作年度报告'],
    [
      'the way through the site',
      '首页 > 政府信息公开 > 年报\n您当前所在位置：年报\n2025年青石镇政府信息公开工作年度报告\n组配分类：年报',
    ],
    ['buttons', '2025年青石镇政府信息公开工作年度报告\n【打印】 【字体：\n关联稿件：'],
  ])('%s', async (_, around) => {
    const front = `${around}\n根据条例编制，数据统计到年底。\n联系电话0699-0000111`;
    expect(await wordsOf(reportText(cn2021, { front, tables: [x2, x3, x4] }), 'a.txt')).toMatchObject({
      title: '2025年青石镇政府信息公开工作年度报告',
      preface: '根据条例编制，数据统计到年底。\n联系电话0699-0000111',
    });
  });

  it('a year without 年, and an agency that is no town', async () => {
    const words = await wordsOf(
      reportText(cn2021, { front: '平湖旗白音苏木2025\n政府信息公开工作年度报告', tables: [x2, x3, x4] }),
      'a.txt',
    );
    expect(words).toMatchObject({ agency: '平湖旗白音苏木', year: '2025' });
  });
});

describe('aspects of part one', () => {
  const five = ['甲。', '乙。', '丙。', '丁。', '戊。'];
  const expected = {
    'overview/proactive': '甲。',
    'overview/onRequest': '乙。',
    'overview/management': '丙。',
    'overview/platform': '丁。',
    'overview/supervision': '戊。',
  };
  const own = (names: readonly string[]) => names.map((name, index) => `${name}\n${five[index]}`).join('\n');
  const runIn = (names: readonly string[]) => names.map((name, index) => `${name}${five[index]}`).join('\n');
  it.each([
    own(['（一）主动公开', '（二）依申请公开', '（三）政府信息管理', '（四）政府信息公开平台建设', '（五）监督保障']),
    own([
      '(一) 主动公开情况',
      '(二) 依申请公开情况',
      '(三) 政府信息管理情况',
      '(四) 平台建设情况',
      '(五) 监督保障情况',
    ]),
    own([
      '1.主动公开工作情况。',
      '2.依申请公开工作情况。',
      '3.政府信息资源管理。',
      '4.公开平台建设。',
      '5.监督保障及教育培训。',
    ]),
    own([
      '一、主动公开政府信息情况',
      '二、依申请公开办理情况',
      '三、信息管理',
      '四、信息公开平台建设',
      '五、工作监督保障',
    ]),
    own(['主动公开', '依申请公开', '政府信息管理', '平台建设', '监督保障']),
    runIn(['（一）主动公开：', '（二）依申请公开：', '（三）政府信息管理：', '（四）平台建设：', '（五）监督保障：']),
    runIn(['1．主动公开。', '2．依申请公开情况。', '3．政府信息管理。', '4．政务公开平台建设。', '5．监督保障。']),
    runIn(['主动公开：', '依申请公开情况：', '政府信息管理：', '平台建设：', '监督保障：']),
  ])('%s', async (overview) => {
    const words = await wordsOf(reportText(cn2021, { overview: `总述。\n${overview}`, tables: [x2, x3, x4] }), 'a.txt');
    expect(words).toMatchObject({ 'overview/general': '总述。', ...expected });
  });

  it('sentences about them are no headings', async () => {
    const overview = [
      '主动公开工作全年完成12条。',
      '主动公开。',
      '一是主动公开政府信息，提高质量。',
      '依申请公开方面，全年没有收到申请。',
    ].join('\n');
    const words = await wordsOf(reportText(cn2021, { overview, tables: [x2, x3, x4] }), 'a.txt');
    expect(words).toMatchObject({
      'overview/general': '主动公开工作全年完成12条。',
      'overview/proactive': expect.stringContaining('依申请公开方面'),
    });
  });
});

describe('parts', () => {
  it.each([
    [
      [
        '一、工作总体推进情况',
        '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
        '五、存在的问题及改进情况',
        '六、其他报告的事项',
      ],
    ],
    [
      [
        '第一部分 总体情况',
        '第四部分 政府信息公开行政复议及行政诉讼情况',
        '第五部分 政府信息公开工作存在的主要问题及改进情况',
        '第六部分 其它需要报告事项',
      ],
    ],
    [['一、工作基本情况', '四、行政复议、行政诉讼情况', '五、乡镇信息公开的建议和下一步工作思考', '六、其他事项']],
    [['总体情况', '政府信息公开行政复议、行政诉讼情况', '存在的主要问题及改进情况', '其他需要报告的事项']],
  ])('%s', async ([one = '', four = '', five = '', six = '']) => {
    const headings = cn2021.parts.map(({ heading }) => heading);
    const printed = [one, headings[1], headings[2], four, five, six];
    const text = reportText(cn2021, { overview: '甲。', tables: [x2, x3, x4], problems: '乙。', other: '丙。' })
      .split('\n')
      .map((line) => printed[headings.indexOf(line)] ?? line)
      .join('\n');
    expect(await wordsOf(text, 'a.txt')).toMatchObject({ 'overview/general': '甲。', problems: '乙。', other: '丙。' });
    expect((await read(text, 'a.txt')).notes.filter(({ code }) => code !== 'textMissing')).toEqual([]);
  });

  it('a list of contents is not mistaken for them', async () => {
    const contents = cn2021.parts
      .map(({ heading }, index) => `${heading}${index % 2 ? '' : `…………${index + 1}`}`)
      .join('\n');
    const front = `青石镇2025年政府信息公开工作年度报告\n目  录\n${contents}\n前言。`;
    const words = await wordsOf(reportText(cn2021, { front, overview: '甲。', tables: [x2, x3, x4] }), 'a.txt');
    expect(words).toMatchObject({ preface: '前言。', 'overview/general': '甲。', other: '无' });
  });

  it('remarks beside tables are kept', async () => {
    const remark = '规范性文件中有2件因有效期届满自动失效。';
    const text = reportText(cn2021, { tables: [`${x2}\n${remark}`, `单位：件\n${x3}`, `${x4}\n注：含1件`] });
    const words = await wordsOf(text, 'a.txt');
    expect(words).toMatchObject({ 'remarks/t2': remark });
    expect(words).not.toHaveProperty('remarks/t3');
    expect(words).toMatchObject({ 'remarks/t4': '注：含1件' });
    const page = reportPage(cn2021, { tables: [`${tables[0]}\n<p>${remark}</p>`, tables[1], tables[2]] });
    expect((await read(page)).draft['remarks/t2']).toBe(remark);
  });
});

describe('sign-off', () => {
  it.each([
    ['青石镇人民政府\n2026年1月15日', '青石镇人民政府', '2026-01-15'],
    ['青石镇人民政府\n二〇二六年一月十五日', '青石镇人民政府', '2026-01-15'],
    ['青石镇人民政府（盖章）\n二○二六年十月二十一日', '青石镇人民政府', '2026-10-21'],
    ['青石镇人民政府      2026年1月15日', '青石镇人民政府', '2026-01-15'],
    ['2026-01-15', undefined, '2026-01-15'],
    ['青石镇人民政府', '青石镇人民政府', undefined],
  ])('%s', async (lines, signedBy, signedOn) => {
    const words = await wordsOf(
      reportText(cn2021, { tables: [x2, x3, x4], other: `无。\n\n${lines}\n- 3 -` }),
      'a.txt',
    );
    expect([words['signedBy'], words['signedOn'], words['other']]).toEqual([signedBy, signedOn, '无。']);
  });
});

it('a page without anything of a report is refused, and so are files of other kinds', async () => {
  const refused = async (bytes: Uint8Array | string, name: string) => {
    const result = await readFile(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, name);
    return result.ok ? 'read' : result.code;
  };
  expect(await refused('<p>关于防汛的通知</p>', 'a.html')).toBe('notReport');
  expect(await refused('', 'a.txt')).toBe('empty');
  expect(await refused(new Uint8Array([0x4d, 0x5a, 0x90, 0]), 'report.docx')).toBe('unknownKind');
  expect(await refused('{\\rtf1', 'a.doc')).toBe('richText');
  expect(await refused(new Uint8Array([0x50, 0x4b, 3, 4]), 'a.docx')).toBe('damaged');
  expect(await refused(new Uint8Array(20_000_001), 'a.txt')).toBe('tooLarge');
  expect(await refused('<div>'.repeat(100_000), 'a.html')).toBe('unsafe');
  const old = new Uint8Array(2048);
  old.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  expect(await refused(old, 'a.doc')).toBe('unknownKind');
  const wide = (text: string) => new Uint8Array(Uint16Array.from(text, (unit) => unit.charCodeAt(0)).buffer);
  old.set(wide('WordDocument'), 512);
  expect(await refused(old, 'a.docx')).toBe('oldWord');
  old.set(wide('EncryptedPackage'), 1024);
  expect(await refused(old, 'a.docx')).toBe('encrypted');
});
