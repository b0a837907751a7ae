/** Where a cell of a report can be read. */
import { spotId } from '@/components/review/spot-id';
import type { CellId } from '@/lib/template/keys';

/** The address of the cell on the sheet of its report. */
export function anchorAddress(reportId: string, cell: CellId): string {
  return `/reports/${reportId}/review#${spotId(`cell:${cell}`)}`;
}
