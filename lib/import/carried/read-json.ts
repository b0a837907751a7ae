/** A report file, or what the shell's `import` prints: nothing in it has to be guessed. */

import type { ImportResult, Note, Origin } from '@/lib/import/imported-report';
import type { ImportRefusal } from '@/lib/import/refusals';
import { draftKeys } from '@/lib/report/draft-keys';
import type { Report } from '@/lib/report/report';
import { type ReportFileRefusal, readReportFile } from '@/lib/report/report-file';
import type { CellId, DraftKey } from '@/lib/template/keys';
import { templateById } from '@/lib/template/registry';

const refusals = {
  tooLarge: 'tooLarge',
  notJson: 'damaged',
  notReport: 'notReport',
  newerVersion: 'newerVersion',
  unknownTemplate: 'notReport',
  noYear: 'notReport',
} as const satisfies Record<ReportFileRefusal, ImportRefusal>;

/**
 * The report of a file. Everything in it is `sure`, its context is its key; what no report of this format can hold is
 * noted as not placed. Never throws for what the bytes hold.
 */
export function readJson(bytes: Uint8Array): ImportResult {
  const text = new TextDecoder().decode(bytes);
  if (text.trim() === '') return { ok: false, code: 'empty' };
  const reading = readReportFile(text);
  if (!reading.ok) return { ok: false, code: refusals[reading.code] };
  const { report, explanations, ignored } = reading;
  const stated = report.stated ?? {};
  const notes = [...(report.foreignCells ?? []), ...ignored].map(
    (key): Note => ({ code: 'notPlaced', level: 'info', text: key }),
  );
  return {
    ok: true,
    report: {
      templateId: report.templateId,
      draft: report.draft,
      stated,
      labels: report.labels ?? {},
      foreignCells: report.foreignCells ?? [],
      origins: originsOf(report, stated),
      notes,
      ...(explanations && { explanations }),
    },
  };
}

function originsOf({ templateId, draft }: Report, stated: { readonly [K in CellId]?: string }): Map<DraftKey, Origin> {
  const totals = [...templateById(templateId).cells.keys()].map((id) => [id, stated[id]] as const);
  const texts = draftKeys(draft).map((key) => [key, draft[key]] as const);
  return new Map(
    [...texts, ...totals].flatMap(([key, text]): [DraftKey, Origin][] =>
      text === undefined ? [] : [[key, { text, context: key, sureness: 'sure' }]],
    ),
  );
}
