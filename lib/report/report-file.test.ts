import { describe, expect, it } from 'vitest';
import { examples } from '@/lib/examples/all';
import { hanyin2023 } from '@/lib/examples/hanyin-2023';
import { offByOne } from '@/lib/examples/off-by-one';
import { cn2021 } from '@/lib/template/cn-2021';
import type { Report } from './report';
import { readReportFile, reportFileSchema, writeReportFile } from './report-file';

/** The report in a file that must be readable. */
function reportIn(file: unknown): Report {
  const reading = readReportFile(typeof file === 'string' ? file : JSON.stringify(file));
  if (!reading.ok) throw new Error(reading.code);
  return reading.report;
}

function codeOf(file: unknown): string | undefined {
  const reading = readReportFile(typeof file === 'string' ? file : JSON.stringify(file));
  return reading.ok ? undefined : reading.code;
}

describe('writing and reading again', () => {
  it.each(examples.map((example) => [example.key, example] as const))('%s comes back as it was', (_, { report }) => {
    const draft = Object.fromEntries(Object.entries(report.draft).filter(([, text]) => text !== ''));
    expect(reportIn(writeReportFile(report))).toEqual({ ...report, draft });
  });

  it('writes the same bytes whatever the order in which keys were typed', () => {
    const { report } = offByOne;
    const backwards = Object.fromEntries(Object.entries(report.draft).reverse());
    expect(writeReportFile({ ...report, draft: backwards })).toBe(writeReportFile(report));
  });

  it('names format, version and template first, and keeps cells as typed', () => {
    const text = writeReportFile({ templateId: 'cn-2021', draft: { 't3/received/person': '１２ 件', title: '' } });
    expect(JSON.parse(text)).toEqual({
      format: 'gongkai-nianbao',
      version: 1,
      template: 'cn-2021',
      facts: {},
      prose: {},
      cells: { 't3/received/person': '１２ 件' },
    });
    expect(text).toMatch(/^\{\n {2}"format"/);
    expect(text.endsWith('}\n')).toBe(true);
  });
});

describe('what the shell’s import prints', () => {
  const imported = {
    file: 'old.docx',
    facts: { title: '青石镇人民政府2023年政府信息公开工作年度报告', year: '2023' },
    prose: { problems: '更新偏慢。' },
    cells: { 't3/received/person': '9', 't3/received/total': '10', 't2/procurement/amount': '808' },
    notes: [{ level: 'info', place: 't3', message: '表三已读取。' }],
  };

  it('takes the format of the year, totals as stated, and names the cells that the format lacks', () => {
    expect(reportIn(imported)).toEqual({
      templateId: 'cn-2021',
      draft: {
        title: '青石镇人民政府2023年政府信息公开工作年度报告',
        year: '2023',
        problems: '更新偏慢。',
        't3/received/person': '9',
      },
      stated: { 't3/received/total': '10' },
      foreignCells: ['t2/procurement/amount'],
    });
  });

  it('takes the year from the title where no fact states it, in any width', () => {
    expect(reportIn({ facts: { title: '青石镇 ２０２０ 年政府信息公开工作年度报告' } }).templateId).toBe('cn-2019');
  });

  it('takes numbers for texts', () => {
    const { draft } = reportIn({ facts: { year: 2023 }, cells: { 't3/received/person': 12, 't2/fees/amount': 3.85 } });
    expect(draft).toEqual({ year: '2023', 't3/received/person': '12', 't2/fees/amount': '3.85' });
  });

  it('reads past a byte order mark', () => {
    expect(reportIn(`\uFEFF${JSON.stringify(imported)}`).draft.year).toBe('2023');
  });
});

it('keeps unknown keys and values that are no text out of the report, and lists them', () => {
  const file = {
    template: 'cn-2021',
    facts: { year: '2025', mayor: '某某', agency: null },
    prose: { problems: ['一', '二'], chapter7: '…' },
    cells: { 't3/received/person': { value: 3 }, 't3/granted/person': '3' },
    labels: { t2: true },
    motto: '…',
  };
  const reading = readReportFile(JSON.stringify(file));
  expect(reading).toEqual({
    ok: true,
    report: { templateId: 'cn-2021', draft: { year: '2025', 't3/granted/person': '3' } },
    ignored: [
      'facts/mayor',
      'facts/agency',
      'prose/problems',
      'prose/chapter7',
      'cells/t3/received/person',
      'labels/t2',
    ],
  });
});

describe('refusals', () => {
  const year = { facts: { year: '2025' } };

  it.each([
    ['', 'notJson'],
    ['<html>', 'notJson'],
    ['{"facts": {"year": "2025"}', 'notJson'],
    [[], 'notReport'],
    [null, 'notReport'],
    ['"2025"', 'notReport'],
    [{}, 'notReport'],
    [{ name: 'something', version: '0.1.0' }, 'notReport'],
    [{ facts: [] }, 'notReport'],
    [{ ...year, cells: 'none' }, 'notReport'],
    [{ ...year, format: 'another' }, 'notReport'],
    [{ ...year, version: 0 }, 'notReport'],
    [{ format: 'gongkai-nianbao', version: 2, body: {} }, 'newerVersion'],
    [{ ...year, template: 'cn-2031' }, 'unknownTemplate'],
    [{ ...year, template: 'toString' }, 'unknownTemplate'],
    [{ facts: { year: '2015' } }, 'unknownTemplate'],
    [{ cells: { 't3/received/person': '1' } }, 'noYear'],
    [{ facts: { year: '二〇二五', title: '年度报告' } }, 'noYear'],
  ])('%j: %s', (file, code) => {
    expect(codeOf(file)).toBe(code);
  });

  it('refuses more than five million bytes, counted in bytes', () => {
    const file = (characters: number) => ({ ...year, prose: { problems: '改'.repeat(characters) } });
    expect(codeOf(file(1_700_000))).toBe('tooLarge');
    expect(codeOf(file(1_600_000))).toBeUndefined();
  });

  it('survives deep nesting and keys of the object prototype', () => {
    expect(codeOf('['.repeat(200_000) + ']'.repeat(200_000))).toBe('notReport');
    const text =
      '{"template":"cn-2021","facts":{"__proto__":"x","constructor":"y"},"cells":{"__proto__":{"year":"1"}}}';
    const { draft } = reportIn(text);
    expect(draft.year).toBeUndefined();
    expect(Object.keys(draft)).toEqual([]);
  });
});

describe('schema', () => {
  const schema = JSON.parse(JSON.stringify(reportFileSchema()));

  it('names every key that the writer writes', () => {
    const { cells, facts, prose } = schema.properties;
    expect(Object.keys(cells.properties)).toEqual([...cn2021.cells.keys()]);
    const written = JSON.parse(writeReportFile(hanyin2023.report));
    expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(Object.keys(written)));
    expect(Object.keys(facts.properties)).toEqual(expect.arrayContaining(Object.keys(written.facts)));
    expect(Object.keys(prose.properties)).toEqual(expect.arrayContaining(Object.keys(written.prose)));
  });

  it('says what each cell is and in what unit', () => {
    const { 't2/fees/amount': fees, 't3/notHeld/person': notHeld } = schema.properties.cells.properties;
    expect(notHeld).toEqual({
      type: ['string', 'number'],
      description: '表三“（四）1.本机关不掌握相关政府信息”自然人列（件）',
    });
    expect(fees.description).toBe('表二“行政事业性收费”本年收费金额（单位：万元）');
  });
});
