/** The rules of title and tables: little to load, so that the editor has them from its first moment on. */

import type { Rule } from '@/lib/rules/types';
import { titleRules } from './a-title';
import { structureRules } from './b-structure';
import { cellRules } from './c-cells';
import { identityRules } from './d-identities';

export const tableRules = [
  ...titleRules,
  ...structureRules,
  ...cellRules,
  ...identityRules,
] as const satisfies readonly Rule[];
