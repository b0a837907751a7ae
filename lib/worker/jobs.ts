/** What a worker can do. Only workers load this file; all others take its types. */
import type { ImportResult } from '@/lib/import/imported-report';
import type { PileRefusal } from '@/lib/import/pile/refusals';
import { readFile } from '@/lib/import/read-file';
import { readBook } from '@/lib/import/xlsx/read-book';
import type { Report } from '@/lib/report/report';
import { checkReport } from '@/lib/rules/check-report';
import type { Finding, RuleContext } from '@/lib/rules/types';
import { templateById } from '@/lib/template/registry';
import { openPiled, type PiledPath, piledBytes } from './piled-file';

export interface ReportRequest {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** The report on the year before, once it is known which year that is. */
  readonly prior?: Report;
}

/** `year` is that of the report, where the reading would be surer with the report on the year before. */
export interface ReportReading {
  readonly result: ImportResult;
  readonly year?: number;
}

export interface PiledReading {
  readonly result: ImportResult | { readonly ok: false; readonly code: PileRefusal };
  readonly year?: number;
}

async function readReport({ bytes, name, prior }: ReportRequest): Promise<ReportReading> {
  let year: number | undefined;
  const result = await readFile(bytes, name, async (asked) => {
    year = asked;
    return prior;
  });
  return { result, ...(year !== undefined && { year }) };
}

/** Each takes and gives plain data, for it comes from and goes to another process. */
export const jobs = {
  readReport,
  readBook: async ({ bytes }: { readonly bytes: Uint8Array }) => readBook(bytes),
  openPiled,
  readPiled: async ({ prior, ...file }: PiledPath & Pick<ReportRequest, 'prior'>): Promise<PiledReading> => {
    const found = await piledBytes(file);
    if (!found.ok) return { result: found };
    return await readReport({ bytes: found.bytes, name: file.name, ...(prior && { prior }) });
  },
  checkReport: async ({ report, context }: { readonly report: Report; readonly context: RuleContext }) =>
    findingsOf(report, context),
} as const;

function findingsOf(report: Report, context: RuleContext): readonly Finding[] {
  return checkReport(templateById(report.templateId), report, context);
}

export type Jobs = typeof jobs;
export type JobName = keyof Jobs;
export type JobInput<Name extends JobName> = Parameters<Jobs[Name]>[0];
export type JobValue<Name extends JobName> = Awaited<ReturnType<Jobs[Name]>>;
