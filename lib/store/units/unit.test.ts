import { expect, it } from 'vitest';
import { provideDatabase } from '@/lib/store/testing/temporary-database';
import { qingshi as profile, twoOffices } from '@/lib/store/testing/two-offices';
import { getUnit, updateContact } from './unit';

provideDatabase();

it('is read by its own people, who correct how it is reached and nothing else', async () => {
  const { qingshi } = await twoOffices();
  const sent = { ...profile, name: '青石县人民政府', level: 'county', phone: '0916-7654321' } as const;
  expect(await updateContact(qingshi, qingshi.unitId, sent)).toEqual({ ok: true });
  expect(await getUnit(qingshi, qingshi.unitId)).toEqual({ ...profile, id: qingshi.unitId, phone: '0916-7654321' });
});

it('does not exist for others', async () => {
  const { qingshi, baishui } = await twoOffices();
  expect(await getUnit(baishui, qingshi.unitId)).toBeUndefined();
  const sent = { ...profile, phone: '110' };
  expect(await updateContact(baishui, qingshi.unitId, sent)).toEqual({ ok: false, code: 'notFound' });
  expect((await getUnit(qingshi, qingshi.unitId))?.phone).toBe(profile.phone);
});
