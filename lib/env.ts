/** The process environment, read and checked in one place. */
import path from 'node:path';
import { z } from 'zod';

/** How letters are sent. */
export interface MailSettings {
  /** smtp://user:password@host:587 or smtps://… */
  readonly url: string;
  readonly from: string;
  /** Where people reach the app: the address that letters link to. */
  readonly appUrl: string;
}

export interface Env {
  /** Absolute path of the folder that holds everything the app keeps: database, secret. */
  readonly dataDir: string;
  /** Signs session cookies; made once and kept in the data folder when absent. */
  readonly secret?: string;
  /** Whether the database is filled with the examples and their accounts are shown. */
  readonly isDemo: boolean;
  /** How many proxies stand before the app and may say who the visitor is; 0 where visitors reach it directly. */
  readonly trustedProxies: number;
  /** Absent where no mail server is set up: nothing is mailed then. */
  readonly mail?: MailSettings;
}

/** Characters of a key that signs. */
export const SHORTEST_SECRET = 32;

const schema = z
  .object({
    DATA_DIR: z.string().trim().min(1).default('data'),
    BETTER_AUTH_SECRET: z
      .string()
      .min(SHORTEST_SECRET, `BETTER_AUTH_SECRET needs ${SHORTEST_SECRET} characters or more`)
      .optional(),
    DEMO: z.enum(['', '0', '1']).default(''),
    TRUST_PROXY: z.coerce.number('TRUST_PROXY is the number of proxies').int().min(0).max(9).default(0),
    SMTP_URL: z
      .union([z.literal(''), z.url({ protocol: /^smtps?$/, error: 'SMTP_URL is smtp://… or smtps://…' })])
      .default(''),
    SMTP_FROM: z.string().trim().default(''),
    APP_URL: z
      .union([z.literal(''), z.url({ protocol: /^https?$/, error: 'APP_URL is http://… or https://…' })])
      .default(''),
  })
  .refine(
    ({ SMTP_URL, SMTP_FROM, APP_URL }) => !SMTP_URL || (SMTP_FROM.includes('@') && APP_URL),
    'SMTP_URL needs SMTP_FROM and APP_URL',
  );

/** The settings in `source`; throws with the name of the variable that is wrong. */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const { DATA_DIR, BETTER_AUTH_SECRET, DEMO, TRUST_PROXY, SMTP_URL, SMTP_FROM, APP_URL } = schema.parse(source);
  return {
    dataDir: path.resolve(DATA_DIR),
    ...(BETTER_AUTH_SECRET && { secret: BETTER_AUTH_SECRET }),
    isDemo: DEMO === '1',
    trustedProxies: TRUST_PROXY,
    ...(SMTP_URL && { mail: { url: SMTP_URL, from: SMTP_FROM, appUrl: APP_URL } }),
  };
}

let known: Env | undefined;

/** The settings of this process. */
export function env(): Env {
  known ??= readEnv(process.env);
  return known;
}
