/** The roll-up that a page shows: of the government that the address names, else of the viewer's own. */
import { notFound } from 'next/navigation';
import { readYear } from '@/app/county/season-query';
import { getRollUp, type RollUp, type RollUpUnit, rollUpUnits } from '@/lib/store/rollup/roll-up';
import type { Viewer } from '@/lib/workflow/asker';

export interface Loaded {
  readonly rollUp: RollUp;
  readonly units: readonly RollUpUnit[];
}

/** Sends whoever may not see it away. */
export async function loadRollUp(viewer: Viewer, asked: string, unit: string): Promise<Loaded> {
  const year = readYear(asked);
  const units = await rollUpUnits(viewer);
  const chosen = units.find(({ id }) => id === unit) ?? (unit ? undefined : units[0]);
  const rollUp = year && chosen ? await getRollUp(viewer, chosen.id, year) : undefined;
  if (!rollUp) notFound();
  return { rollUp, units };
}
