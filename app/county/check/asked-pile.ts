/** The pile that a request for a file of all of it names. */
import { z } from 'zod';
import { parseQuery } from '@/app/incoming/request-query';
import { idText } from '@/app/incoming/texts';
import { refusal } from '@/lib/auth/viewer-route';
import { getPile, type Pile } from '@/lib/store/piles/pile';
import type { Asker } from '@/lib/workflow/asker';

const query = z.object({ pile: idText() });

/** The pile, or the refusal to send where there is none that the person may see. */
export async function askedPile(viewer: Asker, request: Request): Promise<Pile | Response> {
  const parsed = parseQuery(request, query);
  if (!parsed) return refusal('unreadable', 400);
  return (await getPile(viewer, parsed.pile)) ?? refusal('notFound', 404);
}
