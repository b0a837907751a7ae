/** Work that is done again where others got in its way. */
import { setTimeout } from 'node:timers/promises';
import { isRepeatable } from './postgres-fault';

/** After so many attempts whoever asked is told that the database is busy. */
const MOST_ATTEMPTS = 12;

/** Milliseconds of the longest pause before the second attempt; it doubles with each, up to the last. */
const PAUSE = { first: 4, longest: 100 };

/** What `work` gives, done again from its beginning as long as its transaction was in the way of another. Attempts count from 1. */
export async function repeated<Value>(work: (attempt: number) => Promise<Value>): Promise<Value> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work(attempt);
    } catch (error) {
      if (attempt >= MOST_ATTEMPTS || !isRepeatable(error)) throw error;
      await setTimeout(Math.random() * Math.min(PAUSE.longest, PAUSE.first * 2 ** attempt));
    }
  }
}
