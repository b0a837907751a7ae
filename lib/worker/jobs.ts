/** What a worker can do. Only workers load this file; all others take its types. */
import type { ImportResult } from '@/lib/import/imported-report';
import { readFile } from '@/lib/import/read-file';
import { readBook } from '@/lib/import/xlsx/read-book';
import type { Report } from '@/lib/report/report';

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

/** Each takes and gives plain data, for it comes from and goes to another process. */
export const jobs = {
  readReport: async ({ bytes, name, prior }: ReportRequest): Promise<ReportReading> => {
    let year: number | undefined;
    const result = await readFile(bytes, name, async (asked) => {
      year = asked;
      return prior;
    });
    return { result, ...(year !== undefined && { year }) };
  },
  readBook: async ({ bytes }: { readonly bytes: Uint8Array }) => readBook(bytes),
} as const;

export type Jobs = typeof jobs;
export type JobName = keyof Jobs;
export type JobInput<Name extends JobName> = Parameters<Jobs[Name]>[0];
export type JobValue<Name extends JobName> = Awaited<ReturnType<Jobs[Name]>>;
