/** The digest of all verdicts in verdicts.txt; kept with whatever relies on one. Written by `npm run verdicts`. */
export const RULE_SET_VERSION = 'dcede9ffc749';
