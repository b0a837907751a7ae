/** The account library on our database. Nothing of it is reachable from outside: call-auth.ts is its only caller. */
import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { twoFactor, username } from 'better-auth/plugins';
import { rateLimitStorage } from '@/lib/auth/library/rate-limit';
import { readSecret } from '@/lib/auth/library/secret';
import { sessionAdapter } from '@/lib/auth/library/session-adapter';
import { env } from '@/lib/env';
import { type Database, database } from '@/lib/store/database/database';
import { newId } from '@/lib/store/database/new-id';
import { isDeactivated } from '@/lib/store/people/account-state';
import { keepNewestSessions } from '@/lib/store/people/open-sessions';
import { hashPassword, LONGEST_PASSWORD, SHORTEST_PASSWORD, verifyPassword } from './password';
import { IDLE_MINUTES, MOST_SESSIONS } from './session-limits';

/**
 * The address that the library believes to be served at. Requests reach it from our own actions only, whatever name or
 * IP address the office uses, so that no header of a visitor decides what it trusts.
 */
export const INTERNAL_ORIGIN = 'http://nianbao.invalid';

/** A brake on floods from one address (seconds), beside the locks after failures. An office behind one address can sign in together. */
const TRIES = { window: 10, max: 60 };

/** How the name of the app stands in an authenticator. */
export const ISSUER = '公开年报';

/** The options, apart from the instance, so that a test can ask the library whether our tables fit them. */
export function authOptions(db: Database, secret: string) {
  return {
    baseURL: INTERNAL_ORIGIN,
    secret,
    database: sessionAdapter(db),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    // Every request moves the end on; once a minute is enough to write that down.
    session: { expiresIn: IDLE_MINUTES * 60, updateAge: 60 },
    // The reference to a sign-in that waits for its code; with it alone somebody who has the key could go on.
    verification: { storeIdentifier: 'hashed' as const },
    databaseHooks: { session: { create: { before: refuseDeactivated, after: endOldest } } },
    rateLimit: {
      enabled: true,
      customStorage: rateLimitStorage(db),
      customRules: { '/sign-in/username': TRIES, '/change-password': TRIES, '/two-factor/*': TRIES },
    },
    advanced: { cookiePrefix: 'nianbao', useSecureCookies: false, database: { generateId: newId } },
    // A tuple: from a mere list the library does not infer the user's columns.
    plugins: [username({ displayUsername: false }), twoFactor({ issuer: ISSUER })] satisfies [unknown, unknown],
    logger: { level: 'error' as const },
    telemetry: { enabled: false },
  };
}

/** A person who left gets the answer of a wrong password. */
async function refuseDeactivated({ userId }: { userId: string }): Promise<void> {
  if (await isDeactivated(userId)) throw new APIError('UNAUTHORIZED');
}

/** However often a person signs in elsewhere. */
async function endOldest({ userId }: { userId: string }): Promise<void> {
  await keepNewestSessions(userId, MOST_SESSIONS, new Date());
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
