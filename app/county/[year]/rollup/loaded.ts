/** The roll-up that a page shows: of the government that the address names, else of the viewer's own. */
import { notFound } from 'next/navigation';
import { readYear } from '@/app/county/season-query';
import { getRollUp, type RollUp, type RollUpUnit, rollUpUnits } from '@/lib/store/rollup/roll-up';
import type { Viewer } from '@/lib/workflow/asker';

/** Of what the address speaks: the government, the year, and the governments among which the viewer may choose. */
export interface Chosen {
  readonly unit: RollUpUnit;
  readonly year: number;
  readonly units: readonly RollUpUnit[];
}

export interface Loaded {
  readonly rollUp: RollUp;
  readonly units: readonly RollUpUnit[];
}

/** Sends whoever may not see its roll-up away; adds nothing up. */
export async function chooseUnit(viewer: Viewer, asked: string, unit: string): Promise<Chosen> {
  const year = readYear(asked);
  const units = await rollUpUnits(viewer);
  const chosen = units.find(({ id }) => id === unit) ?? (unit ? undefined : units[0]);
  if (!year || !chosen) notFound();
  return { unit: chosen, year, units };
}

/** Sends whoever may not see it away. */
export async function loadRollUp(viewer: Viewer, asked: string, unit: string): Promise<Loaded> {
  const { unit: chosen, year, units } = await chooseUnit(viewer, asked, unit);
  const rollUp = await getRollUp(viewer, chosen.id, year);
  if (!rollUp) notFound();
  return { rollUp, units };
}
