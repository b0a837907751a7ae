/** Records what a visitor did, with the address it came from. */
import { type AuditKind, recordAudit } from '@/lib/store/people/audit';
import { visitorAddress } from './visitor-address';

interface Who {
  readonly userId?: string | undefined;
  readonly username: string;
}

/** Adds an entry about what somebody did, to a unit where there is one, and to whom or what in words. */
export async function audit(
  { userId, username }: Who,
  kind: AuditKind,
  { unitId, about }: { readonly unitId?: string | undefined; readonly about?: string } = {},
): Promise<void> {
  const address = await visitorAddress();
  await recordAudit({ kind, userId, username, address, ...(unitId && { unitId }), ...(about && { about }) });
}
