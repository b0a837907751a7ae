/** A county with twelve townships at the time when their reports come in, put into the data of the running app. */
import { appDatabase } from '@/e2e/testing/app-database';
import { soundDraft } from '@/e2e/testing/review-office';
import { hashPassword } from '@/lib/auth/password';
import { calendarDay } from '@/lib/report/moment';
import { insertAccount, insertMembership, insertUnit } from '@/lib/store/people/accounts';
import { insertReport } from '@/lib/store/reports/begin-report';
import { openSeason } from '@/lib/store/season/obligations';
import { qingshi } from '@/lib/store/testing/two-offices';
import { moveReport } from '@/lib/store/workflow/move-report';
import { getStanding } from '@/lib/store/workflow/standing';
import { cn2021 } from '@/lib/template/cn-2021';
import type { Role } from '@/lib/workflow/roles';
import type { WorkflowAction } from '@/lib/workflow/transitions';

/** The last year that is over: only its reports can be published. */
export const seasonYear = calendarDay(new Date()).year - 1;
export const seasonPassword = 'Ji-du-2026-bao';

/** Distinct by their first character, so that no name is a part of another. */
export const towns = '甲乙丙丁戊己庚辛壬癸子丑'.split('').map((sign) => `${sign}山镇`);

/** Who signs in: the office, and the clerk of a town by its number. */
export const supervisorName = 'jidu.xianban';
export const administratorName = 'jidu.guanli';
export const clerkName = (town: number) => `jidu.tianbao${town}`;

/** Towns whose reports are handed in; those of the faulty ones with an error. */
const handedIn = [0, 1, 2, 3, 5];
const faulty = [3, 5];

/** Opens the county: five towns have handed in, one is writing, six have nothing yet. */
export async function seedCountySeason(): Promise<void> {
  const db = await appDatabase();
  const passwordHash = await hashPassword(seasonPassword);
  const reports = await db.transaction().execute(async (trx) => {
    const join = async (username: string, unitId: string, role: Role) => {
      const userId = await insertAccount(trx, { username, name: username, passwordHash });
      await insertMembership(trx, { userId, unitId, role });
      return { userId };
    };
    const county = await insertUnit(trx, { ...qingshi, name: '季度县人民政府', shortName: '季度县', level: 'county' });
    await join(supervisorName, county, 'supervisor');
    await join(administratorName, county, 'administrator');
    const begun = [];
    for (const [index, shortName] of towns.entries()) {
      const unitId = await insertUnit(trx, { ...qingshi, name: `${shortName}人民政府`, shortName }, county);
      await trx.updateTable('unit').set({ reviewStages: 1, boundStages: 1 }).where('id', '=', unitId).execute();
      const clerk = await join(clerkName(index), unitId, 'clerk');
      const signer = await join(`jidu.qianfa${index}`, unitId, 'finalReviewer');
      if (index > 5) continue;
      const year = String(seasonYear);
      const dated = {
        year,
        title: `${shortName}人民政府${year}年${cn2021.titlePhrase}`,
        signedOn: `${seasonYear + 1}-01-10`,
      };
      const draft = {
        ...soundDraft(shortName),
        ...dated,
        ...(faulty.includes(index) && { 't3/received/person': '9' }),
      };
      const id = await insertReport(trx, clerk, unitId, seasonYear, { templateId: cn2021.id, draft });
      if (id && handedIn.includes(index)) begun.push({ id, clerk, signer });
    }
    await openSeason(trx, seasonYear);
    return begun;
  });
  for (const { id, clerk, signer } of reports) {
    await move(clerk, id, 'submit');
    await move(signer, id, 'approve');
  }
}

/** Takes a step with a report, as the person. */
export async function move(
  person: { readonly userId: string },
  reportId: string,
  action: WorkflowAction,
): Promise<void> {
  const { moves = 0, revision = 0 } = (await getStanding(person, reportId)) ?? {};
  const result = await moveReport(person, { reportId, action, moves, revision, address: '', today: '', details: {} });
  if (!result.ok) throw new Error(result.code);
}
