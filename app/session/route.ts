/** Asked by a page whose reader is at work without sending anything: the session then goes on. */
import { viewerRoute } from '@/lib/auth/viewer-route';

export const GET = viewerRoute(async ({ sessionEndsAt }) => Response.json({ ok: true, endsAt: sessionEndsAt }));
