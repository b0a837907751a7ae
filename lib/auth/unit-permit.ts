/** The table of permissions asked about a unit by its id, as pages and actions know it. */
import { database } from '@/lib/store/database/database';
import { unitsAbove } from '@/lib/store/units/unit-tree';
import type { Viewer } from '@/lib/workflow/asker';
import { can, type UnitAction } from '@/lib/workflow/can';
import { audit } from './audit';

/** Whether the visitor may do it to that unit. One that does not exist is nobody's. */
export async function mayDo(viewer: Viewer, action: UnitAction, unitId: string): Promise<boolean> {
  const above = await unitsAbove(await database(), unitId);
  return can(viewer, action, { unitId, above });
}

/** What the visitor may do to that unit, for a page that offers several things. */
export async function permitted(viewer: Viewer, unitId: string): Promise<(action: UnitAction) => boolean> {
  const above = await unitsAbove(await database(), unitId);
  return (action) => can(viewer, action, { unitId, above });
}

/** The same for what was sent to be done: a refusal is recorded. */
export async function authorise(viewer: Viewer, action: UnitAction, unitId: string): Promise<boolean> {
  const allowed = await mayDo(viewer, action, unitId);
  if (!allowed) await audit(viewer, 'forbidden', { about: action });
  return allowed;
}
