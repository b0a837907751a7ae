/** Reminders of deadlines, given when somebody comes. */

import { calendarDay, isoDay } from '@/lib/report/moment';
import { dueYear } from '@/lib/report/report-year';
import { noteFault } from '@/lib/store/database/storage-fault';
import { remind } from '@/lib/store/workflow/reminders';
import type { Viewer } from '@/lib/workflow/asker';
import { mailNotices } from './notice-mail';

/** Gives those that are due today for the reports that the visitor may see. */
export async function remindOfDeadlines(viewer: Viewer): Promise<void> {
  const now = new Date();
  await remind(viewer, dueYear(calendarDay(now)), isoDay(now)).catch(noteFault('reminders were not given'));
  mailNotices();
}
