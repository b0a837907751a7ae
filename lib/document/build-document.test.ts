import { describe, expect, it } from 'vitest';
import { sampleTrees } from '@/lib/document/testing/sample-trees';
import { zeroDraft } from '@/lib/report/filling/fill';
import type { Draft } from '@/lib/report/report';
import { applicationsTable } from '@/lib/template/applications';
import { cn2021 } from '@/lib/template/cn-2021';
import type { PartKey } from '@/lib/template/keys';
import { buildDocument, DRAFT_MARK } from './build-document';
import type { DocNode } from './nodes';
import { formOf } from './table-form';
import { textOfDocument } from './text-of-document';

function build(draft: Draft, draftMark = false): readonly DocNode[] {
  return buildDocument(cn2021, { templateId: cn2021.id, draft }, { draftMark });
}

/** The heading that opens a part, as a paragraph of its own or with its table. */
function headOf(node: DocNode): string | undefined {
  if (node.kind === 'table') return node.heading;
  return node.kind === 'heading' && node.level === 1 ? node.text : undefined;
}

/** The nodes of one part, its head left out. */
function proseOf(draft: Draft, key: PartKey): readonly DocNode[] {
  const heading = cn2021.parts.find((part) => part.key === key)?.heading;
  const nodes = build(draft);
  const rest = nodes.slice(nodes.findIndex((node) => headOf(node) === heading) + 1);
  const end = rest.findIndex(headOf);
  return end < 0 ? rest : rest.slice(0, end);
}

function aspect(key: string): string | undefined {
  return cn2021.prose.find((box) => box.key === key)?.heading;
}

describe('buildDocument', () => {
  it('prints the six parts in order, tables with their heading, even when nothing is written', () => {
    expect(build({}).flatMap((node) => headOf(node) ?? [])).toEqual(cn2021.parts.map(({ heading }) => heading));
  });

  it('starts with the mark where it is asked for, then the title', () => {
    const title = { kind: 'title', lines: ['柳河镇报告'] };
    expect(build({ title: '柳河镇报告' }, true).slice(0, 2)).toEqual([{ kind: 'mark', text: DRAFT_MARK }, title]);
    expect(build({ title: '柳河镇报告' })[0]).toEqual(title);
  });

  it('numbers the aspects that hold text, by their place among those printed', () => {
    const draft = { 'overview/general': '总', 'overview/onRequest': '甲\n乙', 'overview/platform': '丙' };
    expect(proseOf(draft, 'overview')).toEqual([
      { kind: 'paragraph', text: '总' },
      { kind: 'heading', level: 2, text: `（一）${aspect('overview/onRequest')}` },
      { kind: 'paragraph', text: '甲' },
      { kind: 'paragraph', text: '乙' },
      { kind: 'heading', level: 2, text: `（二）${aspect('overview/platform')}` },
      { kind: 'paragraph', text: '丙' },
    ]);
  });

  it('leaves an aspect of blanks out with its heading', () => {
    expect(proseOf({ 'overview/proactive': ' \n　' }, 'overview')).toEqual([]);
  });

  it('prints remarks after their table', () => {
    expect(proseOf({ 'remarks/t3': '说明' }, 'applications')).toEqual([{ kind: 'paragraph', text: '说明' }]);
  });

  it('drops blank lines', () => {
    expect(proseOf({ problems: '一\n\n 二 ' }, 'problems')).toEqual([
      { kind: 'paragraph', text: '一' },
      { kind: 'paragraph', text: '二' },
    ]);
  });

  it.each([
    [
      { signedBy: '柳河镇', signedOn: '2026-01-05' },
      { agency: '柳河镇', date: '2026年1月5日' },
    ],
    [{ signedBy: '柳河镇' }, { agency: '柳河镇', date: '' }],
    [{ signedOn: '2026年春' }, { agency: '', date: '2026年春' }],
  ])('signs with what is written: %j', (draft, signature) => {
    expect(build(draft).at(-1)).toEqual({ kind: 'signature', ...signature });
  });

  it('has no signature where nothing is written', () => {
    expect(build({ agency: '柳河镇' }).some(({ kind }) => kind === 'signature')).toBe(false);
  });
});

describe('values of a table', () => {
  const { form, cells } = formOf(applicationsTable);
  const valuesOf = (draft: Draft) => {
    const values = build(draft).flatMap((node) => (node.kind === 'table' && node.form === form ? node.values : []));
    return new Map(cells.map((id, slot) => [id, values[slot]]));
  };

  it('are the numbers read, the sums computed, and as typed where they are no numbers', () => {
    const values = valuesOf({
      ...zeroDraft(cn2021),
      't3/received/person': '１２，３４５',
      't3/received/business': '7 件',
      't3/granted/person': '/',
      't3/granted/business': '约\n12',
    });
    expect(values.get('t3/received/person')).toBe('12345');
    expect(values.get('t3/received/total')).toBe('12352');
    expect(values.get('t3/granted/person')).toBe('/');
    expect(values.get('t3/granted/business')).toBe('约 12');
    expect(values.get('t3/granted/total')).toBe('');
  });

  it('are empty where nothing was typed', () => {
    expect([...valuesOf({}).values()].every((text) => text === '')).toBe(true);
  });
});

describe('textOfDocument', () => {
  it('says everything once, rows as lines of cells', () => {
    const lines = textOfDocument(sampleTrees.wide).split('\n');
    expect(lines[0]).toBe(DRAFT_MARK);
    expect(lines[1]).toContain(cn2021.titlePhrase);
    expect(lines.filter((line) => cn2021.parts.some(({ heading }) => heading === line))).toHaveLength(6);
    expect(lines.filter((line) => line.endsWith('\t59999994'))).toHaveLength(24);
  });
});

it('prints the numbers of figures that are bound to cells', () => {
  const draft = {
    't3/received/person': '3',
    'overview/general': '自然人⟦t3/received/person⟧件，其他⟦t3/received/business⟧件。',
  };
  expect(textOfDocument(build(draft))).toContain('自然人3件，其他…件。');
});
