/** Reading foreign files in a worker. */
import type { ImportResult } from '@/lib/import/imported-report';
import type { Draft, Report } from '@/lib/report/report';
import type { JobValue } from './jobs';
import { runJob } from './run-job';
import type { JobFailure } from './worker-pool';

/** The report on the year before that of which a file with this draft is; undefined where there is none. */
type PriorOfFile = (year: number, draft: Draft) => Promise<Report | undefined>;

interface ForeignFile {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** Whoever sent it: see `runJob`. */
  readonly owner: string;
}

/** The report in a file, as `readFile` gives it, or why the worker gave none. `priorOf` is asked in this process. */
export async function readReportApart(
  { bytes, name, owner }: ForeignFile,
  priorOf?: PriorOfFile,
): Promise<ImportResult | JobFailure> {
  const first = await runJob('readReport', { bytes, name }, owner);
  if (!first.ok) return first;
  const { result, year } = first.value;
  const prior = year === undefined || !result.ok ? undefined : await priorOf?.(year, result.report.draft);
  if (!prior) return result;
  // Only our own Word files ask for it, which are read in a few milliseconds: that is simpler than a worker that asks back.
  const second = await runJob('readReport', { bytes, name, prior }, owner);
  return second.ok ? second.value.result : second;
}

/** The sheets of a workbook, as `readBook` gives them, or why the worker gave none. */
export async function readBookApart({
  bytes,
  owner,
}: Omit<ForeignFile, 'name'>): Promise<JobValue<'readBook'> | JobFailure> {
  const outcome = await runJob('readBook', { bytes }, owner);
  return outcome.ok ? outcome.value : outcome;
}
