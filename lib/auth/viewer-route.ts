/** The gate of every route handler: who asks, from which page, and what becomes of a failure. */

import { log } from '@/lib/log/log';
import { REQUEST_ID } from '@/lib/log/request-id';
import { refusalOfFault } from '@/lib/report/limits/fault-digest';
import { type RefusalCode, refusalText } from '@/lib/report/refusals';
import { newId } from '@/lib/store/database/new-id';
import { storageFaultOf } from '@/lib/store/database/storage-fault';
import type { Viewer } from '@/lib/workflow/asker';
import { isSameOrigin, READING_METHODS } from './request-origin';
import { getViewer } from './viewer';

type Handler<Params> = (request: Request, context: { readonly params: Promise<Params> }) => Promise<Response>;
type Answer<Params> = (viewer: Viewer, request: Request, params: Params) => Promise<Response>;

/** A handler that answers signed-in people only, and requests that change something from our own pages only. */
export function viewerRoute<Params = Record<string, never>>(answer: Answer<Params>): Handler<Params> {
  return async (request, { params }) => {
    if (!READING_METHODS.includes(request.method) && !isSameOrigin(request.headers)) return refusal('crossSite', 403);
    try {
      const viewer = await getViewer();
      if (!viewer) return refusal('signedOut', 401);
      if (viewer.mustChangePassword) return refusal('mustChangePassword', 403);
      if (viewer.mustEnrol) return refusal('mustEnrol', 403);
      return unkept(await answer(viewer, request, await params));
    } catch (error) {
      return failure(error, request.headers.get(REQUEST_ID) ?? newId());
    }
  };
}

/** No answer to somebody who is signed in is kept by a browser or on the way to it. */
function unkept(response: Response): Response {
  response.headers.set('Cache-Control', 'no-store');
  return response;
}

/** A refusal as JSON: its code for programs, its sentence for people, and more where there is more to say. */
export function refusal(code: RefusalCode, status: number, more: Readonly<Record<string, unknown>> = {}): Response {
  return unkept(Response.json({ ...more, ok: false, code, message: refusalText(code) }, { status }));
}

/** The refusal of a body that was not read. */
export function bodyRefusal(code: 'tooLarge' | 'unreadable'): Response {
  return refusal(code, code === 'tooLarge' ? 413 : 400);
}

/** Bugs and outages: logged under an id that the visitor gets to see. A fault of the storage is named. */
function failure(error: unknown, id: string): Response {
  log().error({ id, err: error }, 'failed');
  const fault = storageFaultOf(error);
  return fault ? refusal(refusalOfFault(fault), 503, { id }) : refusal('failed', 500, { id });
}
