/** The report that a file carries against the text that people see in it: neither is trusted silently. */

import type { ImportedReport, Note, Origin } from '@/lib/import/imported-report';
import type { SourceDocument } from '@/lib/import/source-document';
import { draftKeys } from '@/lib/report/draft-keys';
import { proposeTitle } from '@/lib/report/filling/proposals';
import { type ShownText, shownTexts } from '@/lib/report/prose/shown-text';
import { readCells } from '@/lib/report/read-cells';
import { readNumber } from '@/lib/report/read-number';
import { type Draft, draftText, type Report, yearOf } from '@/lib/report/report';
import { readReportFile } from '@/lib/report/report-file';
import { textDigest } from '@/lib/report/text-digest';
import { formatDate } from '@/lib/report/wording';
import type { DraftKey } from '@/lib/template/keys';
import { templateById } from '@/lib/template/registry';
import type { Template } from '@/lib/template/types';

/** What becomes of one key. */
interface Settled {
  readonly text: string;
  readonly origin?: Origin;
  readonly note?: Note;
}

/**
 * The report as read from the visible text, helped by the carried one: where both mean the same, the carried text stands
 * as it was typed; where they differ, the visible text stands and the note holds the carried one; what the reader missed
 * is filled in as long as nobody edited the document. Without a readable carried report the visible one comes back as it is.
 * `prior` is last year's report, where it is known: figures of the text that are taken from it are compared too.
 */
export function compareCarried(visible: ImportedReport, document: SourceDocument, prior?: Report): ImportedReport {
  const carried = document.carried === undefined ? undefined : readReportFile(document.carried);
  if (!carried?.ok) return visible;
  const { templateId, draft } = carried.report;
  if (templateId !== visible.templateId) {
    const note: Note = {
      code: 'carriedDiffers',
      level: 'warning',
      text: visible.templateId,
      data: { carried: templateId },
    };
    return { ...visible, notes: [...visible.notes, note] };
  }
  const template = templateById(templateId);
  const { cells } = readCells(template, draft);
  const compared: Compared = {
    visible,
    carried: draft,
    printed: shownTexts(draft, { template, cells, prior }),
    template,
    isEdited: isEdited(document),
  };
  const keys = new Set([...draftKeys(visible.draft), ...draftKeys(draft)]);
  const settled = new Map([...keys].map((key) => [key, settle(key, compared)] as const));
  return assembled(visible, settled);
}

interface Compared {
  readonly visible: ImportedReport;
  readonly carried: Draft;
  /** The carried texts with figures bound to cells, as the document prints them. */
  readonly printed: ReadonlyMap<DraftKey, ShownText>;
  readonly template: Template;
  /** True also where the file does not say what its words were. */
  readonly isEdited: boolean;
}

/** Whether the words are others than when the file was written. */
function isEdited({ blocks, carriedDigest }: SourceDocument): boolean {
  const texts = blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : block.rows.flatMap((row) => row.map(({ text }) => text)),
  );
  return textDigest(texts.join('')) !== carriedDigest;
}

function settle(key: DraftKey, compared: Compared): Settled {
  const { visible, carried, template, isEdited } = compared;
  const seen = visible.draft[key] ?? '';
  const kept = carried[key] ?? (key === 'title' ? madeTitle(template, carried) : '');
  const origin = visible.origins.get(key);
  if (seen && kept && isPrinted(key, seen, kept, compared))
    return { text: kept, ...(origin && { origin: { ...origin, sureness: surenessOf(key, compared) } }) };
  if (!kept)
    return {
      text: seen,
      ...(origin && { origin }),
      ...(needsNote(key, compared) && { note: differs(key, seen, kept, isEdited) }),
    };
  const note = differs(key, seen, kept, isEdited);
  if (seen || isEdited) return { text: seen, ...(origin && { origin: { ...origin, sureness: 'likely' } }), note };
  return { text: kept, origin: { text: kept, context: '', sureness: 'likely' }, note };
}

/** Somebody may have edited a number that could not be compared. */
function surenessOf(key: DraftKey, { printed, isEdited }: Compared): Origin['sureness'] {
  const shown = printed.get(key);
  return isEdited && shown && hasUnknown(shown) ? 'likely' : 'sure';
}

/** Whether the visible text is what the document prints of the carried one; a figure that is not known may be any number. */
function isPrinted(key: DraftKey, seen: string, kept: string, { printed, template }: Compared): boolean {
  const shown = printed.get(key);
  if (shown && hasUnknown(shown)) return isWordedAs(seen, shown);
  return meansTheSame(template, key, seen, shown?.text ?? kept);
}

function hasUnknown({ figures }: ShownText): boolean {
  return figures.some(({ unknown }) => unknown !== undefined);
}

/** Whether a text is the shown one with some number in the place of every figure that is not known. */
function isWordedAs(seen: string, { text, figures }: ShownText): boolean {
  const unknown = figures.filter((figure) => figure.unknown !== undefined);
  const stretches = [0, ...unknown.map(({ to }) => to)].map((from, index) => text.slice(from, unknown[index]?.from));
  let rest = words(seen);
  return stretches.every((stretch, index) => {
    if (index > 0) rest = rest.replace(/^[\d.%…]{1,40}/, '');
    const wording = words(stretch);
    const isNext = rest.startsWith(wording);
    rest = rest.slice(wording.length);
    return isNext && (index < unknown.length || rest === '');
  });
}

/** What the document prints for a title while none is typed. */
function madeTitle(template: Template, draft: Draft): string {
  const year = yearOf(draft);
  return year === undefined ? '' : proposeTitle(template, draftText(draft, 'agency'), year);
}

/** A fact that was never typed may still be printed. Anything else is reported. */
function needsNote(key: DraftKey, { visible, isEdited }: Compared): boolean {
  return Boolean(visible.draft[key]) && (isEdited || key.includes('/'));
}

/** `carried` is the carried text, `edited` 1 where somebody changed the document after its export. */
function differs(key: DraftKey, seen: string, kept: string, isEdited: boolean): Note {
  const level = isEdited || seen ? 'warning' : 'info';
  return { code: 'carriedDiffers', level, at: key, text: seen, data: { carried: kept, edited: isEdited ? 1 : 0 } };
}

function meansTheSame(template: Template, key: DraftKey, one: string, other: string): boolean {
  if (one === other || words(one) === words(other)) return true;
  if (key === 'signedOn') return words(formatDate(one)) === words(formatDate(other));
  const cells: ReadonlyMap<string, { readonly column: Parameters<typeof readNumber>[1] }> = template.cells;
  const column = cells.get(key)?.column;
  if (!column) return false;
  const { value } = readNumber(one, column);
  return typeof value === 'number' && value === readNumber(other, column).value;
}

/** Without white space and without what no document prints. */
function words(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}\p{Cs}\p{Cn}]/gu, '');
}

function assembled(visible: ImportedReport, settled: ReadonlyMap<DraftKey, Settled>): ImportedReport {
  const draft: { [K in DraftKey]?: string } = {};
  const origins = new Map(visible.origins);
  for (const [key, { text, origin }] of settled) {
    if (text || visible.draft[key] !== undefined) draft[key] = text;
    if (origin) origins.set(key, origin);
  }
  const found = visible.notes.filter(({ code, at }) => !(isLoss(code) && at && draft[at]));
  const added = [...settled.values()].flatMap(({ note }) => note ?? []);
  return { ...visible, draft, origins, notes: [...found, ...added] };
}

function isLoss(code: Note['code']): boolean {
  return code === 'cellLost' || code === 'textMissing';
}
