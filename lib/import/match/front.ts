/** What stands before the first part: title, agency, year, preface, a date under the title; each with where it was found. */
import { oneLine } from '@/lib/import/match/tables/normalise-label';
import type { Paragraph, SourceDocument } from '@/lib/import/source-document';
import { newestTemplate } from '@/lib/template/registry';
import { type Metadata, metadataIn } from './metadata';
import type { Parts } from './part-headings';
import { linesOf, prefaceLines, withoutFooter } from './prose';
import { dateLineOf, findSignOff } from './sign-off';
import { type FactSource, type FoundFact, factsInPreface, fullestName, yearOfSigning } from './stated-facts';
import { agencyIn, type FoundTitle, findTitle, isAgencyName, isTitle, yearIn } from './title';

export interface Front {
  readonly title?: FoundFact;
  readonly agency?: FoundFact;
  readonly year?: FoundFact;
  /** A date directly under the title. */
  readonly signedOn?: string;
  readonly preface: readonly string[];
  /** The title reads as one of such a report. */
  readonly isTitled: boolean;
}

const FORM = newestTemplate();
/** So many blocks may stand before the text where no part was found. */
const MOST_BLOCKS = 20;
/** So many lines of part one may say whose report it is and of which year. */
const MOST_LINES = 3;

/** Each fact from the first place that is sure of it: the title line before all, the sign-off last. */
export function readFront(source: SourceDocument, headed: Parts): Front {
  const { front, parts } = headed;
  const before = parts.size > 0 ? front : source.blocks.slice(0, MOST_BLOCKS);
  const paragraphs = before.filter(
    (block): block is Paragraph => block.kind === 'paragraph' && oneLine(block.text) !== '',
  );
  const found = findTitle(paragraphs);
  const { rest, signedOn } = withoutByline(linesOf(paragraphs.slice(found?.after ?? 0)));
  const preface = parts.size > 0 ? prefaceLines(FORM, rest) : [];
  const named = namesBeside(source, metadataIn(before));
  const titles = titlesOf(found, named.titles);
  const stated = [
    factsInPreface(FORM, preface),
    factsInPreface(FORM, linesOf(parts.get('overview') ?? []).slice(0, MOST_LINES), 'overview'),
  ];
  const agency = fullestName([
    ...titles.flatMap(({ text, source: from }) => factOf(agencyOfTitle(text), from)),
    ...named.agencies,
    ...stated.flatMap(({ agencies }) => agencies),
  ]);
  const [year] = [
    ...titles.flatMap(({ text, source: from }) => factOf(yearIn(text), from)),
    ...stated.flatMap(({ years }) => years),
    ...yearOfSigning(signedOn ?? signedAtEnd(headed)),
  ];
  const [title] = titles;
  const facts = { ...(title && { title }), ...(agency && { agency }), ...(year && { year }) };
  return { ...facts, ...(signedOn && { signedOn }), preface, isTitled: isTitle(title?.text ?? '') };
}

/** What the page's head and the particulars over the text call the report and its agency. */
function namesBeside({ page, name = '' }: SourceDocument, metadata: Metadata) {
  const titles = [...factOf(titleOfName(page?.title ?? name), 'page'), ...factOf(metadata.title, 'metadata')];
  const agencies = [...factOf(page?.agency, 'page'), ...factOf(metadata.agency, 'metadata')];
  return {
    titles: titles.filter(({ text }) => isTitle(text)),
    agencies: agencies.filter(({ text }) => isAgencyName(text)),
  };
}

/** A title line; else what page and particulars call the report; else the first heading, whatever it says. */
function titlesOf(found: FoundTitle | undefined, named: readonly FoundFact[]): FoundFact[] {
  const line = factOf(found?.title, 'title');
  return found?.isHeadingOnly ? [...named, ...line] : [...line, ...named];
}

function factOf(text: string | undefined, source: FactSource): FoundFact[] {
  return text ? [{ text, source }] : [];
}

function agencyOfTitle(title: string): string {
  const name = agencyIn(FORM, title);
  return isTitle(title) || isAgencyName(name) ? name : '';
}

/** A page's name without the site's: 青石镇2024年…报告_青石县人民政府. The whole of it where no piece is a title. */
function titleOfName(name: string): string {
  const text = oneLine(name);
  return (
    text
      .split(/[_|｜]|\s+[-–—]+\s+|[-–—](?=\D)/)
      .map(oneLine)
      .find(isTitle) ?? text
  );
}

/** A date, or an agency and a date, directly under the title. */
function withoutByline(lines: readonly string[]): { rest: readonly string[]; signedOn?: string } {
  const first = isAgencyName(lines[0] ?? '') ? 1 : 0;
  const date = dateLineOf(lines[first] ?? '');
  return date?.before === '' ? { rest: lines.slice(first + 1), signedOn: date.iso } : { rest: lines };
}

/** The date at the end of the last part. */
function signedAtEnd({ parts }: Parts): string | undefined {
  const last = [...parts.values()].pop();
  return last && findSignOff(withoutFooter(linesOf(last)), '').signedOn;
}
