/** The process environment, read and checked in one place. */
import path from 'node:path';
import { z } from 'zod';

export interface Env {
  /** Absolute path of the folder that holds everything the app keeps: database, secret. */
  readonly dataDir: string;
  /** Signs session cookies; made once and kept in the data folder when absent. */
  readonly secret?: string;
  /** Whether the database is filled with the examples and their accounts are shown. */
  readonly isDemo: boolean;
  /** How many proxies stand before the app and may say who the visitor is; 0 where visitors reach it directly. */
  readonly trustedProxies: number;
}

const schema = z.object({
  DATA_DIR: z.string().trim().min(1).default('data'),
  BETTER_AUTH_SECRET: z.string().min(32, 'BETTER_AUTH_SECRET needs 32 characters or more').optional(),
  DEMO: z.enum(['', '0', '1']).default(''),
  TRUST_PROXY: z.coerce.number('TRUST_PROXY is the number of proxies').int().min(0).max(9).default(0),
});

/** The settings in `source`; throws with the name of the variable that is wrong. */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const { DATA_DIR, BETTER_AUTH_SECRET, DEMO, TRUST_PROXY } = schema.parse(source);
  return {
    dataDir: path.resolve(DATA_DIR),
    ...(BETTER_AUTH_SECRET && { secret: BETTER_AUTH_SECRET }),
    isDemo: DEMO === '1',
    trustedProxies: TRUST_PROXY,
  };
}

let known: Env | undefined;

/** The settings of this process. */
export function env(): Env {
  known ??= readEnv(process.env);
  return known;
}
