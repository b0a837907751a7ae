/** The people that store tests speak of: two townships, a clerk in each. */

import { database } from '@/lib/store/database/database';
import { insertAccount, insertMembership, insertUnit } from '@/lib/store/people/accounts';
import type { Asker } from '@/lib/workflow/asker';

export const qingshi = {
  name: '青石镇人民政府',
  shortName: '青石镇',
  level: 'township',
  address: '青石镇建设路1号',
  postcode: '723000',
  phone: '0916-1234567',
  email: 'qsz@example.org',
  portalUrl: 'www.example.org',
} as const;

export interface Office extends Asker {
  readonly unitId: string;
}

/** Adds 青石镇 and 白水乡 and returns the clerk of each with the clerk's unit. */
export async function twoOffices(): Promise<{ qingshi: Office; baishui: Office }> {
  const db = await database();
  return await db.transaction().execute(async (trx) => {
    const open = async (name: string, shortName: string, username: string): Promise<Office> => {
      const unitId = await insertUnit(trx, { ...qingshi, name, shortName });
      const userId = await insertAccount(trx, { name: username, username, passwordHash: 'none' });
      await insertMembership(trx, { userId, unitId, role: 'clerk' });
      return { userId, unitId };
    };
    return {
      qingshi: await open('青石镇人民政府', '青石镇', 'zhang'),
      baishui: await open('白水乡人民政府', '白水乡', 'li'),
    };
  });
}
