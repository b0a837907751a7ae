/** A city with an installation of its own: one department that has reported, and a county that reports elsewhere. */
import { hashPassword } from '@/lib/auth/password';
import { openDatabase } from '@/lib/store/database/database';
import { insertAccount, insertMembership, insertUnit } from '@/lib/store/people/accounts';
import { openSeason } from '@/lib/store/season/obligations';
import { insertReportAt } from '@/lib/store/testing/reporting-county';
import { qingshi } from '@/lib/store/testing/two-offices';
import { rollUpPassword, rollUpYear } from './rollup-county';

export const cityPeople = { supervisor: 'shi.shenhe', clerk: 'shi.tianbao' } as const;

/** Fills the folder, which no server uses yet. */
export async function seedCity(folder: string): Promise<void> {
  const db = await openDatabase(folder);
  const passwordHash = await hashPassword(rollUpPassword);
  await db.transaction().execute(async (trx) => {
    const add = async (shortName: string, level: 'city' | 'county' | 'department', above: string | null) =>
      await insertUnit(
        trx,
        { ...qingshi, name: level === 'department' ? shortName : `${shortName}人民政府`, shortName, level },
        above,
      );
    const cityId = await add('汇总市', 'city', null);
    const bureauId = await add('市司法局', 'department', cityId);
    await add('汇总县', 'county', cityId);
    const join = async (username: string, role: 'supervisor' | 'clerk', unitId: string) => {
      const userId = await insertAccount(trx, { username, name: username, passwordHash });
      await insertMembership(trx, { userId, unitId, role });
      return { userId };
    };
    await join(cityPeople.supervisor, 'supervisor', cityId);
    const clerk = await join(cityPeople.clerk, 'clerk', bureauId);
    const figures = { 't2/penalties/decisions': '2' };
    await insertReportAt(trx, clerk, { unitId: bureauId, year: rollUpYear, figures, status: 'approved' });
    await openSeason(trx, rollUpYear);
  });
  await db.destroy();
}
