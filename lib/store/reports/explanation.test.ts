import { beforeEach, expect, it } from 'vitest';
import { database } from '@/lib/store/database/database';
import { provideDatabase } from '@/lib/store/testing/temporary-database';
import { type Office, twoOffices } from '@/lib/store/testing/two-offices';
import { createReport } from './begin-report';
import { appendExplanation, listExplanations } from './explanation';

provideDatabase();

let offices: { qingshi: Office; baishui: Office };
let id: string;

beforeEach(async () => {
  offices = await twoOffices();
  const created = await createReport(offices.qingshi, offices.qingshi.unitId, 2025);
  id = created.ok ? created.id : '';
});

const fee = { fingerprint: 'C08||t2/fees/amount|text=2000', rule: 'C08', address: '10.0.0.1' };
const sign = { fingerprint: 'A08|early|signedOn|', rule: 'A08', address: '10.0.0.1' };

it('gives back the newest answer to each finding, and keeps the older ones', async () => {
  await appendExplanation(offices.qingshi, id, fee, { text: '含上年补缴', isDismissed: false });
  await appendExplanation(offices.qingshi, id, sign, { text: '', isDismissed: true });
  await appendExplanation(offices.qingshi, id, fee, { text: '含上年补缴12万元', isDismissed: false });
  await appendExplanation(offices.qingshi, id, sign, { text: '', isDismissed: false });
  expect(await listExplanations(offices.qingshi, id)).toEqual({
    [fee.fingerprint]: { text: '含上年补缴12万元', isDismissed: false },
    [sign.fingerprint]: { text: '', isDismissed: false },
  });
  const rows = await (await database())
    .selectFrom('explanation')
    .select(['number', 'text', 'rule', 'userId'])
    .orderBy('number')
    .execute();
  expect(rows).toHaveLength(4);
  expect(rows[0]).toEqual({ number: 1, text: '含上年补缴', rule: 'C08', userId: offices.qingshi.userId });
});

it('takes none from people who only read the report', async () => {
  const db = await database();
  await db
    .insertInto('post')
    .values({ userId: offices.baishui.userId, unitId: offices.qingshi.unitId, role: 'firstReviewer' })
    .execute();
  const answer = await appendExplanation(offices.baishui, id, fee, { text: '含上年补缴', isDismissed: false });
  expect(answer).toEqual({ ok: false, code: 'forbidden' });
});

it('is for the people of the unit alone', async () => {
  await appendExplanation(offices.qingshi, id, fee, { text: '含上年补缴', isDismissed: false });
  expect(await listExplanations(offices.baishui, id)).toEqual({});
  const answer = await appendExplanation(offices.baishui, id, fee, { text: '改', isDismissed: false });
  expect(answer).toEqual({ ok: false, code: 'notFound' });
});
