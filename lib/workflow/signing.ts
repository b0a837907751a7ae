/** Who may put their name under a report: not those whose own words or whose own step it is. */

import { isInReview, type ReportStatus } from './status';
import type { Stages, WorkflowAction } from './transitions';

/** What has been done to a report that waits to be signed. */
export interface Signing {
  readonly status: ReportStatus;
  readonly stages: Stages;
  /** Whether no person may sign two stages in a row. */
  readonly fourEyes: boolean;
  /** Whether the office above allows the unit that one person writes and signs; it counts where that office signs after a single stage. */
  readonly onePerson: boolean;
  /** The steps so far, oldest first. */
  readonly log: readonly {
    readonly userId: string;
    readonly action: WorkflowAction | string;
    readonly fromStatus: string;
  }[];
  /** Who has changed the report since its present stage signed it last; of a stage that never did, whoever wrote in it. */
  readonly authors: readonly string[];
}

/** `ownSubmission`: sent it in; `ownWords`: wrote in it; `adjacent`: signed the stage before, where that takes two people. */
export type SigningRefusal = 'ownSubmission' | 'ownWords' | 'adjacent';

/** The people who may not sign the present stage, each with the reason. Empty where nobody is asked to sign. */
export function barredSigners(signing: Signing): ReadonlyMap<string, SigningRefusal> {
  const { status, stages, fourEyes, log, authors } = signing;
  if (!isInReview(status)) return new Map();
  const last = (action: WorkflowAction, from?: ReportStatus) =>
    [...log].reverse().find((each) => each.action === action && (from === undefined || each.fromStatus === from))
      ?.userId;
  const before = stages[stages.indexOf(status) - 1];
  const signer = fourEyes && before ? last('approve', before) : undefined;
  const submitter = last('submit');
  const own = isOnePersonStage(signing)
    ? []
    : [
        ...authors.map((id) => [id, 'ownWords'] as const),
        ...(submitter ? [[submitter, 'ownSubmission'] as const] : []),
      ];
  return new Map<string, SigningRefusal>([...(signer ? [[signer, 'adjacent'] as const] : []), ...own]);
}

/** Whether the stage is the only one of the unit itself, the office above signs after it, and that office allows one person. */
function isOnePersonStage({ status, stages, onePerson }: Signing): boolean {
  return onePerson && allowsOnePerson(stages) && status === stages[0];
}

/** Whether one person could write and sign, were it allowed: a single stage of the unit's own, and the office above after it. */
export function allowsOnePerson(stages: Stages): boolean {
  return stages.length === 2 && stages[1] === 'countyReview';
}

/** Who holds the posts of a unit, by the work in the order of its reports: who writes, then who signs each stage. */
export interface Hands {
  readonly clerks: readonly string[];
  /** The unit's own stages, first to last. */
  readonly signers: readonly (readonly string[])[];
  readonly fourEyes: boolean;
  readonly onePerson: boolean;
}

/**
 * Whether some way through these hands leads a report to the end of the unit's own review. False as well where a post is
 * empty. `onePerson` is for the caller to grant where the office above signs after a single stage.
 */
export function canPass({ clerks, signers, fourEyes, onePerson }: Hands): boolean {
  return clerks.some((clerk) => {
    const stages = signers.map((stage) =>
      stage.filter((each) => each !== clerk || (onePerson && signers.length === 1)),
    );
    // Of each stage, those who may be its signer after one of the stage before.
    const last = stages.reduce((before, stage) =>
      stage.filter((each) => before.some((signer) => !fourEyes || signer !== each)),
    );
    return last.length > 0;
  });
}
