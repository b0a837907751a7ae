/** Files that were read and wait to be confirmed. */

/** So many of one unit at a time. */
export const PENDING_IMPORTS = 20;
