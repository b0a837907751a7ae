/** The digest of verdicts.txt; kept with whatever relies on one. Written by `npm run corpus -- --write-verdicts`. */
export const RULE_SET_VERSION = '2ab90c391c1f';
