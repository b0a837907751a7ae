/** A browser for tests of signing in: sends headers, keeps cookies. */
interface SetCookie {
  readonly value: string;
  readonly httpOnly?: boolean;
  readonly sameSite?: string | boolean;
  readonly secure?: boolean;
  readonly maxAge?: number;
}

interface Visitor {
  readonly headers: Record<string, string>;
  readonly jar: Map<string, SetCookie>;
}

/** The one visitor of a test worker. */
export const visitor: Visitor = { headers: {}, jar: new Map() };

/** Forgets cookies and headers. */
export function resetVisitor(): void {
  visitor.jar.clear();
  for (const name of Object.keys(visitor.headers)) delete visitor.headers[name];
}

/** Stands in for the request that Next would be answering; to be given to `vi.mock('next/headers', …)`. */
export function requestScope() {
  return {
    headers: async () => new Headers(visitor.headers),
    cookies: async () => ({
      toString: () => [...visitor.jar].map(([name, { value }]) => `${name}=${encodeURIComponent(value)}`).join('; '),
      get: (name: string) => visitor.jar.get(name),
      set(name: string, value: string, options: Omit<SetCookie, 'value'>) {
        if (options.maxAge === 0) visitor.jar.delete(name);
        else visitor.jar.set(name, { ...options, value });
      },
    }),
  };
}
