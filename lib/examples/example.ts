/** What an example is: one report with its unit, named for tests, the shell, the demo and goldens. */
import type { Report } from '@/lib/report/report';
import type { UnitProfile } from '@/lib/report/unit/unit';

export interface Example {
  /** Stable; what `example:…` in the shell and tests call it. */
  readonly key: string;
  /** What it shows, in one line of Chinese. */
  readonly title: string;
  readonly unit: UnitProfile;
  readonly report: Report;
  /** The same unit's report on the year before, where the example shows what that one gives. */
  readonly lastYear?: Report;
}
