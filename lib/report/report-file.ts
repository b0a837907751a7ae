/** The one JSON document that carries a report from computer to computer, inside a .docx and through the shell. */
import { z } from 'zod';
import type { CellId, DraftKey, FactKey } from '@/lib/template/keys';
import { cellName } from '@/lib/template/names';
import { allTemplates, isTemplateId, newestTemplate, templateById, templateForYear } from '@/lib/template/registry';
import type { Column, Template } from '@/lib/template/types';
import { isFactKey, isProseKey } from './draft-keys';
import { type Explanation, type Explanations, LONGEST_EXPLANATION } from './explanation';
import { factNames } from './field-name';
import { type Draft, draftText, type Report, yearOf } from './report';
import { yearsIn } from './wording';

const FORMAT = 'gongkai-nianbao';
const VERSION = 1;
/** A full report takes about 20 KB; nothing near this is one. In bytes of UTF-8. */
export const REPORT_FILE_BYTES = 5_000_000;

export type ReportFileRefusal = 'tooLarge' | 'notJson' | 'notReport' | 'newerVersion' | 'unknownTemplate' | 'noYear';

/** `ignored` lists `section/key` of what the file holds and no report can: unknown keys, values that are no text. */
export type ReportFileReading =
  | {
      readonly ok: true;
      readonly report: Report;
      readonly explanations?: Explanations;
      readonly ignored: readonly string[];
    }
  | { readonly ok: false; readonly code: ReportFileRefusal };

/**
 * The report as JSON of two-space indent, keys in the order of the form; what is empty is left out. `explanations` go
 * along where the report is carried to another computer to be finished there, never in what is published.
 */
export function writeReportFile(report: Report, explanations: Explanations = {}): string {
  const answers = Object.entries(explanations).filter(([, { text, isDismissed }]) => text !== '' || isDismissed);
  const file = {
    format: FORMAT,
    version: VERSION,
    ...reportSections(report),
    ...(answers.length > 0 && { explanations: Object.fromEntries(answers) }),
  };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

/** The sections of a report file: facts, prose, cells with stated totals among them, what is empty left out. */
export function reportSections({ templateId, draft, stated, labels, foreignCells }: Report) {
  const template = templateById(templateId);
  const texts = (keys: readonly DraftKey[]) => written(keys.map((key) => [key, draft[key]]));
  return {
    template: templateId,
    facts: texts(template.facts),
    prose: texts(template.prose.map(({ key }) => key)),
    cells: written([...template.cells.values()].map(({ id, terms }) => [id, terms ? stated?.[id] : draft[id]])),
    ...(labels && { labels: Object.fromEntries(Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1))) }),
    ...(foreignCells && { foreignCells }),
  };
}

function written(entries: readonly (readonly [DraftKey, string | undefined])[]): Record<string, string> {
  return Object.fromEntries(entries.flatMap(([key, text]) => (text ? [[key, text]] : [])));
}

const section = z.record(z.string(), z.unknown());
const explanation = z.object({ text: z.string().max(LONGEST_EXPLANATION), isDismissed: z.boolean() });
const header = z.looseObject({ format: z.literal(FORMAT).optional(), version: z.int().positive().optional() });
const body = z
  .object({
    template: z.string().optional(),
    facts: section.optional(),
    prose: section.optional(),
    cells: section.optional(),
    labels: section.optional(),
    foreignCells: z.array(z.string()).optional(),
    explanations: section.optional(),
  })
  .refine(({ facts, prose, cells }) => facts ?? prose ?? cells);

/**
 * The report that a file carries: one that `writeReportFile` made, or what the shell's `import` prints, which names no
 * template (the year decides). Cells may be texts or numbers. Texts under computed cells become `stated`, cells that
 * the format lacks become `foreignCells`. Never throws for what the text holds.
 */
export function readReportFile(text: string): ReportFileReading {
  // A character takes three bytes at most: a shorter text need not be encoded to know.
  if (text.length * 3 > REPORT_FILE_BYTES && new TextEncoder().encode(text).length > REPORT_FILE_BYTES)
    return refuse('tooLarge');
  const json = parseJson(text.replace(/^\uFEFF/, ''));
  if (json === undefined) return refuse('notJson');
  const head = header.safeParse(json);
  if (!head.success) return refuse('notReport');
  if ((head.data.version ?? VERSION) > VERSION) return refuse('newerVersion');
  const parsed = body.safeParse(json);
  if (!parsed.success) return refuse('notReport');
  return readBody(parsed.data);
}

function refuse(code: ReportFileRefusal): ReportFileReading {
  return { ok: false, code };
}

/** The value, or undefined for text that is not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readBody({
  template: id,
  labels,
  foreignCells = [],
  explanations,
  ...sections
}: z.infer<typeof body>): ReportFileReading {
  const facts = readTexts('facts', sections.facts, isFactKey);
  const prose = readTexts('prose', sections.prose, isProseKey);
  const cells = readTexts('cells', sections.cells);
  const printed = readTexts('labels', labels);
  const written: Draft = Object.fromEntries([...facts.texts, ...prose.texts]);
  const template = templateOf(id, written);
  if (typeof template === 'string') return refuse(template);
  const { typed, stated, foreign } = sortCells(template, cells.texts);
  const missing = [...foreignCells, ...foreign];
  const report: Report = {
    templateId: template.id,
    draft: Object.fromEntries([...facts.texts, ...prose.texts, ...typed]),
    ...(stated.length > 0 && { stated: Object.fromEntries(stated) }),
    ...(printed.texts.size > 0 && { labels: Object.fromEntries(printed.texts) }),
    ...(missing.length > 0 && { foreignCells: missing }),
  };
  const answers = readExplanations(explanations);
  return {
    ok: true,
    report,
    ...(answers.texts.size > 0 && { explanations: Object.fromEntries(answers.texts) }),
    ignored: [facts, prose, cells, printed, answers].flatMap(({ ignored }) => ignored),
  };
}

/** The answers to findings under their fingerprints, and what is none. */
function readExplanations(entries: Readonly<Record<string, unknown>> = {}) {
  const texts = new Map<string, Explanation>();
  const ignored: string[] = [];
  for (const [key, value] of Object.entries(entries)) {
    const parsed = explanation.safeParse(value);
    if (parsed.success && /^[A-Z]\d{2}\|/.test(key)) texts.set(key, parsed.data);
    else ignored.push(`explanations/${key}`);
  }
  return { texts, ignored };
}

/** The named format or, where none is named, the one of the report year; the title tells the year where no fact does. */
function templateOf(id: string | undefined, draft: Draft): Template | ReportFileRefusal {
  if (id !== undefined) return isTemplateId(id) ? templateById(id) : 'unknownTemplate';
  const year = yearOf(draft) ?? yearsIn(draftText(draft, 'title'))[0];
  if (year === undefined) return 'noYear';
  return templateForYear(year) ?? 'unknownTemplate';
}

/** The texts of a section, a number counting as its text and an empty text as none, and what is kept out of it. */
function readTexts(
  section: string,
  entries: Readonly<Record<string, unknown>> = {},
  isKnown: (key: string) => boolean = () => true,
): { texts: ReadonlyMap<string, string>; ignored: readonly string[] } {
  const texts = new Map<string, string>();
  const ignored: string[] = [];
  for (const [key, value] of Object.entries(entries)) {
    if (!isKnown(key) || (typeof value !== 'string' && typeof value !== 'number')) ignored.push(`${section}/${key}`);
    else if (value !== '') texts.set(key, String(value));
  }
  return { texts, ignored };
}

/** Typed cells and stated totals of the format, and the keys of what it does not have. */
function sortCells(template: Template, texts: ReadonlyMap<string, string>) {
  const typed: [CellId, string][] = [];
  const stated: [CellId, string][] = [];
  for (const { id, terms } of template.cells.values()) {
    const text = texts.get(id);
    if (text !== undefined) (terms ? stated : typed).push([id, text]);
  }
  const known: ReadonlyMap<string, unknown> = template.cells;
  return { typed, stated, foreign: [...texts.keys()].filter((key) => !known.has(key)) };
}

/** How the facts that are no free text are written. */
const factForms: { readonly [K in FactKey]?: string } = { year: '，四位数字', signedOn: '，如2026-01-15' };

/** JSON Schema of a report file, naming every key of the format in force. What it does not name is read and reported. */
export function reportFileSchema(): unknown {
  const text = z.string().optional();
  const cell = z.union([z.string(), z.number()]).optional();
  const { facts, prose, cells } = newestTemplate();
  const proseNames = prose.map(({ key, name }) => [key, name] as const);
  const cellNames = [...cells.values()].map(
    (spec) => [spec.id, `${spec.table.name}${cellName(spec)}${unitOf(spec.column)}`] as const,
  );
  const schema = z.looseObject({
    format: z.literal(FORMAT),
    version: z.literal(VERSION),
    template: z.enum(allTemplates().map(({ id }) => id)),
    facts: named(
      facts.map((key) => [key, factNames[key] + (factForms[key] ?? '')] as const),
      text,
    ),
    prose: named(proseNames, text),
    cells: named(cellNames, cell),
    labels: z.record(z.string(), z.string()).optional(),
    foreignCells: z.array(z.string()).optional(),
    explanations: z.record(z.string(), explanation).optional().describe('对核对提示的说明'),
  });
  return z.toJSONSchema(schema, { io: 'input' });
}

/** The unit in brackets where the column's own label does not name it. */
function unitOf({ label, unit }: Column): string {
  return label.includes(unit) ? '' : `（${unit}）`;
}

function named(names: readonly (readonly [key: string, name: string])[], value: z.ZodType): z.ZodType {
  return z.looseObject(Object.fromEntries(names.map(([key, name]) => [key, value.describe(name)])));
}
