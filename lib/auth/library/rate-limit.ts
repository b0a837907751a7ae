/**
 * The account library's brake on floods. Its windows are seconds long: one server counts in memory, for a full disk must not
 * stop a sign-out, and a clock that is set must not stretch a window to a day; servers of one PostgreSQL count there together.
 */
import type { BetterAuthRateLimitOptions } from 'better-auth';
import type { Database } from '@/lib/store/database/database';
import { isPostgres } from '@/lib/store/database/dialect';
import { noteFault } from '@/lib/store/database/note-fault';
import { countRequest } from '@/lib/store/people/shared-limits';

type Storage = NonNullable<BetterAuthRateLimitOptions['customStorage']>;

interface Window {
  /** By a clock that only goes on, in milliseconds. */
  readonly endsAt: number;
  readonly count: number;
}

/** Windows kept at most; those that have ended are forgotten first. */
const MOST = 10_000;

/** Counters for one instance of the library on this database. */
export function rateLimitStorage(db: Database): Storage {
  return isPostgres(db) ? sharedWindows(db) : ownWindows();
}

/** Counters in memory; `clock` gives milliseconds. */
export function ownWindows(clock: () => number = () => performance.now()): Storage {
  const windows = new Map<string, Window>();
  return {
    async consume(key, { window, max }) {
      const now = clock();
      const open = windows.get(key);
      const { count, endsAt } = open && open.endsAt > now ? open : { count: 0, endsAt: now + window * 1000 };
      if (count >= max) return refused(endsAt - now);
      if (windows.size >= MOST) forgetEnded(windows, now);
      windows.set(key, { count: count + 1, endsAt });
      return ALLOWED;
    },
  };
}

/** Where nothing can be counted nobody is stopped: without the database no try gets further. */
function sharedWindows(db: Database): Storage {
  return {
    async consume(key, { window, max }) {
      try {
        const { count, endsIn } = await countRequest(db, key, window * 1000);
        return count > max ? refused(endsIn) : ALLOWED;
      } catch (error) {
        noteFault('a request was not counted')(error);
        return ALLOWED;
      }
    },
  };
}

const ALLOWED = { allowed: true, retryAfter: null };

function refused(milliseconds: number) {
  return { allowed: false, retryAfter: Math.ceil(milliseconds / 1000) };
}

/** Forgets the windows that have ended; where all are open, the oldest. */
function forgetEnded(windows: Map<string, Window>, now: number): void {
  for (const [key, { endsAt }] of windows) if (endsAt <= now) windows.delete(key);
  const [oldest] = windows.keys();
  if (windows.size >= MOST && oldest !== undefined) windows.delete(oldest);
}
