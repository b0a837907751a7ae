/** Requests that are none: answered before Next reads them, which would take them for faults of its own. */
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { answerOperation } from '@/app/operation/operation-addresses';
import { watchRequest } from '@/app/operation/watch-requests';

/** Methods that no page and no handler has, and that the Request of the web standard cannot hold. */
const FORBIDDEN_METHODS = ['TRACE', 'TRACK', 'CONNECT'];

/** A name or an address of a machine, with its port. */
const HOST = /^(?:[\w.-]*|\[[\da-f:.]+\])(?::\d{1,5})?$/i;

/** Where in the app a script of ours stands. */
const ROUTER_STATE = 'next-router-state-tree';

/** The status with which a request is refused, or undefined where it may be read. */
export function refusedStatus({
  method = '',
  url = '',
  headers,
}: Pick<IncomingMessage, 'method' | 'url' | 'headers'>): number | undefined {
  if (FORBIDDEN_METHODS.includes(method)) return 405;
  const isReadable = isPath(url.split('?')[0] ?? '') && isRouterState(headers[ROUTER_STATE]);
  return isReadable && HOST.test(headers.host ?? '') && areHosts(headers['x-forwarded-host']) ? undefined : 400;
}

/** Whether a header names this server, or is absent: each proxy may have added a name. */
function areHosts(header: string | readonly string[] = ''): boolean {
  return String(header)
    .split(',')
    .every((name) => HOST.test(name.trim()));
}

/** Whether a header is what a page's script says of where it stands, as far as Next would fail over it; or is absent. */
function isRouterState(header: string | readonly string[] | undefined): boolean {
  if (header === undefined) return true;
  try {
    const state: unknown = JSON.parse(decodeURIComponent(String(header)));
    return Array.isArray(state) && typeof state[1] === 'object' && state[1] !== null;
  } catch {
    return false;
  }
}

/** Whether it is a path that can be decoded: neither `*` nor an address of another server. */
function isPath(path: string): boolean {
  try {
    decodeURIComponent(path);
    return path.startsWith('/');
  } catch {
    return false;
  }
}

const guarded = new WeakSet<Server>();

/** Puts the refusals before what a server of this process does with a request, from its first request on. */
export function refuseUnreadableRequests(): void {
  subscribe('http.server.request.start', (message) => {
    // Told before the server hands the request on: what is put in its way now is met by this first one already.
    if (isRequestStart(message) && !guarded.has(message.server)) guard(message.server);
  });
}

function guard(server: Server): void {
  const listeners = server.listeners('request');
  guarded.add(server);
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    watchRequest(request, response);
    if (answerOperation(request, response)) return;
    const status = refusedStatus(request);
    if (status) response.writeHead(status, { 'Content-Length': 0, Connection: 'close' }).end();
    else {
      forgiveBreakingOff(request);
      for (const listener of listeners) listener.call(server, request, response);
    }
  });
}

/**
 * Somebody who goes away while sending is no fault of this program, but Next logs it as one. Whoever reads
 * the body learns it from the stream, which closes before its end.
 */
function forgiveBreakingOff(request: IncomingMessage): void {
  const emit: (event: string | symbol, ...values: unknown[]) => boolean = request.emit.bind(request);
  request.emit = (event: string | symbol, ...values: unknown[]) => {
    return event === 'error' && isBreakingOff(values[0]) ? false : emit(event, ...values);
  };
}

function isBreakingOff(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ECONNRESET';
}

function isRequestStart(message: unknown): message is { readonly server: Server } {
  return typeof message === 'object' && message !== null && 'server' in message;
}
