/** A report as it is on its first day: title, preface and sign-off proposed, every cell blank. */
import { proposeReport } from '@/lib/report/filling/proposals';
import { cn2021 } from '@/lib/template/cn-2021';
import type { Example } from './example';
import { qingshi } from './invented-units';
import { qingshi2024 } from './qingshi-2024';

export const blank: Example = {
  key: 'blank',
  title: '青石镇2025年：刚新建，还没有填，可以取用2024年的结转数',
  unit: qingshi,
  report: proposeReport(cn2021, qingshi, 2025),
  lastYear: qingshi2024,
};
