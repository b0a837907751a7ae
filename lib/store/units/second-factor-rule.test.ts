import { expect, it } from 'vitest';
import { database } from '@/lib/store/database/database';
import { insertMembership } from '@/lib/store/people/accounts';
import { provideDatabase } from '@/lib/store/testing/temporary-database';
import { openReviewOffice } from '@/lib/store/testing/workflow-people';
import { asksSecondFactor, isSecondFactorAskedOf, setSecondFactorRule } from './second-factor-rule';

provideDatabase();

it('is asked of administrators of the unit and of those below it, and of nobody else', async () => {
  const { unitId, countyId, people } = await openReviewOffice();
  const { supervisor: county, finalReviewer: town, clerk } = people;
  const db = await database();
  await db.transaction().execute(async (trx) => {
    await insertMembership(trx, { userId: county.userId, unitId: countyId, role: 'administrator' });
    await insertMembership(trx, { userId: town.userId, unitId, role: 'administrator' });
  });
  expect(await isSecondFactorAskedOf(town.userId)).toBe(false);
  expect(await setSecondFactorRule(town, countyId, true)).toEqual({ ok: false, code: 'notFound' });
  expect(await setSecondFactorRule(county, countyId, true)).toEqual({ ok: true });
  expect([await asksSecondFactor(countyId), await asksSecondFactor(unitId)]).toEqual([true, false]);
  expect(await isSecondFactorAskedOf(county.userId)).toBe(true);
  expect(await isSecondFactorAskedOf(town.userId)).toBe(true);
  expect(await isSecondFactorAskedOf(clerk.userId)).toBe(false);
  await setSecondFactorRule(town, unitId, false);
  expect(await isSecondFactorAskedOf(town.userId)).toBe(true);
});
