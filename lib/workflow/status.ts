/** Where a report stands on its way from the clerk's draft to the archive. */

/** In the order in which a report that nobody returns passes them. */
export const reportStatuses = [
  'draft',
  'firstReview',
  'secondReview',
  'finalReview',
  'countyReview',
  'returned',
  'approved',
  'published',
  'archived',
] as const;

export type ReportStatus = (typeof reportStatuses)[number];

/** A status in which somebody is asked to approve. */
export type ReviewStatus = Extract<ReportStatus, 'firstReview' | 'secondReview' | 'finalReview' | 'countyReview'>;

/** The status as clerks call it. */
export const statusNames: Readonly<Record<ReportStatus, string>> = {
  draft: '草稿',
  firstReview: '初审中',
  secondReview: '复审中（含保密审查）',
  finalReview: '终审签发中',
  countyReview: '报县办审核中',
  returned: '退回给您修改',
  approved: '审核通过',
  published: '已公布',
  archived: '已归档',
};

/** The status as everybody else calls it: only the clerk has to do with a return. */
export function statusName(status: ReportStatus, isClerk: boolean): string {
  return status === 'returned' && !isClerk ? '已退回填报人修改' : statusNames[status];
}

/** What stands before the status of a report that is public and being corrected. */
export const correcting = '已公布，更正中';

/** What stands in place of the status of a report that was published before it came here: nobody here has signed it. */
export const publishedElsewhere = '已在别处公布，导入存档';

/** Where a report is its unit's own business: nobody above is asked for anything. */
export const beforeHandingIn: readonly ReportStatus[] = [
  'draft',
  'returned',
  'firstReview',
  'secondReview',
  'finalReview',
];

/** Whether offices above find a report closed: one of them keeps drafts closed, and it was never handed in. */
export function isClosed(report: {
  readonly status: ReportStatus;
  /** ISO dates; null before. */
  readonly handedInOn: string | null;
  readonly publishedOn: string | null;
  readonly officeClosesDrafts: boolean;
}): boolean {
  const { status, handedInOn, publishedOn, officeClosesDrafts } = report;
  return officeClosesDrafts && beforeHandingIn.includes(status) && handedInOn === null && publishedOn === null;
}

/** Whether the text may be changed: nobody else is reading it, and nobody has signed it. */
export function isEditable(status: ReportStatus): boolean {
  return status === 'draft' || status === 'returned';
}

/** Whether somebody is asked to approve the report in this status. */
export function isInReview(status: ReportStatus): status is ReviewStatus {
  return status === 'firstReview' || status === 'secondReview' || status === 'finalReview' || status === 'countyReview';
}

/** Whether the text stands approved: its exports bear no draft mark. */
export function isApproved(status: ReportStatus): boolean {
  return status === 'approved' || isPublic(status);
}

/** Whether the public can read it. */
export function isPublic(status: ReportStatus): boolean {
  return status === 'published' || status === 'archived';
}
