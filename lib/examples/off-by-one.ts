/**
 * The balanced report as an old file that states every total, with one typed cell one too high: its row and its column
 * no longer reach their totals, and only that cell lies in both.
 */
import type { Report } from '@/lib/report/report';
import { cn2021 } from '@/lib/template/cn-2021';
import type { CellId } from '@/lib/template/keys';
import { balancedLarge } from './balanced-large';
import type { Example } from './example';
import { statedTotals } from './tables';

const { report: balanced, unit } = balancedLarge;
const wrong = 't3/notHeld/business' satisfies CellId;

const report: Report = {
  ...balanced,
  draft: { ...balanced.draft, [wrong]: String(Number(balanced.draft[wrong]) + 1) },
  stated: statedTotals(cn2021, balanced.draft),
};

export const offByOne: Example = {
  key: 'off-by-one',
  title: '云岭市2025年：“无法提供”第1项的商业企业多写了1件',
  unit,
  report,
};
