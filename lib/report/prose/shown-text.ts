/**
 * Running text as people see it: bound figures replaced by their numbers. Every reader of prose goes through here:
 * documents, checks, counts, the editor. Offsets of findings are offsets of this text.
 */

import { priorCells } from '@/lib/report/compare/last-year';
import type { Cells } from '@/lib/report/read-cells';
import { type CellValue, formatNumber } from '@/lib/report/read-number';
import type { Draft, Report } from '@/lib/report/report';
import type { ProseKey } from '@/lib/template/keys';
import { templateById } from '@/lib/template/registry';
import type { CellSpec, Template } from '@/lib/template/types';
import { type Figure, mayHoldFigures, piecesOf, type Term } from './bound-figures';

/** Where figures get their numbers. Without last year's report, figures bound to it are unknown. */
export interface FigureSource {
  readonly template: Template;
  readonly cells: Cells;
  readonly prior?: Report | undefined;
}

/** `blank`: a cell has no number yet; `noCell`: the format, or last year's report, lacks it; `noWhole`: a share of 0. */
export type UnknownCode = 'blank' | 'noCell' | 'noPrior' | 'noWhole';

/** What a figure shows; UNKNOWN where there is a code. */
export interface FigureText {
  readonly text: string;
  readonly unknown?: UnknownCode;
}

/** A figure with its place in the shown text (`from`, `to`) and in the raw one. */
export interface ShownFigure extends FigureText {
  readonly figure: Figure;
  readonly from: number;
  readonly to: number;
  readonly rawFrom: number;
  readonly rawTo: number;
}

export interface ShownText {
  readonly raw: string;
  readonly text: string;
  /** In the order of the text. */
  readonly figures: readonly ShownFigure[];
}

/** Stands for a number that is not known; the same mark as in a table that is not finished. */
const UNKNOWN = '…';
/** Percentages are rounded to so many decimals; zeros at the end are dropped. */
const SHARE_DECIMALS = 2;

/** A raw text as shown, with the places of its figures. */
export function showText(raw: string, source: FigureSource): ShownText {
  if (!mayHoldFigures(raw)) return { raw, text: raw, figures: [] };
  const figures: ShownFigure[] = [];
  let text = '';
  for (const { from: rawFrom, to: rawTo, raw: piece, figure } of piecesOf(raw)) {
    const shown = figure ? figureText(figure, source) : { text: piece };
    if (figure) {
      figures.push({ figure, ...shown, from: text.length, to: text.length + shown.text.length, rawFrom, rawTo });
    }
    text += shown.text;
  }
  return { raw, text, figures };
}

const NONE: ReadonlyMap<ProseKey, ShownText> = new Map();

/** The boxes of running text with bound figures, as shown. */
export function shownTexts(draft: Draft, source: FigureSource): ReadonlyMap<ProseKey, ShownText> {
  const keys = source.template.prose.flatMap(({ key }) => (mayHoldFigures(draft[key] ?? '') ? [key] : []));
  return keys.length === 0 ? NONE : new Map(keys.map((key) => [key, showText(draft[key] ?? '', source)] as const));
}

/** The draft with its prose as shown; the same object where no figure is bound. */
export function shownDraft(draft: Draft, texts: ReadonlyMap<ProseKey, ShownText>): Draft {
  if (texts.size === 0) return draft;
  return { ...draft, ...Object.fromEntries([...texts].map(([key, { text }]) => [key, text])) };
}

/** What a figure shows. */
export function figureText({ of, whole }: Figure, source: FigureSource): FigureText {
  const part = sumOf(of, source);
  if (part.unknown) return { text: UNKNOWN, unknown: part.unknown };
  if (!whole) return { text: formatNumber(part.value, part.decimals) };
  const all = sumOf(whole, source);
  if (all.unknown) return { text: UNKNOWN, unknown: all.unknown };
  if (all.value === 0) return { text: UNKNOWN, unknown: 'noWhole' };
  const share = (part.value * 10 ** all.decimals) / (all.value * 10 ** part.decimals);
  return { text: `${formatNumber(Math.round(share * 10 ** (SHARE_DECIMALS + 2)), SHARE_DECIMALS)}%` };
}

interface Sum {
  /** In the smallest unit of `decimals`. */
  readonly value: number;
  readonly decimals: number;
  readonly unknown?: UnknownCode;
}

function sumOf(terms: readonly Term[], source: FigureSource): Sum {
  const read = terms.map((term) => readTerm(term, source));
  const unknown = read.find((term) => term.unknown)?.unknown;
  const decimals = Math.max(...read.map((term) => term.decimals));
  const value = read.reduce((sum, term) => sum + term.value * 10 ** (decimals - term.decimals), 0);
  return { value, decimals, ...(unknown && { unknown }) };
}

function readTerm({ cell, isPrior }: Term, { template, cells, prior }: FigureSource): Sum {
  if (isPrior && !prior) return { value: 0, decimals: 0, unknown: 'noPrior' };
  const from = isPrior && prior ? templateById(prior.templateId) : template;
  const spec = from.cells.get(cell);
  if (!spec) return { value: 0, decimals: 0, unknown: 'noCell' };
  return readValue(spec, (isPrior && prior ? priorCells(prior) : cells).get(cell));
}

function readValue({ column: { decimals } }: CellSpec, value: CellValue | undefined): Sum {
  return typeof value === 'number' ? { value, decimals } : { value: 0, decimals, unknown: 'blank' };
}
