/** What was read of a file as text, for keeping it until somebody confirms it. */
import { z } from 'zod';
import { isDraftKey } from '@/lib/report/draft-keys';
import type { CellId, DraftKey, TemplateId } from '@/lib/template/keys';
import { isCellId, isTemplateId } from '@/lib/template/registry';
import type { ImportedReport, Note, NoteCode } from './imported-report';

const codes = [
  'cellLost',
  'notPlaced',
  'rowRealigned',
  'totalDiffers',
  'textMissing',
  'factUnsure',
  'lookalikes',
  'simplified',
  'tableMissing',
  'noCounterpart',
  'carriedDiffers',
] as const satisfies readonly NoteCode[];

const draftKey = z.custom<DraftKey>((value) => typeof value === 'string' && isDraftKey(value));
const cellKey = z.custom<CellId>((value) => typeof value === 'string' && isCellId(value));
const templateId = z.custom<TemplateId>((value) => typeof value === 'string' && isTemplateId(value));
const sureness = z.enum(['sure', 'likely']);

const schema = z.object({
  templateId,
  draft: z.array(z.tuple([draftKey, z.string()])),
  stated: z.array(z.tuple([cellKey, z.string()])),
  labels: z.record(z.string(), z.string()),
  foreignCells: z.array(z.string()),
  origins: z.array(z.tuple([draftKey, z.object({ text: z.string(), context: z.string(), sureness })])),
  explanations: z.record(z.string(), z.object({ text: z.string(), isDismissed: z.boolean() })).optional(),
  notes: z.array(
    z.object({
      code: z.enum(codes),
      level: z.enum(['error', 'warning', 'info']),
      at: draftKey.optional(),
      text: z.string().optional(),
      data: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    }),
  ),
});

/** The reading as JSON. */
export function readingJson({ draft, stated, origins, ...reading }: ImportedReport): string {
  return JSON.stringify({
    ...reading,
    draft: Object.entries(draft),
    stated: Object.entries(stated),
    origins: [...origins],
  });
}

/** The reading again. Throws for text that `readingJson` did not write. */
export function parseReading(json: string): ImportedReport {
  const { draft, stated, origins, notes, explanations, ...reading } = schema.parse(JSON.parse(json));
  return {
    ...reading,
    ...(explanations && { explanations }),
    draft: Object.fromEntries(draft),
    stated: Object.fromEntries(stated),
    origins: new Map(origins),
    notes: notes.map(
      ({ code, level, at, text, data }): Note => ({
        code,
        level,
        ...(at && { at }),
        ...(text !== undefined && { text }),
        ...(data && { data }),
      }),
    ),
  };
}
