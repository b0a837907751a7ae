import { expect, it } from 'vitest';
import { giveReason, listReasons } from './finding-reason';
import { createReport } from './report';
import { provideDatabase } from './temporary-database';
import { twoOffices } from './two-offices';

provideDatabase();

it('keeps the last reason for a finding, for the people of the unit alone', async () => {
  const { qingshi, baishui } = await twoOffices();
  const created = await createReport(qingshi, qingshi.unitId, 2025);
  const id = created.ok ? created.id : '';
  expect(await giveReason(qingshi, id, 'E01||3', '上年漏计')).toEqual({ ok: true });
  await giveReason(qingshi, id, 'E01||3', '上年漏计2件');
  await giveReason(qingshi, id, 'E03||16', '到期失效');
  expect(await listReasons(qingshi, id)).toEqual({ 'E01||3': '上年漏计2件', 'E03||16': '到期失效' });
  await giveReason(qingshi, id, 'E03||16', '');
  expect(await listReasons(qingshi, id)).toEqual({ 'E01||3': '上年漏计2件' });
  expect(await giveReason(baishui, id, 'E01||3', '改')).toEqual({ ok: false, code: 'notFound' });
  expect(await listReasons(baishui, id)).toEqual({});
});
