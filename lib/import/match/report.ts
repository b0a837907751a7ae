/** What a document says, as a draft: facts, prose, cells, stated totals, and notes on what was not understood. */

import type { ImportedReport, ImportResult, Note, Origin } from '@/lib/import/imported-report';
import { type MatchedTables, matchTables } from '@/lib/import/match/tables/match-tables';
import { oneLine, squeeze } from '@/lib/import/match/tables/normalise-label';
import { differingTotals } from '@/lib/import/match/tables/stated-totals';
import type { Block, Paragraph, SourceDocument } from '@/lib/import/source-document';
import { unglued } from '@/lib/import/text/split-glued-report';
import type { Draft } from '@/lib/report/report';
import type { CellId, DraftKey, FactKey } from '@/lib/template/keys';
import { allTemplates, newestTemplate } from '@/lib/template/registry';
import type { Template } from '@/lib/template/types';
import { type Format, recogniseFormat } from './format';
import { type FoundText, foundText, linesOf, overviewTexts, prefaceLines, withoutFooter } from './prose';
import { dateLineOf } from './read-date';
import { findSignOff, type SignOff } from './sign-off';
import { type Parts, splitParts } from './split-parts';
import { agencyIn, findTitle, isAgencyName, isTitle, yearIn } from './title';

/**
 * Refusals: `notReport` for a document without a title, a table and parts of such a report; `beforeFormat` for a report
 * without tables that is older than all formats.
 */
export function matchReport(source: SourceDocument): ImportResult {
  const newest = newestTemplate();
  const blocks = unglued(newest, source.blocks);
  const headed = splitParts(newest, blocks);
  const front = readFront({ ...source, blocks }, headed);
  const year = front.facts.year;
  const text = blocks.map(textOfBlock).join('\n');
  const format = recogniseFormat(text, year === undefined ? undefined : Number(year));
  const tables = matchTables(format, blocks, headed.parts);
  if (tables.cells.size === 0 && headed.parts.size < 2 && !front.isTitled) return { ok: false, code: 'notReport' };
  if (tables.cells.size === 0 && isBeforeFormat(blocks, year)) return { ok: false, code: 'beforeFormat' };
  return { ok: true, report: assemble(format, front, headed, tables) };
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

interface Front {
  readonly facts: { readonly [K in FactKey]?: string };
  readonly preface: readonly string[];
  /** The title reads as one of such a report. */
  readonly isTitled: boolean;
}

/** Title, agency, year, preface, and a date under the title. */
function readFront({ blocks, name = '' }: SourceDocument, { front, parts }: Parts): Front {
  const paragraphs = (parts.size > 0 ? front : blocks.slice(0, 20)).filter(
    (block): block is Paragraph => block.kind === 'paragraph' && oneLine(block.text) !== '',
  );
  const found = findTitle(paragraphs);
  const title = found?.title ?? (isTitle(name) ? oneLine(name) : undefined);
  const template = newestTemplate();
  const lines = parts.size > 0 ? prefaceLines(template, linesOf(paragraphs.slice(found?.after ?? 0))) : [];
  const { rest, signed } = withoutByline(lines);
  const agency = title === undefined ? '' : agencyIn(template, title);
  const year = title === undefined ? undefined : yearIn(title);
  return {
    facts: { ...(title && { title }), ...(agency && { agency }), ...(year && { year }), ...signed },
    preface: rest,
    isTitled: title !== undefined && isTitle(title),
  };
}

/** A date, or an agency and a date, directly under the title. */
function withoutByline(lines: readonly string[]): {
  rest: readonly string[];
  signed: Pick<Front['facts'], 'signedOn'>;
} {
  const first = isAgencyName(lines[0] ?? '') ? 1 : 0;
  const date = dateLineOf(lines[first] ?? '');
  if (date?.before !== '') return { rest: lines, signed: {} };
  return { rest: lines.slice(first + 1), signed: { signedOn: date.iso } };
}

function assemble({ template }: Format, front: Front, { parts }: Parts, tables: MatchedTables): ImportedReport {
  const { texts, signOff } = readProse(template, front, parts, tables);
  const facts = withSignOff(front.facts, signOff);
  const origins = new Map<DraftKey, Origin>();
  for (const key of template.facts) {
    const text = facts[key];
    if (text) origins.set(key, { text, context: '', sureness: 'sure' });
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
    labels: Object.fromEntries(tables.labels),
    foreignCells: tables.foreignCells,
    origins,
    notes: [
      ...missingFacts(facts),
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
      signOff = findSignOff(withoutFooter(lines), front.facts.agency ?? '');
      lines = signOff.text;
    }
    texts.push(...(part.prose.length > 1 ? overviewTexts(template, lines) : foundText(key, lines, part.heading)));
  }
  return { texts, signOff };
}

/** The agency under the text is its full name where the title only calls it shortly. */
function withSignOff(facts: Front['facts'], { signedBy, signedOn }: SignOff): Front['facts'] {
  const agency = facts.agency ?? '';
  const isFuller = signedBy !== undefined && squeeze(signedBy).includes(squeeze(agency));
  return {
    ...facts,
    ...(isFuller && { agency: signedBy }),
    ...(signedBy && { signedBy }),
    ...(signedOn && { signedOn }),
  };
}

function missingFacts(facts: Front['facts']): Note[] {
  return (['title', 'agency', 'year'] as const)
    .filter((key) => !facts[key])
    .map((at) => ({ code: 'textMissing', level: 'warning', at }));
}

function missingTexts(template: Template, origins: ReadonlyMap<DraftKey, Origin>): Note[] {
  return template.prose
    .filter(({ key, optional }) => !optional && !origins.has(key))
    .map(({ key: at, name: text }) => ({ code: 'textMissing', level: 'info', at, text }));
}
