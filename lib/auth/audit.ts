/** Records what a visitor did, with the address it came from. */
import { type AuditKind, recordAudit } from '@/lib/store/people/audit';
import type { Viewer } from '@/lib/workflow/asker';
import { visitorAddress } from './visitor-address';

/** Adds an entry about what somebody did, to a unit where there is one, and to whom or what in words. */
export async function audit(
  { userId, username }: Pick<Viewer, 'username'> & { readonly userId?: Viewer['userId'] | undefined },
  kind: AuditKind,
  { unitId, about }: { readonly unitId?: string | undefined; readonly about?: string } = {},
): Promise<void> {
  const address = await visitorAddress();
  await recordAudit({ kind, userId, username, address, ...(unitId && { unitId }), ...(about && { about }) });
}
