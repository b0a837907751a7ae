/** What a document says, as a draft: facts, prose, cells, stated totals, and notes on what was not understood. */

import type { ImportedReport, ImportResult, Note, Origin } from '@/lib/import/imported-report';
import { type MatchedTables, matchTables } from '@/lib/import/match/tables/match-tables';
import { squeeze } from '@/lib/import/match/tables/normalise-label';
import { differingTotals } from '@/lib/import/match/tables/stated-totals';
import type { Block, SourceDocument } from '@/lib/import/source-document';
import { unglued } from '@/lib/import/text/split-glued-report';
import { type Draft, headingLabel } from '@/lib/report/report';
import { doubledWord } from '@/lib/report/wording';
import type { CellId, DraftKey, FactKey } from '@/lib/template/keys';
import { allTemplates, newestTemplate } from '@/lib/template/registry';
import type { Template } from '@/lib/template/types';
import { withDisplacedLines } from './displaced-lines';
import { type Format, recogniseFormat } from './format';
import { type Front, readFront } from './front';
import { type Parts, splitParts } from './part-headings';
import { type PlainDocument, withPlainCharacters } from './plain-characters';
import { type FoundText, foundText, linesOf, overviewTexts, withoutFooter } from './prose';
import { findSignOff, type SignOff } from './sign-off';
import { type FoundFact, sourceNames } from './stated-facts';
import { withUnheadedParts } from './unheaded-part';

/**
 * Refusals: `notReport` for a document without a title, a table and parts of such a report; `beforeFormat` for a report
 * without tables that is older than all formats.
 */
export function matchReport(read: SourceDocument): ImportResult {
  const newest = newestTemplate();
  const { document: source, replaced } = withPlainCharacters(read);
  const blocks = unglued(newest, source.blocks);
  const split = splitParts(newest, blocks);
  const headed = { ...split, parts: withUnheadedParts(newest, withDisplacedLines(newest, split.parts)) };
  const front = readFront({ ...source, blocks }, headed);
  const year = front.year?.text;
  const text = blocks.map(textOfBlock).join('\n');
  const format = recogniseFormat(text, year === undefined ? undefined : Number(year));
  const tables = matchTables(format, blocks, headed.parts);
  if (tables.cells.size === 0 && headed.parts.size < 2 && !front.isTitled) return { ok: false, code: 'notReport' };
  if (tables.cells.size === 0 && isBeforeFormat(blocks, year)) return { ok: false, code: 'beforeFormat' };
  const report = assemble(format, front, headed, tables);
  return { ok: true, report: { ...report, notes: [...notesOnCharacters(source, replaced), ...report.notes] } };
}

/** What was put in place of other characters, in one note for each kind. */
function notesOnCharacters({ isSimplified }: SourceDocument, replaced: PlainDocument['replaced']): Note[] {
  return [
    ...(isSimplified ? [{ code: 'simplified', level: 'info' } as const] : []),
    ...(replaced ? [{ code: 'lookalikes', level: 'info', text: replaced.first, data: { ...replaced } } as const] : []),
  ];
}

/** A part that reports had before there was a format, and none has had since. */
const OLD_PART = /^[一二三四五六七八]、.{0,16}收费.{0,4}减免.{0,8}$/;

function isBeforeFormat(blocks: readonly Block[], year: string | undefined): boolean {
  if (year !== undefined) return Number(year) < firstYear();
  return blocks.some((block) => block.kind === 'paragraph' && OLD_PART.test(squeeze(block.text)));
}

/** The first year for which there was a format at all. */
function firstYear(): number {
  return Math.min(...allTemplates().map(({ years }) => years.from));
}

function textOfBlock(block: Block): string {
  return block.kind === 'paragraph'
    ? block.text
    : block.rows.flatMap((cells) => cells.map(({ text }) => text)).join('\n');
}

function assemble(
  { template }: Format,
  front: Front,
  { parts, headings }: Parts,
  tables: MatchedTables,
): ImportedReport {
  const { texts, signOff } = readProse(template, front, parts, tables);
  const facts = factsOf(front, signOff);
  const origins = new Map<DraftKey, Origin>();
  for (const key of template.facts) {
    const fact = facts[key];
    if (fact) origins.set(key, originOf(fact));
  }
  for (const { key, text, context } of texts) origins.set(key, { text, context, sureness: 'sure' });
  const stated: { [K in CellId]?: string } = {};
  for (const { id, terms } of template.cells.values()) {
    const origin = tables.cells.get(id);
    if (!origin || origin.text === '') continue;
    origins.set(id, origin);
    if (terms) stated[id] = origin.text;
  }
  const draft: Draft = Object.fromEntries(
    [...origins].flatMap(([key, { text }]) => (key in stated ? [] : [[key, text]])),
  );
  return {
    templateId: template.id,
    draft,
    stated,
    labels: Object.fromEntries([...tables.labels, ...faultyHeadings([...headings, ...texts.map(headingOf)])]),
    foreignCells: tables.foreignCells,
    origins,
    notes: [
      ...notesOnFacts(facts),
      ...tables.notes,
      ...missingTexts(template, origins),
      ...differingTotals(template, draft, stated),
    ],
  };
}

function readProse(
  template: Template,
  front: Front,
  parts: Parts['parts'],
  tables: MatchedTables,
): { texts: FoundText[]; signOff: SignOff } {
  const last = [...template.parts].reverse().find(({ key }) => parts.has(key))?.key;
  const texts: FoundText[] = foundText('preface', front.preface, '');
  let signOff: SignOff = { text: [] };
  for (const part of template.parts) {
    const [key] = part.prose;
    const blocks = parts.get(part.key);
    if (!blocks || !key) continue;
    let lines: readonly string[] = tables.remarks.get(part.key) ?? linesOf(blocks);
    if (part.key === last) {
      signOff = findSignOff(withoutFooter(lines), front.agency?.text ?? '');
      lines = signOff.text;
    }
    texts.push(...(part.prose.length > 1 ? overviewTexts(template, lines) : foundText(key, lines, part.heading)));
  }
  return { texts, signOff };
}

type Facts = { readonly [K in FactKey]?: FoundFact };

/** The agency under the text is its full name where the title only calls it shortly; where nothing names it, it is likely. */
function factsOf({ title, agency, year, signedOn }: Front, signOff: SignOff): Facts {
  const { signedBy } = signOff;
  const signed = signOff.signedOn ?? signedOn;
  const isFuller = signedBy !== undefined && squeeze(signedBy).includes(squeeze(agency?.text ?? ''));
  const named = isFuller ? { text: signedBy, source: agency?.source ?? ('signOff' as const) } : agency;
  return {
    ...(title && { title }),
    ...(named && { agency: named }),
    ...(year && { year }),
    ...(signedBy && { signedBy: { text: signedBy, source: 'title' as const } }),
    ...(signed && { signedOn: { text: signed, source: 'title' as const } }),
  };
}

function headingOf({ key, context }: FoundText): readonly [string, string] {
  return [key, key.startsWith('overview/') ? context : ''];
}

/** Headings in which a word stands twice: the form's own takes their place, and the rules speak of them. */
function faultyHeadings(headings: readonly (readonly [string, string])[]): [string, string][] {
  return headings.flatMap(([key, printed]) => (doubledWord(printed) ? [[headingLabel(key), printed]] : []));
}

/** What another place than the title line says is to be looked at. */
function originOf({ text, source }: FoundFact): Origin {
  return source === 'title'
    ? { text, context: '', sureness: 'sure' }
    : { text, context: sourceNames[source], sureness: 'likely' };
}

/** Title, agency and year: not found, or found elsewhere than in a title line. */
function notesOnFacts(facts: Facts): Note[] {
  return (['title', 'agency', 'year'] as const).flatMap((at): Note[] => {
    const fact = facts[at];
    if (!fact) return [{ code: 'textMissing', level: 'warning', at }];
    if (fact.source === 'title') return [];
    return [{ code: 'factUnsure', level: 'warning', at, text: fact.text, data: { source: sourceNames[fact.source] } }];
  });
}

function missingTexts(template: Template, origins: ReadonlyMap<DraftKey, Origin>): Note[] {
  return template.prose
    .filter(({ key, optional }) => !optional && !origins.has(key))
    .map(({ key: at, name: text }) => ({ code: 'textMissing', level: 'info', at, text }));
}
