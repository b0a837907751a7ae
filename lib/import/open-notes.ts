/** Which notes of a reading still ask for a look while somebody corrects it. */

import { differingTotals } from '@/lib/import/match/tables/stated-totals';
import { typedCells } from '@/lib/report/draft-keys';
import { type Draft, draftText } from '@/lib/report/report';
import { templateById } from '@/lib/template/registry';
import type { Template } from '@/lib/template/types';
import type { ImportedReport, Note, NoteCode } from './imported-report';

type Read = Pick<ImportedReport, 'templateId' | 'draft' | 'stated' | 'notes'>;

/** The notes that the corrected draft leaves open; totals are compared anew with what it sums up to. */
export function openNotes(read: Read, corrected: Draft): Note[] {
  const template = templateById(read.templateId);
  const others = read.notes.filter(({ code }) => code !== 'totalDiffers');
  const open = others.filter((note) => !isSettled[note.code]?.(note, { template, read, corrected }));
  return [...open, ...differingTotals(template, corrected, read.stated)];
}

interface Corrected {
  readonly template: Template;
  readonly read: Read;
  readonly corrected: Draft;
}

/** When a note of a kind has been dealt with. A kind that is not named stays open. */
const isSettled: Readonly<Partial<Record<NoteCode, (note: Note, corrected: Corrected) => boolean>>> = {
  cellLost: isFilled,
  textMissing: isFilled,
  tableMissing: ({ text }, { template, corrected }) =>
    template.tables.some(
      ({ key, name }) =>
        name === text && typedCells(template, key).some((id) => draftText(corrected, id).trim() !== ''),
    ),
  factUnsure: isChanged,
  rowRealigned: isChanged,
  notPlaced: isChanged,
  carriedDiffers: ({ at, data }, { corrected }) => at !== undefined && draftText(corrected, at) === data?.['carried'],
};

function isFilled({ at }: Note, { corrected }: Corrected): boolean {
  return at !== undefined && draftText(corrected, at).trim() !== '';
}

function isChanged({ at }: Note, { read, corrected }: Corrected): boolean {
  return at !== undefined && draftText(corrected, at) !== draftText(read.draft, at);
}
