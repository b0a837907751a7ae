/** How the cells that were read differ from those of the report that a file was made of. */
import { type Draft, draftText } from '@/lib/report/report';
import { cn2021 } from '@/lib/template/cn-2021';

/** Cells that somebody types. */
export const typed = [...cn2021.cells.values()].filter(({ terms }) => !terms).map(({ id }) => id);

export const wrongCells = (found: Draft, expected: Draft) =>
  typed.filter((id) => draftText(found, id) !== '' && draftText(found, id) !== draftText(expected, id));

export const lostCells = (found: Draft, expected: Draft) =>
  typed.filter((id) => draftText(found, id) === '' && draftText(expected, id) !== '');
