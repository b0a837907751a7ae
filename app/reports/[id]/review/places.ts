/** The places of a report that a comment can be pinned to, from parts down to cells and sentences. */
import type { PlaceChoice } from '@/components/review/comment-form';
import type { NodePlaces } from '@/lib/document/document-places';
import { fieldName } from '@/lib/report/field-name';
import { anchorName, readAnchor, sentencePlace } from '@/lib/report/prose/anchor';
import { sentencesOf } from '@/lib/report/prose/sentences';
import { type Draft, draftText } from '@/lib/report/report';
import type { Finding } from '@/lib/rules/types';
import { pick } from '@/lib/template/define';
import type { ProseKey } from '@/lib/template/keys';
import { columnName, rowName } from '@/lib/template/names';
import { isCellId } from '@/lib/template/registry';
import type { Part, Table, Template } from '@/lib/template/types';

/** Every place, seen in the draft as people read it. */
export function placesOf(template: Template, draft: Draft): PlaceChoice[] {
  const facts = template.facts
    .filter((fact) => fact !== 'year' && fact !== 'agency')
    .map((fact): PlaceChoice => ({ value: `fact:${fact}`, label: fieldName(template, fact) }));
  const frame: PlaceChoice = {
    value: 'part:frame',
    label: '标题、前言和落款',
    ask: { label: '位置：哪一处', whole: '整个部分' },
    inner: [...facts, ...sentences(template, draft, 'preface')],
  };
  return [frame, ...template.parts.map((part) => partChoice(template, draft, part))];
}

function partChoice(template: Template, draft: Draft, part: Part): PlaceChoice {
  const table = template.tables.find(({ key }) => key === part.table);
  const prose = pick(template.prose, part.prose).flatMap(({ key }) => sentences(template, draft, key));
  return {
    value: `part:${part.key}`,
    label: part.heading,
    ask: { label: table ? '位置：哪一行' : '位置：哪一句', whole: '整个部分' },
    inner: [...(table ? rowChoices(template, table) : []), ...prose],
  };
}

function rowChoices(template: Template, table: Table): PlaceChoice[] {
  const cells = [...template.cells.values()].filter((spec) => spec.table.key === table.key);
  return table.rows
    .map(
      (row): PlaceChoice => ({
        value: `row:${table.key}/${row.key}`,
        label: rowName(table, row),
        ask: { label: '位置：哪一列', whole: '整行' },
        inner: cells
          .filter((spec) => spec.row.key === row.key)
          .map(({ id, column }) => ({ value: `cell:${id}`, label: columnName(column) })),
      }),
    )
    .filter(({ inner }) => inner && inner.length > 0);
}

function sentences(template: Template, draft: Draft, key: ProseKey): PlaceChoice[] {
  const name = fieldName(template, key);
  return sentencesOf(draftText(draft, key)).map((sentence) => ({
    value: sentencePlace(key, sentence),
    label: `${name}：${sentence.text}`,
  }));
}

/** The place of a finding as comments name it; undefined where it has none that can be pointed at. */
export function placeOfFinding(template: Template, draft: Draft, [place]: Finding['where']): string | undefined {
  if (place === undefined) return undefined;
  if (typeof place === 'object') {
    const found = sentencesOf(draftText(draft, place.part)).find(
      ({ from, text }) => from <= place.from && place.from < from + text.length,
    );
    return found ? sentencePlace(place.part, found) : headingOver(template, place.part);
  }
  if (isCellId(place)) return `cell:${place}`;
  return place === 'year' || place === 'agency' ? 'fact:title' : `fact:${place}`;
}

/** Where a box without words would stand: the heading of its part; over the preface is the title. */
function headingOver({ parts }: Template, box: ProseKey): string {
  const part = parts.find(({ prose }) => prose.some((key) => key === box));
  return part ? `part:${part.key}` : 'fact:title';
}

/** What each place of the document is called; a sentence by its box, for its words stand there. */
export function placeNames(template: Template, places: readonly NodePlaces[]): Record<string, string> {
  const all = places.flatMap(({ whole, date, pieces = [], cells = [], rows = {} }) => [
    whole,
    date,
    ...pieces.map(({ place }) => place),
    ...cells,
    ...Object.values(rows),
  ]);
  return Object.fromEntries(all.flatMap((place) => (place ? [[place, placeName(template, place)]] : [])));
}

function placeName(template: Template, place: string): string {
  const [kind, key] = place.split(':');
  const box = kind === 'sentence' ? template.prose.find((prose) => prose.key === key) : undefined;
  if (box) return fieldName(template, box.key);
  const anchor = readAnchor(template, {}, place);
  return anchor ? anchorName(template, anchor) : '';
}
