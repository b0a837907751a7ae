/** A report as people read it: numbers that the text takes from cells stand in the text. */

import { shownDraft, shownTexts } from '@/lib/report/prose/shown-text';
import { templateById } from '@/lib/template/registry';
import { readCells } from './read-cells';
import type { Draft, Report } from './report';

/** The draft with its prose as printed. Comments and differences speak of these words. */
export function readableDraft({ templateId, draft }: Report, prior?: Report): Draft {
  const template = templateById(templateId);
  const { cells } = readCells(template, draft);
  return shownDraft(draft, shownTexts(draft, { template, cells, prior }));
}
