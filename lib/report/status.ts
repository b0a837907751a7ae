/** Where a report stands on its way to being published. */

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

/** The status as clerks call it. */
export const statusNames: Readonly<Record<ReportStatus, string>> = {
  draft: '草稿',
  firstReview: '等待初审',
  secondReview: '等待复审',
  finalReview: '等待终审签发',
  countyReview: '等待县办审核',
  returned: '退回给您修改',
  approved: '审核通过',
  published: '已发布',
  archived: '已归档',
};
