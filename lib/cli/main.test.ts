import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDocument } from '@/lib/document/build-document';
import { balancedLarge } from '@/lib/examples/balanced-large';
import { hanyin2023 } from '@/lib/examples/hanyin-2023';
import { offByOne } from '@/lib/examples/off-by-one';
import { renderFragment } from '@/lib/render/html/render-html';
import { readReportFile, writeReportFile } from '@/lib/report/report-file';
import { catalogue } from '@/lib/rules/catalogue';
import { cn2021 } from '@/lib/template/cn-2021';
import { main } from './main';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-cli-'));
  mkdirSync(join(folder, 'county/towns'), { recursive: true });
  mkdirSync(join(folder, 'county/.hidden'));
  mkdirSync(join(folder, 'empty'));
  const put = (name: string, text: string | Buffer) => writeFileSync(join(folder, name), text);
  put('county/b.json', writeReportFile(balancedLarge.report));
  put('county/towns/a.JSON', writeReportFile(offByOne.report));
  put('county/towns/notes.csv', '…');
  put('county/.hidden/c.json', '{}');
  put('broken.json', '{"facts": ');
  put('letter.rtf', '{\\rtf1\\ansi 年报}');
  put('gbk.json', Buffer.from([0x22, 0xb9, 0xab, 0xbf, 0xaa, 0x22]));
  put('odd.json', JSON.stringify({ facts: { year: '2025', mayor: '某某' } }));
  put('huge.json', ' '.repeat(5_000_001));
  put('old.docx', 'PK');
  put('notes.txt', '今天的会议记录');
  put('town.html', renderFragment(buildDocument(cn2021, hanyin2023.report, { draftMark: true })));
  symlinkSync(folder, join(folder, 'county/loop'));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** What a command line gives: exit code, standard output, lines of standard error. */
async function run(...words: string[]) {
  const out: (string | Uint8Array)[] = [];
  const messages: string[] = [];
  const code = await main(words, {
    print: (text) => out.push(text),
    write: (bytes) => out.push(bytes),
    tell: (line) => messages.push(line),
    progress: () => undefined,
  });
  return { code, out, messages, json: () => JSON.parse(String(out[0])) };
}

const path = (name: string) => join(folder, name);

describe('check', () => {
  it('exits 1 on a report with an error, and names the cell and what it should be', async () => {
    const { code, json, messages } = await run('check', 'example:off-by-one');
    expect(code).toBe(1);
    expect(messages).toEqual([]);
    const { file, findings, ms } = json();
    expect(file).toBe('example:off-by-one');
    expect(ms).toBeGreaterThan(0);
    const errors = findings.filter(({ severity }: { severity: string }) => severity === 'error');
    for (const finding of errors) {
      expect(Object.keys(finding)).toEqual(['rule', 'severity', 'where', 'message', 'data', 'fix', 'suggestions']);
      expect(finding.where).toContain('t3/notHeld/business');
      expect(finding.message).toContain('“（四）1.本机关不掌握相关政府信息”商业企业列由676改为675');
    }
    expect(errors).toHaveLength(2);
  });

  it('exits 0 where nothing found is an error', async () => {
    const sound = await run('check', 'example:balanced-large');
    expect(sound.code).toBe(0);
    expect(sound.json().findings.map(({ rule }: { rule: string }) => rule)).toEqual(['G05']);
    const { code, json } = await run('check', 'example:hanyin-2023');
    expect(code).toBe(0);
    expect(json().findings.length).toBeGreaterThan(0);
  });

  it('prints one object for one file, a list for several and for a folder', async () => {
    expect((await run('check', path('county/b.json'))).json().file).toBe(path('county/b.json'));
    const both = await run('check', 'example:blank', path('county/b.json'));
    expect(both.json().map((each: { file: string }) => each.file)).toEqual(['example:blank', path('county/b.json')]);
    expect(both.code).toBe(1);
  });

  it('walks folders in order, hidden ones and links left out, and says what it passed over', async () => {
    const { code, json, messages } = await run('check', path('county'));
    expect(json().map((each: { file: string }) => each.file)).toEqual([
      path('county/b.json'),
      path('county/towns/a.JSON'),
    ]);
    expect(code).toBe(1);
    expect(messages).toEqual([expect.stringContaining('略过1个文件')]);
  });

  it('prints a line for every file with --lines', async () => {
    const { out } = await run('check', path('county'), '--lines');
    expect(out.map((line) => JSON.parse(String(line)).findings.length)).toEqual([1, 3]);
  });

  it('takes the level of the agency from the option', async () => {
    const { json } = await run('check', 'example:widest-numbers', '--agency-level', 'township');
    const rules = json().findings.map(({ rule }: { rule: string }) => rule);
    expect(rules).toContain('C04');
  });

  it('compares with last year’s report, and says where the file is of another year', async () => {
    const prior = path('last.json');
    const draft = { ...balancedLarge.report.draft, year: '2024', 't3/carriedForward/person': '9999' };
    writeFileSync(prior, writeReportFile({ ...balancedLarge.report, draft }));
    const { json, messages } = await run('check', 'example:balanced-large', '--prior', prior);
    expect(messages).toEqual([]);
    const rules = json().findings.map(({ rule }: { rule: string }) => rule);
    expect(rules).toContain('E01');
    const other = await run('check', 'example:hanyin-2023', '--prior', prior);
    expect(other.messages).toEqual([expect.stringContaining('不是它上一年的报告')]);
    expect(await run('check', 'example:blank', '--prior', path('nothing.json'))).toMatchObject({ code: 2, out: [] });
  });

  it.each([
    ['nothing.json', '没有这个文件或文件夹'],
    ['broken.json', '不是JSON文件'],
    ['gbk.json', '不是UTF-8编码'],
    ['huge.json', '超过5MB'],
    ['old.docx', '文件已损坏'],
    ['letter.rtf', '另存为 .docx'],
    ['notes.txt', '没有找到年度报告'],
    ['empty', '没有报告（'],
  ])('exits 2 on %s and says why in one line', async (name, why) => {
    const { code, out, messages } = await run('check', path(name));
    expect({ code, out }).toEqual({ code: 2, out: [] });
    expect(messages).toEqual([expect.stringContaining(why)]);
  });

  it('checks what it can and still exits 2 where one file could not be read', async () => {
    const { code, json } = await run('check', path('broken.json'), 'example:blank', 'example:none');
    expect(code).toBe(2);
    expect(json()).toHaveLength(1);
  });

  it('says which keys of a file it did not read', async () => {
    const { messages } = await run('check', path('odd.json'));
    expect(messages).toEqual([expect.stringContaining('facts/mayor')]);
  });
});

describe('import', () => {
  it('prints what a page says, and check reads that again with the same findings as the page', async () => {
    const { code, json, out, messages } = await run('import', path('town.html'));
    expect({ code, messages }).toEqual({ code: 0, messages: [] });
    const { file, facts, prose, cells, notes } = json();
    expect(file).toBe(path('town.html'));
    expect(facts).toEqual({
      title: '汉阴县人民政府2023年度政府信息公开工作年度报告',
      agency: '汉阴县人民政府',
      year: '2023',
    });
    expect(prose.other).toBe(hanyin2023.report.draft.other);
    expect(cells).toMatchObject({ 't2/fees/amount': '1077.892534', 't3/received/total': '30' });
    expect(Object.keys(cells)).toHaveLength(cn2021.cells.size);
    expect(notes).toEqual([]);
    writeFileSync(path('imported.json'), String(out[0]));
    const findingsOf = async (name: string) => (await run('check', path(name))).json().findings;
    expect(await findingsOf('imported.json')).toEqual(await findingsOf('town.html'));
  });

  it('says where a note belongs', async () => {
    writeFileSync(
      path('short.txt'),
      '青石镇2024年政府信息公开工作年度报告\n一、总体情况\n略\n行政许可\t3\n行政处罚\t\n',
    );
    const { json } = await run('import', path('short.txt'));
    expect(json().cells).toEqual({ 't2/licensing/decisions': '3' });
    expect(json().notes).toContainEqual({ level: 'error', place: '', message: '没有找到表三。' });
    const lost = '文件中没有表二“规章”本年制发件数的数字，请核对原件后填写。';
    expect(json().notes).toContainEqual({ level: 'error', place: 't2/regulations/issued', message: lost });
  });

  it('keeps the format of a report of 2020, and lists what the one in force has no cell for', async () => {
    const head = ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'].join('\t');
    const made = '信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量\n规章\t13\t13\t524\n';
    writeFileSync(
      path('2020.txt'),
      `青石镇2020年政府信息公开工作年度报告\n一、总体情况\n略\n二、主动公开政府信息情况\n${made}${head}\n行政许可\t5\t-1\t3\n`,
    );
    const { json } = await run('import', path('2020.txt'));
    const { template, cells, notes } = json();
    expect(template).toBe('cn-2019');
    expect(cells).toEqual({
      't2/regulations/made': '13',
      't2/regulations/newlyPublished': '13',
      't2/regulations/publishedTotal': '524',
      't2/licensing/priorItems': '5',
      't2/licensing/change': '-1',
      't2/licensing/decisions': '3',
    });
    const without = notes.filter(({ message }: { message: string }) => message.includes('该格式没有对应项'));
    expect(without.map(({ place }: { place: string }) => place)).toEqual(
      Object.keys(cells).filter((id) => id !== 't2/licensing/decisions'),
    );
    expect(without[2].message).toContain('表二“规章”对外公开总数量：原文是“524”');
  });

  it('prints a line for every file with --lines, and exits 2 where one cannot be read', async () => {
    const { code, out } = await run('import', path('county'), path('old.docx'), '--lines');
    expect(code).toBe(2);
    expect(out.map((line) => JSON.parse(String(line)).facts.year)).toEqual(['2025', '2025']);
  });
});

describe('render', () => {
  it('writes a report file that reads as the same report', async () => {
    const out = path('out.json');
    const { code, json } = await run('render', 'example:hanyin-2023', '--to', 'json', '--out', out);
    expect(code).toBe(0);
    expect(json()).toEqual({ file: 'example:hanyin-2023', out, bytes: readFileSync(out).length });
    expect(readReportFile(readFileSync(out, 'utf8'))).toEqual({ ok: true, report: hanyin2023.report, ignored: [] });
  });

  it('writes a Word file in either look', async () => {
    for (const profile of ['official', 'template']) {
      const { out } = await run('render', 'example:blank', '--to', 'docx', '--out', '-', '--profile', profile);
      expect(
        Buffer.from(out[0] ?? '')
          .subarray(0, 2)
          .toString(),
      ).toBe('PK');
    }
  });

  it('takes figures of last year’s report from the one that is named', async () => {
    const prior = path('2024.json');
    const last = { ...balancedLarge.report.draft, year: '2024', 't2/penalties/decisions': '4321' };
    writeFileSync(prior, writeReportFile({ ...balancedLarge.report, draft: last }));
    const file = path('bound.json');
    const problems = '上年处罚⟦prior:t2/penalties/decisions⟧件。';
    writeFileSync(
      file,
      writeReportFile({ ...balancedLarge.report, draft: { ...balancedLarge.report.draft, problems } }),
    );
    const to = ['--to', 'fragment', '--out', '-'];
    const { out } = await run('render', file, ...to, '--prior', prior);
    expect(Buffer.from(out[0] ?? '').toString()).toContain('上年处罚4321件。');
    expect(await run('render', file, ...to, '--prior', path('nothing.json'))).toMatchObject({ code: 2, out: [] });
    const other = await run('render', file, ...to, '--prior', 'example:hanyin-2023');
    expect(other).toMatchObject({ code: 2, messages: [expect.stringContaining('不是它上一年的报告')] });
  });

  it('marks a page as a draft unless it is said to be final', async () => {
    const html = async (...more: string[]) => {
      const { out } = await run('render', 'example:jiegu-2023', '--to', 'html', '--out', '-', ...more);
      return Buffer.from(out[0] ?? '').toString();
    };
    expect(await html()).toContain('草稿');
    expect(await html('--final')).not.toContain('草稿');
  });

  it('writes the fragment without a page around it', async () => {
    const { out } = await run('render', 'example:blank', '--to', 'fragment', '--out', '-');
    expect(Buffer.from(out[0] ?? '').toString()).not.toMatch(/<html|<body|<script/);
  });

  it('exits 2 where it cannot read or write', async () => {
    const to = ['--to', 'json', '--out'];
    expect((await run('render', path('broken.json'), ...to, path('x.json'))).code).toBe(2);
    const { code, out, messages } = await run('render', 'example:blank', ...to, path('none/x.json'));
    expect({ code, out }).toEqual({ code: 2, out: [] });
    expect(messages).toEqual([expect.stringContaining('不能写入')]);
  });
});

it('rules prints the catalogue with basis, whom it concerns and examples', async () => {
  const { code, json } = await run('rules');
  expect(code).toBe(0);
  expect(json().map(({ id }: { id: string }) => id)).toEqual(catalogue.map(({ id }) => id));
  for (const rule of json()) {
    expect(rule).toMatchObject({ summary: expect.stringMatching(/。$/), basis: expect.any(String) });
    expect([rule.levels, rule.formats, rule.examples].every((list) => list.length > 0)).toBe(true);
  }
});

describe('explain', () => {
  it('shows words, numbers with the sums that they may equal, and what the rules say', async () => {
    const { code, json } = await run('explain', '全年收到政府信息公开申请12件，约20人次咨询。');
    expect(code).toBe(0);
    const [{ words, numbers }] = json().sentences;
    expect(words).toContainEqual({ text: '政府信息公开申请', meaning: '政府信息公开申请' });
    expect(numbers).toMatchObject([
      { text: '12件', agrees: false, rules: ['F01', 'F02'], accepted: [{ name: '本年新收', value: 0 }, {}, {}] },
      { text: '20人次', accepted: [], leftAlone: '是约数，不与表格对照。' },
    ]);
    expect(json().findings.map(({ rule }: { rule: string }) => rule)).toContain('F02');
    expect(json().silent).toContain('F03');
  });

  it('holds the sentence against the tables of a report', async () => {
    const sentence = '2024年，新收政府信息公开申请1件。';
    const { json } = await run('explain', sentence, '--report', 'example:off-by-one', '--box', 'other');
    expect(json().sentences[0].numbers[1]).toMatchObject({ text: '1件', year: 2024 });
  });

  it('needs one sentence and a box of the form', async () => {
    expect((await run('explain')).code).toBe(2);
    expect((await run('explain', '一句。', '--box', 'nowhere')).code).toBe(2);
  });
});

it('schema prints the JSON Schema of a report file', async () => {
  const { json } = await run('schema');
  expect(Object.keys(json().properties.cells.properties)).toHaveLength(200);
});

it('help goes to people, not into the output, and wrong words exit 2', async () => {
  expect(await run('--help')).toMatchObject({ code: 0, out: [], messages: [expect.stringContaining('check 文件')] });
  expect(await run('publish')).toMatchObject({ code: 2, out: [] });
});
