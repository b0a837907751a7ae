/** The gate of files that are made of a whole pile. */
import { z } from 'zod';
import { parseQuery } from '@/app/incoming/request-query';
import { idText } from '@/app/incoming/texts';
import { refusal, viewerRoute } from '@/lib/auth/viewer-route';
import { getPile, type Pile } from '@/lib/store/piles/pile';
import type { Asker } from '@/lib/workflow/asker';

const query = z.object({ pile: idText() });

/** A handler for the pile that the address names; refuses where there is none that the person may see. */
export function pileRoute(answer: (viewer: Asker, pile: Pile) => Response | Promise<Response>) {
  return viewerRoute(async (viewer, request) => {
    const parsed = parseQuery(request, query);
    if (!parsed) return refusal('unreadable', 400);
    const pile = await getPile(viewer, parsed.pile);
    return pile ? answer(viewer, pile) : refusal('notFound', 404);
  });
}
