/** When a session ends by itself. */

/** Without any request. */
export const IDLE_MINUTES = 30;

/** However busy: a working day with overtime. */
export const SESSION_HOURS = 12;

/** Of one person: more computers than anybody works at. The oldest ends when another begins. */
export const MOST_SESSIONS = 10;

/** By how much a clock may be set back without ending sessions: what time servers correct in passing. */
const CORRECTED_MINUTES = 2;

/** When a session ends however busy it is. */
export function sessionEnd(createdAt: Date): Date {
  return new Date(createdAt.getTime() + SESSION_HOURS * 3_600_000);
}

/**
 * Whether a session can be believed: it neither lasted its hours nor was begun or used later than now. The latter happens
 * once a clock that was ahead is set right; such a session would last until the wrong time has come.
 */
export function isCurrent({ createdAt, updatedAt }: { createdAt: Date; updatedAt: Date }, now: Date): boolean {
  const latest = now.getTime() + CORRECTED_MINUTES * 60_000;
  return sessionEnd(createdAt) > now && createdAt.getTime() <= latest && updatedAt.getTime() <= latest;
}
