/** Every request gets an id, and its answer a line of the log and a place in the metrics. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { log } from '@/lib/log/log';
import { REQUEST_ID } from '@/lib/log/request-id';
import { newId } from '@/lib/store/database/new-id';
import { countAnswer } from './metrics';
import { routeLabel } from './route-label';

/** An address as it may stand in a log: without what was asked in its query, and without words of people. */
const PLAIN = /^[\w/.-]{1,120}$/;

/** Gives the id to whoever answers, by a header that visitors cannot set, and to the visitor, by one of the answer. */
export function watchRequest(request: IncomingMessage, response: ServerResponse): void {
  const id = newId();
  const start = performance.now();
  request.headers[REQUEST_ID] = id;
  response.setHeader('X-Request-Id', id);
  const { method = '' } = request;
  const [path = ''] = (request.url ?? '').split('?');
  const route = routeLabel(path);
  response.once('close', () => {
    const ms = performance.now() - start;
    const { statusCode: status, writableFinished } = response;
    countAnswer({ route, method, status }, ms);
    if (route === 'static' && status < 400) return;
    const from = request.headers['x-forwarded-for'];
    const address = PLAIN.test(path) ? path : route;
    const line = {
      id,
      method,
      path: address,
      status,
      ms: Math.round(ms),
      from,
      ...(!writableFinished && { cut: true }),
    };
    log().info(line, 'request');
  });
}
