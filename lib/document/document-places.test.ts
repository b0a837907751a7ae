import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorName, currentPlace, readAnchor } from '@/lib/report/prose/anchor';
import { readableDraft } from '@/lib/report/readable';
import type { Draft, Report } from '@/lib/report/report';
import { soundReport } from '@/lib/rules/examples/sound-report';
import { cn2021 } from '@/lib/template/cn-2021';
import { buildDocument } from './build-document';
import { documentPlaces, type NodePlaces } from './document-places';

const options = { draftMark: true };

function reportOf(draft: Draft): Report {
  return { templateId: cn2021.id, draft };
}

/** Every place that can be pointed at, in reading order. */
function all(places: readonly NodePlaces[]): string[] {
  return places.flatMap(({ whole, date, pieces = [], cells = [], rows = {} }) =>
    [whole, date, ...pieces.map(({ place }) => place), ...cells, ...Object.values(rows)].filter(
      (place) => place !== undefined,
    ),
  );
}

describe('the places of a whole report', () => {
  const places = documentPlaces(cn2021, soundReport, options);
  const draft = readableDraft(soundReport);

  it('are those of the same nodes', () => {
    const kinds = buildDocument(cn2021, soundReport, options).map(({ kind }) => kind);
    expect(places).toHaveLength(kinds.length);
    expect(places.map(({ cells }) => cells !== undefined)).toEqual(kinds.map((kind) => kind === 'table'));
    expect(places.map(({ pieces }) => pieces !== undefined)).toEqual(kinds.map((kind) => kind === 'paragraph'));
  });

  it('are all understood when a form names them, and found again there', () => {
    for (const place of all(places)) {
      const anchor = readAnchor(cn2021, draft, place);
      expect(anchor && currentPlace(draft, anchor), place).toBe(place);
    }
  });

  it('hold every cell, every row, every part and every sentence', () => {
    const names = new Set(all(places));
    const count = (kind: string) => [...names].filter((name) => name.startsWith(`${kind}:`)).length;
    expect(count('cell')).toBe(cn2021.cells.size);
    expect(count('row')).toBe(cn2021.tables.flatMap(({ rows }) => rows).length);
    expect(count('part')).toBe(cn2021.parts.length);
    expect(count('fact')).toBe(3);
  });

  it('put the words of a place where they are printed', () => {
    const nodes = buildDocument(cn2021, soundReport, options);
    for (const [index, { pieces }] of places.entries()) {
      const node = nodes[index];
      if (!pieces || node?.kind !== 'paragraph') continue;
      expect(pieces.map(({ text }) => text).join('')).toBe(node.text);
      expect(pieces.every(({ place }) => place)).toBe(true);
    }
  });
});

it('cuts any text into pieces that are its paragraphs', () => {
  const signs = fc.constantFrom('甲', '乙', '。', '”', '\n', ' ', '；', '\t', '\u2028', '\u0007', '\uD800');
  fc.assert(
    fc.property(fc.string({ unit: signs, maxLength: 80 }), (problems) => {
      const report = reportOf({ problems });
      const nodes = buildDocument(cn2021, report, options);
      const printed = nodes.flatMap((node) => (node.kind === 'paragraph' ? [node.text] : []));
      const cut = documentPlaces(cn2021, report, options).flatMap(({ pieces }) => (pieces ? [pieces] : []));
      expect(cut.map((pieces) => pieces.map(({ text }) => text).join(''))).toEqual(printed);
      for (const { text, place } of cut.flat()) {
        const anchor = place && readAnchor(cn2021, report.draft, place);
        if (anchor)
          expect(anchorName(cn2021, anchor).replace(/[\s\p{Cc}\p{Cs}]/gu, '')).toContain(text.replace(/\s/g, ''));
      }
    }),
  );
});
