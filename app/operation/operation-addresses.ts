/** The addresses for whoever watches over the server; they are answered before Next, so that they work when pages do not. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { env } from '@/lib/env';
import { database } from '@/lib/store/database/database';
import { checkAnswers } from '@/lib/store/database/integrity';
import { storageFaultOf } from '@/lib/store/database/storage-fault';
import { metricsText } from './metrics';

interface Reply {
  readonly status: number;
  readonly text: string;
  readonly type?: string;
}

type Asked = Pick<IncomingMessage, 'headers'>;

const addresses: Readonly<Record<string, (asked: Asked) => Promise<Reply>>> = {
  '/healthz': async () => ({ status: 200, text: 'ok\n' }),
  '/readyz': readiness,
  '/metrics': metrics,
};

/** Answers where the address is one of these; false where it is none. */
export function answerOperation(request: IncomingMessage, response: ServerResponse): boolean {
  const [path = ''] = (request.url ?? '').split('?');
  const answer = Object.hasOwn(addresses, path) ? addresses[path] : undefined;
  if (!answer || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
  answer(request)
    .catch((): Reply => ({ status: 500, text: 'failed\n' }))
    .then(({ status, text, type = 'text/plain; charset=utf-8' }) => {
      response
        .writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' })
        .end(request.method === 'HEAD' ? undefined : text);
    });
  return true;
}

/** Ready while the database answers; otherwise the name of what is wrong with it. */
async function readiness(): Promise<Reply> {
  try {
    await checkAnswers(await database());
    return { status: 200, text: 'ready\n' };
  } catch (error) {
    return { status: 503, text: `${storageFaultOf(error) ?? 'failed'}\n` };
  }
}

/** For this machine, or for whoever shows the token where the settings have one. */
async function metrics({ headers }: Asked): Promise<Reply> {
  if (!mayRead(headers)) return { status: 403, text: 'METRICS_TOKEN\n' };
  return { status: 200, ...(await metricsText()) };
}

/** `x-forwarded-for` is one address by now, see app/incoming/trusted-address.ts. */
function mayRead(headers: Asked['headers']): boolean {
  const { metricsToken } = env();
  if (metricsToken) return isSame(headers.authorization ?? '', `Bearer ${metricsToken}`);
  return /^(?:127\.|::1$)/.test(String(headers['x-forwarded-for'] ?? ''));
}

/** Compared by digests, in the same time whatever differs. */
function isSame(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
