/** The stages of a report, from the columns that hold them. */
import { z } from 'zod';
import { isEditable, type ReportStatus } from '@/lib/workflow/status';
import { type Stages, stageCounts, stagesOf } from '@/lib/workflow/transitions';

const review = z.enum(['firstReview', 'secondReview', 'finalReview', 'countyReview']);
const stages = z.tuple([review], review);

export interface StageColumns {
  readonly status: ReportStatus;
  /** Of the report: what it was last submitted to. */
  readonly stages: string | null;
  /** Of its unit. */
  readonly reviewStages: number;
  readonly parentId: string | null;
}

/** Those that it was submitted to; while it may be changed, and where it never was submitted, those of its unit. */
export function storedStages({ status, stages: submitted, reviewStages, parentId }: StageColumns): Stages {
  if (submitted !== null && !isEditable(status)) return stages.parse(JSON.parse(submitted));
  return stagesOf(stageCounts.find((count) => count === reviewStages) ?? 3, parentId !== null);
}
