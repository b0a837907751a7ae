/** What the address of the audit page and of its export asks for. */
import { z } from 'zod';
import { shortText } from '@/app/incoming/texts';
import { type AuditFilter, auditKindName, auditKindNames } from '@/lib/store/people/audit';

const kinds = auditKindNames.map(([kind]) => kind);
const day = z.iso.date().optional().catch(undefined);

const schema = z.object({
  before: z.coerce.number().int().positive().optional().catch(undefined),
  kind: shortText()
    .refine((kind) => kinds.includes(kind))
    .optional()
    .catch(undefined),
  username: shortText().trim().toLowerCase().optional().catch(undefined),
  from: day,
  to: day,
});

export type AuditQuery = z.infer<typeof schema>;

/** The query; what cannot be read of it asks for nothing. */
export function readAuditQuery(parameters: Readonly<Record<string, unknown>>): AuditQuery {
  return schema.parse(parameters);
}

/** The query as the record is asked: both days belong to it, and they are days of China. */
export function filterOf({ kind, username, from, to }: AuditQuery): AuditFilter {
  return { kind, username: username || undefined, from: from && momentOf(from, 0), until: to && momentOf(to, 1) };
}

/** Midnight in China at which the day begins, or the one so many days later. */
function momentOf(isoDay: string, daysLater: number): string {
  return new Date(Date.parse(`${isoDay}T00:00:00+08:00`) + daysLater * 86_400_000).toISOString();
}

/** The address of the page or the export that asks the same, with other entries of the record where `before` is given. */
export function addressOf(page: string, { kind, username, from, to }: AuditQuery, before?: number): string {
  const asked = { kind, username, from, to, before: before === undefined ? undefined : String(before) };
  const parameters = Object.entries(asked).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return parameters.length === 0 ? page : `${page}?${new URLSearchParams(parameters)}`;
}

/** What was asked for, as the record of an export says it. */
export function inWords({ kind, username, from, to }: AuditQuery): string {
  const days = from || to ? `${from ?? ''}至${to ?? ''}` : '全部日期';
  return [days, kind ? auditKindName(kind) : '全部操作', username ? `用户名${username}` : '']
    .filter(Boolean)
    .join('，');
}
