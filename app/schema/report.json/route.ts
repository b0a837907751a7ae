/** The JSON Schema of a report file. */
import { viewerRoute } from '@/lib/auth/viewer-route';
import { reportFileSchema } from '@/lib/report/report-file';

export const GET = viewerRoute(async () => Response.json(reportFileSchema()));
