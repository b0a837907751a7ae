/** The rules of title and tables: little to load, so that the editor has them from its first moment on. */
import { cellRules } from './cells';
import { identityRules } from './identities';
import { structureRules } from './structure';
import { titleRules } from './title';
import type { Rule } from './types';

export const tableRules = [
  ...titleRules,
  ...structureRules,
  ...cellRules,
  ...identityRules,
] as const satisfies readonly Rule[];
