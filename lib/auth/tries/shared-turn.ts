/** Waiting one's turn among the servers of one database. */
import { setTimeout } from 'node:timers/promises';
import { database } from '@/lib/store/database/database';
import { isPostgres } from '@/lib/store/database/dialect';
import { newId } from '@/lib/store/database/new-id';
import { endTurn, takeTurn } from '@/lib/store/people/shared-limits';

/** Milliseconds between two questions, at least and at most. */
const PAUSE = { shortest: 20, longest: 80 };

/** Milliseconds after which somebody is turned away. */
const LONGEST_WAIT = 10_000;

/**
 * Does the work while no other server does work of this key. Undefined, and nothing done, where the wait is too long. An
 * embedded database has one server, which orders its own work before it asks here.
 */
export async function inSharedTurn<Value>(key: string, work: () => Promise<Value>): Promise<Value | undefined> {
  const db = await database();
  if (!isPostgres(db)) return await work();
  const holder = newId();
  const end = performance.now() + LONGEST_WAIT;
  while (!(await takeTurn(db, key, holder))) {
    if (performance.now() > end) return undefined;
    await setTimeout(PAUSE.shortest + Math.random() * (PAUSE.longest - PAUSE.shortest));
  }
  try {
    return await work();
  } finally {
    await endTurn(db, key, holder);
  }
}
