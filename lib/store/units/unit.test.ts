import { expect, it } from 'vitest';
import { provideDatabase } from '@/lib/store/testing/temporary-database';
import { qingshi as profile, twoOffices } from '@/lib/store/testing/two-offices';
import { getUnit, updateUnit } from './unit';

provideDatabase();

it('is read and changed by its own people', async () => {
  const { qingshi } = await twoOffices();
  expect(await updateUnit(qingshi, qingshi.unitId, { ...profile, phone: '0916-7654321' })).toEqual({ ok: true });
  expect(await getUnit(qingshi, qingshi.unitId)).toEqual({ ...profile, id: qingshi.unitId, phone: '0916-7654321' });
});

it('does not exist for others', async () => {
  const { qingshi, baishui } = await twoOffices();
  expect(await getUnit(baishui, qingshi.unitId)).toBeUndefined();
  expect(await updateUnit(baishui, qingshi.unitId, { ...profile, name: '某某镇' })).toEqual({
    ok: false,
    code: 'notFound',
  });
  expect((await getUnit(qingshi, qingshi.unitId))?.name).toBe('青石镇人民政府');
});
