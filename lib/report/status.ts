/** Where a report stands on its way to being published. */

export type ReportStatus = 'draft';

/** The status as clerks call it. */
export const statusNames: Readonly<Record<ReportStatus, string>> = {
  draft: '草稿',
};
