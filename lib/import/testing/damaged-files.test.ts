/** Files that lost, doubled or merged some of their cells or lines: every cell is read as it was, or not at all. */
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { buildDocument } from '@/lib/document/build-document';
import { balancedLarge } from '@/lib/examples/balanced-large';
import { readFile } from '@/lib/import/read-file';
import { renderDocx } from '@/lib/render/docx/render-docx';
import { profiles } from '@/lib/render/profiles';
import { typedCells } from '@/lib/report/draft-keys';
import { formatCell, readCells } from '@/lib/report/read-cells';
import type { Draft } from '@/lib/report/report';
import { cn2021 } from '@/lib/template/cn-2021';
import { asHtml, printedTables, type Rows, reportPage, reportText, texts } from './sample-forms';

/** Small numbers, most of them 0, all totals right: where a wrong place is least easily noticed. */
const small: Draft = Object.fromEntries(
  typedCells(cn2021).map((id, index) => [id, String([0, 0, 3, 0, 1, 0, 0, 12, 0, 2, 0][(index * 7) % 11])]),
);
const drafts = [balancedLarge.report.draft, small];

function printed(draft: Draft): Readonly<Record<string, string>> {
  const { cells } = readCells(cn2021, draft);
  return Object.fromEntries(
    [...cn2021.cells.values()].map((spec) => [spec.id, formatCell(spec, cells.get(spec.id) ?? 'blank')]),
  );
}

/** The cells that read otherwise than they were. */
async function wrongCells(bytes: Uint8Array, name: string, truth: Readonly<Record<string, string>>): Promise<string[]> {
  const result = await readFile(bytes, name);
  if (!result.ok) return [];
  const found = Object.entries({ ...result.report.draft, ...result.report.stated });
  return found.flatMap(([key, text]) => (key in truth && truth[key] !== text ? [`${key} ${text}`] : []));
}

type Damage = 'lost' | 'doubled' | 'merged';

/** A list with one to four neighbours missing, or one item twice, or two as one. */
function damaged<T>(items: readonly T[], at: number, count: number, damage: Damage, merge: (a: T, b: T) => T): T[] {
  const [item, next] = [items[at], items[at + 1]];
  if (item === undefined) return [...items];
  if (damage === 'lost') return items.filter((_, index) => index < at || index >= at + count);
  if (damage === 'doubled' || next === undefined) return [...items.slice(0, at), item, ...items.slice(at)];
  return [...items.slice(0, at), merge(item, next), ...items.slice(at + 2)];
}

const textForms: Readonly<Record<string, (rows: Rows) => string>> = {
  'bare lines': (rows) => texts(rows).flat().join('\n'),
  tabs: (rows) =>
    texts(rows)
      .map((cells) => `${cells.join('\t')}\t`)
      .join('\n'),
  bars: (rows) =>
    texts(rows)
      .map((cells) => `${cells.join(' | ')} |${'|'.repeat(10 - Math.min(10, cells.length))}`)
      .join('\n'),
  'a cell a line with its bar': (rows) =>
    texts(rows)
      .map((cells) => `${cells.map((cell) => `${cell} |`).join('\n')}\n||`)
      .join('\n'),
  'a line for a table': (rows) => texts(rows).flat().join(' '),
};

const headings = new Set(cn2021.parts.map(({ heading }) => heading));
const bounds = { numRuns: 40, interruptAfterTimeLimit: 15_000, markInterruptAsFailure: false } as const;
const damage = fc.constantFrom<Damage>('lost', 'doubled', 'merged');

describe.each(drafts.map((draft, index) => [index === 0 ? 'large numbers' : 'small numbers', draft] as const))(
  '%s',
  (_, draft) => {
    const truth = printed(draft);
    const tables = printedTables(cn2021, draft);
    const place = fc.tuple(fc.constantFrom(0, 1, 2), fc.nat(40), fc.nat(20), fc.integer({ min: 1, max: 4 }));

    it.each(Object.entries(textForms))('lines of %s', async (_form, form) => {
      const lines = reportText(cn2021, { tables: [form(tables[0]), form(tables[1]), form(tables[2])] }).split('\n');
      await fc.assert(
        fc.asyncProperty(fc.nat(lines.length - 1), fc.integer({ min: 1, max: 4 }), damage, async (at, count, kind) => {
          fc.pre(!lines.slice(at, at + count).some((line) => headings.has(line)));
          const damagedText = damaged(lines, at, count, kind, (a, b) => a + b).join('\n');
          expect(await wrongCells(strToU8(damagedText), 'a.txt', truth)).toEqual([]);
        }),
        bounds,
      );
    });

    const bendCell = ([table, row, cell, count]: [number, number, number, number], kind: Damage) =>
      tables.map((rows, index) =>
        index !== table
          ? rows
          : rows.map((cells, at) =>
              at !== row % rows.length
                ? cells
                : damaged(cells, cell % cells.length, count, kind, (a, b) => ({
                    ...a,
                    text: a.text + b.text,
                    colSpan: count > 2 ? a.colSpan + b.colSpan : a.colSpan,
                  })),
            ),
      );

    it('cells of a page', async () => {
      await fc.assert(
        fc.asyncProperty(place, damage, async (where, kind) => {
          const [t2 = [], t3 = [], t4 = []] = bendCell(where, kind);
          const page = reportPage(cn2021, { tables: [asHtml(t2), asHtml(t3), asHtml(t4)] });
          expect(await wrongCells(strToU8(page), 'a.html', truth)).toEqual([]);
        }),
        bounds,
      );
    });

    it.each(Object.entries(textForms))('cells of %s', async (_form, form) => {
      await fc.assert(
        fc.asyncProperty(place, damage, async (where, kind) => {
          const [t2 = [], t3 = [], t4 = []] = bendCell(where, kind);
          const text = reportText(cn2021, { tables: [form(t2), form(t3), form(t4)] });
          expect(await wrongCells(strToU8(text), 'a.txt', truth)).toEqual([]);
        }),
        bounds,
      );
    });

    it('cells of a Word file', async () => {
      const nodes = buildDocument(cn2021, { templateId: 'cn-2021', draft }, { draftMark: false });
      const properties = { title: '', company: '', carried: { json: '', digest: '' } };
      const parts = unzipSync(await renderDocx(nodes, profiles.official, properties));
      const pieces = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).split(/(?=<w:tc>)|(?<=<\/w:tc>)/);
      const cells = pieces.flatMap((piece, index) => (piece.startsWith('<w:tc>') ? [index] : []));
      await fc.assert(
        fc.asyncProperty(fc.nat(cells.length - 1), fc.integer({ min: 1, max: 3 }), damage, async (at, count, kind) => {
          const gone = new Set(kind === 'doubled' ? [] : cells.slice(at, at + count));
          const xml = pieces
            .map((piece, index) => (gone.has(index) ? '' : index === cells[at] ? piece + piece : piece))
            .join('');
          const bytes = zipSync({ ...parts, 'word/document.xml': strToU8(xml) });
          expect(await wrongCells(bytes, 'a.docx', truth)).toEqual([]);
        }),
        bounds,
      );
    });
  },
);
