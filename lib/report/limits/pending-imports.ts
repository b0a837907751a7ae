/** Files that were read and wait to be confirmed. */

/** So many of one unit at a time. */
export const PENDING_IMPORTS = 20;

/** Files of one pile that are checked together; a county has about 50 units, a city some hundreds. */
export const PILE_FILES = 500;
