/** Whose report a file is and of which year: the first place that is sure, and everything else asked. */
import { describe, expect, it } from 'vitest';
import { balancedLarge } from '@/lib/examples/balanced-large';
import { readFile } from '@/lib/import/read-file';
import { asHtml, printedTables, reportPage, reportText } from '@/lib/import/testing/sample-forms';
import { cn2021 } from '@/lib/template/cn-2021';

const rows = printedTables(cn2021, balancedLarge.report.draft);
const [t2 = [], t3 = [], t4 = []] = rows;
const lines = (table: (typeof rows)[number]) =>
  table.map((cells) => cells.map(({ text }) => text).join('\t')).join('\n');
const tables = [lines(t2), lines(t3), lines(t4)] as const;
const preface = '本年度报告依照《中华人民共和国政府信息公开条例》编制，欢迎监督。';

async function read(text: string, name = 'a.txt') {
  const result = await readFile(new TextEncoder().encode(text), name);
  if (!result.ok) throw new Error(result.code);
  const { draft, origins, notes } = result.report;
  const unsure = (['title', 'agency', 'year'] as const).filter((key) => origins.get(key)?.sureness === 'likely');
  return { ...draft, unsure, asked: notes.filter(({ code }) => code === 'factUnsure').map(({ at }) => at) };
}

const ofFront = (front: string, other = '没有收取信息处理费。') => read(reportText(cn2021, { front, tables, other }));

describe('a title line is sure', () => {
  it.each([
    ['柳溪镇人民政府2025年政府信息公开工作年度报告', '柳溪镇人民政府', '2025'],
    ['• 柳溪镇人民政府2025年政府信息公开工作年度报告', '柳溪镇人民政府', '2025'],
    ['《江原县民政局2025年政府信息公开工作年度报告》', '江原县民政局', '2025'],
    ['江原县民政局政府信息公开工作2025年度报告', '江原县民政局', '2025'],
    ['江原县民政局政府信息公开工作年度报告（2025年度）', '江原县民政局', '2025'],
    ['江原县民政局关于2025年度政府信息公开工作的年度报告', '江原县民政局', '2025'],
    ['2025年柳溪镇人民政府信息公开工作年度报告', '柳溪镇人民政府', '2025'],
    ['柳溪镇人民政府信息公开工作2025年年度报告', '柳溪镇人民政府', '2025'],
    ['柳溪镇人民政府政府信息公开2025年度报告', '柳溪镇人民政府', '2025'],
    ['2025年度柳溪街政务公开工作年报', '柳溪街', '2025'],
    ['柳溪镇2025年政府信息公开 工作告年度报', '柳溪镇', '2025'],
    ['柳溪镇2025年政府信息公开工作年度报', '柳溪镇', '2025'],
    ['【2025年度】柳溪镇人民政府政府信息公开工作年度报告', '柳溪镇人民政府', '2025'],
    ['中共柳溪镇委员会 柳溪镇人民政府2025年政府信息公开工作年度报告', '柳溪镇人民政府', '2025'],
    ['柳溪街道办事处\n二〇二五年政府信息公开工作年度报告', '柳溪街道办事处', '2025'],
    ['江原县民政局\n2025年政府信息公开工作年度报告\n2025年政府信息公开工作年度报告', '江原县民政局', '2025'],
    ['江原县民政局2025年政府信息公开工作年度报告 | |||||||', '江原县民政局', '2025'],
    ['江原县民政局2025年政府信息公开工作年度报告 索引号 JY-03 成文日期 2026-01-20', '江原县民政局', '2025'],
  ])('%s', async (front, agency, year) => {
    expect(await ofFront(`${front}\n${preface}`)).toMatchObject({ agency, year, preface, unsure: [], asked: [] });
  });
});

describe('particulars over the text are no title and no preface', () => {
  const title = '江原县民政局2025年政府信息公开工作年度报告';
  it.each([
    [
      'gaps between the letters',
      `索 引 号 JY-03 分 类 报告\n发布机构 民政局 发文日期 2026-01-20\n标 题 ${title}\n文 号 无 主 题 词\n时 效 有效\n${title}`,
    ],
    ['colons', `标题：${title}\n发布机构：江原县民政局\n成文日期：2026年1月20日\n${title}`],
    ['a key a line', `索引号：\nJY-03\n发布机构：\n江原县民政局\n标题：\n${title}\n文号：\n${title}`],
    ['brackets', `【索引号】JY-03\n【发布单位】江原县民政局\n【发布日期】2026-01-20\n${title}`],
  ])('%s', async (_, front) => {
    expect(await ofFront(`${front}\n${preface}`)).toMatchObject({
      title,
      agency: '江原县民政局',
      year: '2025',
      preface,
      unsure: [],
    });
  });

  it('they name the report where no title line does', async () => {
    const found = await ofFront(`索引号 JY-03\n发布机构 江原县民政局\n标题 ${title}\n\n${preface}`);
    expect(found).toMatchObject({ title, agency: '江原县民政局', year: '2025', preface });
    expect(found.asked).toEqual(['title', 'agency', 'year']);
  });
});

describe('without a title line it is still a report', () => {
  it.each([
    [
      'the name of the report in the preface',
      '现发布《江原县民政局2025年政府信息公开工作年度报告》，请予监督。',
      '江原县民政局',
      '2025',
    ],
    [
      'who compiled it, and the period',
      '本报告由江原县民政局编制，数据自2025年1月1日起至2025年12月31日止。',
      '江原县民政局',
      '2025',
    ],
    ['what is presented', '按照规定，现将柳溪镇2025年度政府信息公开工作情况公布如下。', '柳溪镇', '2025'],
    [
      'the agency behind the year',
      '现将2025年江原县柳溪镇人民政府信息公开工作年度报告予以公布。',
      '江原县柳溪镇人民政府',
      '2025',
    ],
    [
      'what is presented, before the office that compiled it',
      '现向社会公布江原县柳溪镇2025年度政府信息公开年度报告，由柳溪镇党政办公室编制。',
      '江原县柳溪镇',
      '2025',
    ],
    ['who presents it', '江原县民政局现向社会公开《2025年政府信息公开工作年度报告》。', '江原县民政局', '2025'],
    [
      'who is bound by law',
      '江原县柳溪镇人民政府依据《条例》第五十条规定，面向社会公布本机关2025年度政府信息公开年度报告。',
      '江原县柳溪镇人民政府',
      '2025',
    ],
    [
      'a period with a comma, beside a report that only lent its form',
      '参照《江原县民政局2023年政府信息公开工作年度报告》的样式，由柳溪镇人民政府编制，统计期限自2025年1月1日起，至2025年12月31日止。',
      '柳溪镇人民政府',
      '2025',
    ],
    [
      'whom to ask, without 与',
      '统计自2025年1月1日至12月31日。如对本报告有疑问，请联系江原县民政局（地址：江原县前街1号）。',
      '江原县民政局',
      '2025',
    ],
    [
      'whom to ask',
      '统计自2025年1月1日至12月31日，如有疑问请与江原县民政局办公室（电话：0000-1234567）联系。',
      '江原县民政局',
      '2025',
    ],
  ])('%s', async (_, front, agency, year) => {
    expect(await ofFront(front)).toMatchObject({ agency, year, unsure: ['agency', 'year'], asked: ['agency', 'year'] });
  });

  it('the first lines of part one', async () => {
    const overview =
      '本报告由江原县民政局根据《中华人民共和国政府信息公开条例》编制，数据自2025年1月1日起至2025年12月31日止。';
    const found = await read(reportText(cn2021, { front: '', overview, tables }));
    expect(found).toMatchObject({ agency: '江原县民政局', year: '2025', unsure: ['agency', 'year'] });
  });

  it('a date in brackets under the title is that of signing', async () => {
    const found = await ofFront(`柳溪镇2025年政府信息公开工作年度报告\n（2026年3 月 2日）\n${preface}`);
    expect(found).toMatchObject({ agency: '柳溪镇', signedOn: '2026-03-02', preface });
  });

  it('the sign-off', async () => {
    const found = await ofFront('', '没有收取信息处理费。\n江原县民政局\n2026年1月18日');
    expect(found).toMatchObject({
      agency: '江原县民政局',
      year: '2025',
      signedOn: '2026-01-18',
      unsure: ['agency', 'year'],
    });
  });

  it('never a year of a document, of a stock or of a plan', async () => {
    const found = await ofFront(
      '依照国办公开办函〔2021〕30号文件和2019年修订的条例编制，2020年以来的信息可以在网站查到。',
    );
    expect([found.year, found.agency]).toEqual([undefined, undefined]);
  });

  it('the head of a page', async () => {
    const page = reportPage(cn2021, { front: preface, tables: [asHtml(t2), asHtml(t3), asHtml(t4)] });
    const head = (inner: string) => `<html><head>${inner}</head><body>${page}</body></html>`;
    const title = '柳溪镇2025年政府信息公开工作年度报告';
    expect(await read(head(`<title>${title}_江原县人民政府</title>`), 'a.html')).toMatchObject({
      title,
      agency: '柳溪镇',
      year: '2025',
      asked: ['title', 'agency', 'year'],
    });
    const meta = `<title>信息公开</title><meta name="ArticleTitle" content="${title}"><meta name="ContentSource" content="江原县柳溪镇人民政府">`;
    expect(await read(head(meta), 'a.html')).toMatchObject({ title, year: '2025' });
  });
});
