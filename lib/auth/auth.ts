/** The account library on our database. Nothing of it is reachable from outside: call-auth.ts is its only caller. */
import { betterAuth } from 'better-auth';
import { username } from 'better-auth/plugins';
import { env } from '@/lib/env';
import { type Database, database } from '@/lib/store/database';
import { newId } from '@/lib/store/new-id';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './password';
import { readSecret } from './secret';

/**
 * The address that the library believes to be served at. Requests reach it from our own actions only, whatever name or
 * IP address the office uses, so that no header of a visitor decides what it trusts.
 */
export const INTERNAL_ORIGIN = 'http://nianbao.invalid';

/** A working day with overtime: people sign in once a day, and a forgotten screen does not stay open for a week. */
const SESSION_SECONDS = 12 * 60 * 60;

/** Tries of one address within the window (seconds). An office behind one address can still sign in together. */
const TRIES = { window: 10, max: 5 };

/** The options, apart from the instance, so that a test can ask the library whether our tables fit them. */
export function authOptions(db: Database, secret: string) {
  return {
    baseURL: INTERNAL_ORIGIN,
    secret,
    database: { db, type: 'sqlite' as const },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
    },
    session: { expiresIn: SESSION_SECONDS, disableSessionRefresh: true },
    rateLimit: {
      enabled: true,
      storage: 'database' as const,
      customRules: { '/sign-in/username': TRIES, '/change-password': TRIES },
    },
    advanced: { cookiePrefix: 'nianbao', useSecureCookies: false, database: { generateId: newId } },
    // A tuple: from a mere list the library does not infer the user's columns.
    plugins: [username({ displayUsername: false })] satisfies [unknown],
    logger: { level: 'error' as const },
    telemetry: { enabled: false },
  };
}

function create(db: Database, secret: string) {
  return betterAuth(authOptions(db, secret));
}

type Auth = ReturnType<typeof create>;
let instance: { readonly db: Database; readonly auth: Auth } | undefined;

/** The library, bound to the database of this process. */
export async function auth(): Promise<Auth> {
  const [db, secret] = await Promise.all([database(), readSecret(env())]);
  if (instance?.db !== db) instance = { db, auth: create(db, secret) };
  return instance.auth;
}
