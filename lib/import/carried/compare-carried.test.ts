import { describe, expect, it } from 'vitest';
import type { ImportedReport, Note } from '@/lib/import/imported-report';
import type { SourceDocument } from '@/lib/import/source-document';
import { isDraftKey, typedCells } from '@/lib/report/draft-keys';
import type { Draft, Report } from '@/lib/report/report';
import { writeReportFile } from '@/lib/report/report-file';
import { textDigest } from '@/lib/report/text-digest';
import { cn2021 } from '@/lib/template/cn-2021';
import { compareCarried } from './compare-carried';

/** The other columns of 本年新收, which a total needs. */
const others = typedCells(cn2021, 't3').filter((id) => id.startsWith('t3/received/') && !id.endsWith('person'));

const carried: Draft = {
  title: '标题',
  year: '2025',
  preface: '第一段\n第二段',
  't3/received/person': '１２',
  't2/fees/amount': '3.50',
};

function seen(draft: Draft, notes: readonly Note[] = []): ImportedReport {
  const keys = Object.keys(draft).filter(isDraftKey);
  const origins = new Map(
    keys.map((key) => [key, { text: draft[key] ?? '', context: '行', sureness: 'likely' as const }]),
  );
  return { templateId: 'cn-2021', draft, stated: {}, labels: {}, foreignCells: [], origins, notes };
}

/** A document of these words; `written` are the words that its export had. */
function documentOf(words: string, { written = words, report = carried } = {}): SourceDocument {
  return {
    blocks: [{ kind: 'paragraph', text: words }],
    carried: writeReportFile({ templateId: 'cn-2021', draft: report }),
    carriedDigest: textDigest(written),
  };
}

const whole: Draft = { ...carried, preface: '第一段 第二段', 't3/received/person': '12', 't2/fees/amount': '3.5' };

describe('as it was written', () => {
  it('gives the texts as they were typed, all sure, nothing noted', () => {
    const { draft, origins, notes } = compareCarried(seen(whole), documentOf('字'));
    expect(draft).toEqual(carried);
    expect(new Set([...origins.values()].map(({ sureness }) => sureness))).toEqual(new Set(['sure']));
    expect(notes).toEqual([]);
  });

  it('fills in what the reader missed, and says so', () => {
    const { 't2/fees/amount': _, ...missed } = whole;
    const lost: Note = { code: 'cellLost', level: 'warning', at: 't2/fees/amount' };
    const { draft, notes } = compareCarried(seen(missed, [lost]), documentOf('字'));
    expect(draft['t2/fees/amount']).toBe('3.50');
    expect(notes).toEqual([
      { code: 'carriedDiffers', level: 'info', at: 't2/fees/amount', text: '', data: { carried: '3.50', edited: 0 } },
    ]);
  });

  it('keeps the visible text all the same where a number differs: the file may be forged', () => {
    const { draft, notes } = compareCarried(seen({ ...whole, 't3/received/person': '13' }), documentOf('字'));
    expect(draft['t3/received/person']).toBe('13');
    expect(notes).toMatchObject([{ at: 't3/received/person', level: 'warning', data: { carried: '１２', edited: 0 } }]);
  });

  it('says nothing of a title that was never typed but made from the year', () => {
    const { title: _, ...untitled } = carried;
    const made = { ...whole, title: `2025年${cn2021.titlePhrase}` };
    const { draft, notes } = compareCarried(seen(made), documentOf('字', { report: untitled }));
    expect(draft.title).toBe(made.title);
    expect(notes).toEqual([]);
  });
});

describe('edited afterwards', () => {
  const edited = documentOf('新字', { written: '字' });

  it('offers both texts of every key that differs, the visible one in the draft', () => {
    const { draft, notes } = compareCarried(seen({ ...whole, preface: '改过的', 't3/received/person': '120' }), edited);
    expect(draft).toMatchObject({ preface: '改过的', 't3/received/person': '120', 't2/fees/amount': '3.50' });
    expect(notes).toEqual([
      {
        code: 'carriedDiffers',
        level: 'warning',
        at: 'preface',
        text: '改过的',
        data: { carried: '第一段\n第二段', edited: 1 },
      },
      {
        code: 'carriedDiffers',
        level: 'warning',
        at: 't3/received/person',
        text: '120',
        data: { carried: '１２', edited: 1 },
      },
    ]);
  });

  it('does not bring back what was taken out', () => {
    const { 't2/fees/amount': _, ...rest } = whole;
    const { draft, notes } = compareCarried(seen(rest), edited);
    expect(draft).not.toHaveProperty(['t2/fees/amount']);
    expect(notes).toMatchObject([{ at: 't2/fees/amount', text: '', data: { carried: '3.50' } }]);
  });

  it('tells what was added', () => {
    const { draft, notes } = compareCarried(seen({ ...whole, other: '新添' }), edited);
    expect(draft.other).toBe('新添');
    expect(notes).toMatchObject([{ at: 'other', text: '新添', data: { carried: '' } }]);
  });
});

describe('figures taken from last year’s report', () => {
  const problems =
    '上年⟦prior:t3/received/person⟧件，本年⟦t3/received/person⟧件，占⟦prior:t3/received/person÷prior:t3/received/total%⟧。';
  const report = { ...carried, problems };
  const prior: Report = { templateId: 'cn-2021', draft: { year: '2024', 't3/received/person': '33' } };
  const printed = (last: string) => `上年${last}件，本年12件，占100%。`;
  const readAs = (text: string, isEdited = false, last?: Report) =>
    compareCarried(
      seen({ ...whole, problems: text }),
      documentOf('字', { report, written: isEdited ? '旧字' : '字' }),
      last,
    );

  it('stand as typed while last year is not known, whatever numbers they show', () => {
    const { draft, origins, notes } = readAs(printed('33'));
    expect([draft.problems, origins.get('problems')?.sureness, notes]).toEqual([problems, 'sure', []]);
    expect(readAs(printed('33'), true).origins.get('problems')?.sureness).toBe('likely');
    expect(readAs('上年…件，本年12件，占…。').draft.problems).toBe(problems);
  });

  it('are reported where the words around them were edited', () => {
    const { draft, notes } = readAs('去年33件，本年12件，占100%。', true);
    expect(draft.problems).toBe('去年33件，本年12件，占100%。');
    expect(notes).toMatchObject([{ code: 'carriedDiffers', at: 'problems' }]);
    expect(readAs(`${printed('33')}又添一句。`, true).notes).toHaveLength(1);
  });

  it('are compared where last year is known', () => {
    const whole33 = {
      ...prior,
      draft: { ...prior.draft, ...Object.fromEntries(others.map((id) => [id, '0'])) },
    };
    expect(readAs(printed('33'), true, whole33)).toMatchObject({ draft: { problems }, notes: [] });
    expect(readAs(printed('34'), true, whole33).notes).toMatchObject([{ code: 'carriedDiffers', at: 'problems' }]);
  });
});

it('leaves alone what carries nothing, or nothing readable', () => {
  const visible = seen(whole);
  expect(compareCarried(visible, { blocks: [] })).toBe(visible);
  expect(compareCarried(visible, { blocks: [], carried: '{"a": 1}' })).toBe(visible);
});

it('takes nothing from a report of another format, and says so', () => {
  const other = writeReportFile({ templateId: 'cn-2019', draft: { year: '2020' } });
  const { draft, notes } = compareCarried(seen(whole), { blocks: [], carried: other });
  expect(draft).toEqual(whole);
  expect(notes).toMatchObject([{ code: 'carriedDiffers', data: { carried: 'cn-2019' } }]);
});
