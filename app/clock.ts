/** What happens by itself while the server runs: the year is opened, lists are brought up to date, people are reminded, data are backed up. */
import { env } from '@/lib/env';
import { log } from '@/lib/log/log';
import { calendarDay, isoDay } from '@/lib/report/moment';
import { dueYear } from '@/lib/report/report-year';
import { database } from '@/lib/store/database/database';
import { refreshProjections } from '@/lib/store/projection/rebuild';
import { openSeason } from '@/lib/store/season/obligations';
import { remind } from '@/lib/store/workflow/reminders';
import { backUpWhenDue } from './backups';
import { deliver } from './notice-mail';

const EVERY = 10 * 60 * 1000;

/** Does it now, and again as long as the server runs. What fails is reported and tried again the next time. */
export async function startClock(): Promise<void> {
  await tick(work);
  // No start waits for a backup, nor makes one: a server that runs for minutes only has nothing new.
  setInterval(() => void tick(work).then(() => tick(backUpWhenDue)), EVERY).unref();
}

async function tick(task: (now: Date) => Promise<void>): Promise<void> {
  try {
    await task(new Date());
  } catch (error) {
    log().error({ err: error }, 'what the server does by itself was not done');
  }
}

async function work(now: Date): Promise<void> {
  const db = await database();
  await openSeason(db, dueYear(calendarDay(now)));
  await refreshProjections(db, isoDay(now));
  await remindNow(now);
}

/** Gives the reminders that are due: by the clock, and at once where a day was set. */
export async function remindNow(now: Date): Promise<void> {
  const reminded = await remind(dueYear(calendarDay(now)), isoDay(now));
  const { mail } = env();
  if (mail && reminded > 0) await deliver(mail);
}
