/**
 * How the account library keeps sessions: under a digest of the token that the browser holds, so that nobody comes in with
 * what a copy of the data folder says, which has the key that signs cookies too. The library knows no such option.
 */
import { createHash } from 'node:crypto';
import { kyselyAdapter } from '@better-auth/kysely-adapter';
import type { BetterAuthOptions, DBAdapter, Where } from 'better-auth';
import type { Database } from '@/lib/store/database/database';
import { storageFaultOf } from '@/lib/store/database/storage-fault';
import { keepTrouble } from './storage-trouble';

/** Sessions that were ended while nothing could be written, by their digests: this server lets nobody in with them. */
const ended = new Set<string>();

/** The library's own adapter to our database, with sessions kept under digests. */
export function sessionAdapter(db: Database): (options: BetterAuthOptions) => DBAdapter {
  const adapterOf = kyselyAdapter(db, { type: 'sqlite' });
  return (options) => digesting(adapterOf(options));
}

/** What the library hears of a session that it asked for by its token has that token; of others, the digest. */
function digesting(adapter: DBAdapter): DBAdapter {
  const own: DBAdapter = {
    ...adapter,
    create: async <Row extends Record<string, unknown>, Created = Row>(request: NewRow<Row>): Promise<Created> => {
      const token = tokenOf(request);
      const data = token ? { ...request.data, token: digestOf(token) } : request.data;
      return withToken(await adapter.create<Row, Created>({ ...request, data }).catch(keepTrouble), token);
    },
    findOne: async (request) => {
      if (await isEnded(adapter, request)) return null;
      return withToken(await adapter.findOne(digested(request)), askedToken(request));
    },
    findMany: async <Row>(request: Parameters<DBAdapter['findMany']>[0]): Promise<Row[]> => {
      const found = await adapter.findMany<Row>(digested(request));
      for (const row of found) withToken(row, askedToken(request));
      return found;
    },
    update: async <Row>(request: Parameters<DBAdapter['update']>[0]): Promise<Row | null> => {
      const changed = await adapter.update<Row>(digested(request)).catch((error: unknown) => {
        // That somebody was here need not be noted where nothing can be written: reading goes on.
        if (!isSession(request) || !storageFaultOf(error)) throw error;
        return adapter.findOne<Row>(digested(request));
      });
      return withToken(changed, askedToken(request));
    },
    updateMany: (request) => adapter.updateMany(digested(request)),
    delete: async (request) =>
      await adapter.delete(digested(request)).catch((error: unknown) => {
        const token = askedToken(request);
        if (!token || !storageFaultOf(error)) throw error;
        ended.add(digestOf(token));
      }),
    deleteMany: (request) => adapter.deleteMany(digested(request)),
    consumeOne: async (request) => withToken(await adapter.consumeOne(digested(request)), askedToken(request)),
    transaction: (callback) => callback(own),
  };
  return own;
}

interface NewRow<Row> {
  model: string;
  data: Omit<Row, 'id'>;
  select?: string[] | undefined;
  forceAllowId?: boolean | undefined;
}

interface Request {
  readonly model: string;
  readonly where?: Where[] | undefined;
}

function isSession({ model }: Request): boolean {
  return model === 'session';
}

/** The token of a session that is to be kept. */
function tokenOf(request: Request & { readonly data: object }): string | undefined {
  return isSession(request) && 'token' in request.data ? String(request.data.token) : undefined;
}

/** The one token that sessions are asked for by. */
function askedToken(request: Request): string | undefined {
  const asked = isSession(request) ? request.where?.find(({ field }) => field === 'token')?.value : undefined;
  return typeof asked === 'string' ? asked : undefined;
}

/** The request as the database understands it. */
function digested<Asked extends Request>(request: Asked): Asked {
  if (!isSession(request) || !request.where) return request;
  return { ...request, where: request.where.map(digestedCondition) };
}

function digestedCondition(condition: Where): Where {
  const { field, value } = condition;
  if (field !== 'token') return condition;
  return {
    ...condition,
    value: Array.isArray(value) ? value.map((each) => digestOf(String(each))) : digestOf(String(value)),
  };
}

function withToken<Row>(row: Row, token: string | undefined): Row {
  if (token && typeof row === 'object' && row !== null) Object.assign(row, { token });
  return row;
}

/** Whether the session was ended while that could not be written; then it is tried once more. */
async function isEnded(adapter: DBAdapter, request: Request & { readonly where: Where[] }): Promise<boolean> {
  const token = askedToken(request);
  if (!token || !ended.has(digestOf(token))) return false;
  await adapter.delete(digested(request)).then(
    () => ended.delete(digestOf(token)),
    () => false,
  );
  return true;
}

/** Tokens are 190 random bits: no salt is needed, and no slow digest. */
function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
