import type { z } from 'zod';

/** What the address of a request asks for, as the schema has it; undefined where it asks for anything else. */
export function parseQuery<Query>(request: Request, schema: z.ZodType<Query>): Query | undefined {
  return schema.safeParse(queryOf(request)).data;
}

/** The names and values behind the question mark; of a name that comes twice the last. */
export function queryOf(request: Request): Readonly<Record<string, string>> {
  return Object.fromEntries(new URL(request.url).searchParams);
}
