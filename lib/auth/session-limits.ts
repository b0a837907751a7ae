/** When a session ends by itself. */

/** Without any request. */
export const IDLE_MINUTES = 30;

/** However busy: a working day with overtime. */
export const SESSION_HOURS = 12;

/** Of one person: more computers than anybody works at. The oldest ends when another begins. */
export const MOST_SESSIONS = 10;
