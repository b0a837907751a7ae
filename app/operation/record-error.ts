/** What Next tells of a page or an action that failed: the log gets the number that the visitor sees on the error page. */
import type { Instrumentation } from 'next';
import { log } from '@/lib/log/log';
import { REQUEST_ID } from '@/lib/log/request-id';

export const recordError: Instrumentation.onRequestError = (error, request, { routePath, routeType }) => {
  const digest = error instanceof Error && 'digest' in error ? error.digest : '';
  log().error({ id: request.headers[REQUEST_ID], digest, route: routePath, kind: routeType, err: error }, 'failed');
};
