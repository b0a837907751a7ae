/**
 * The account library's brake on floods, counted in memory: its windows are seconds long, a full disk must not stop a
 * sign-out, and a clock that is set must not stretch a window to a day.
 */
import type { BetterAuthRateLimitOptions } from 'better-auth';

interface Window {
  /** By a clock that only goes on, in milliseconds. */
  readonly endsAt: number;
  readonly count: number;
}

/** Windows kept at most; those that have ended are forgotten first. */
const MOST = 10_000;

/** Counters for one instance of the library; `clock` gives milliseconds. */
export function rateLimitStorage(
  clock: () => number = () => performance.now(),
): NonNullable<BetterAuthRateLimitOptions['customStorage']> {
  const windows = new Map<string, Window>();
  return {
    async consume(key, { window, max }) {
      const now = clock();
      const open = windows.get(key);
      const { count, endsAt } = open && open.endsAt > now ? open : { count: 0, endsAt: now + window * 1000 };
      if (count >= max) return { allowed: false, retryAfter: Math.ceil((endsAt - now) / 1000) };
      if (windows.size >= MOST) forgetEnded(windows, now);
      windows.set(key, { count: count + 1, endsAt });
      return { allowed: true, retryAfter: null };
    },
  };
}

/** Forgets the windows that have ended; where all are open, the oldest. */
function forgetEnded(windows: Map<string, Window>, now: number): void {
  for (const [key, { endsAt }] of windows) if (endsAt <= now) windows.delete(key);
  const [oldest] = windows.keys();
  if (windows.size >= MOST && oldest !== undefined) windows.delete(oldest);
}
