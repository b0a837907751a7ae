import { beforeEach, expect, it } from 'vitest';
import { database } from '@/lib/store/database/database';
import { createReport } from '@/lib/store/reports/begin-report';
import { provideDatabase } from '@/lib/store/testing/temporary-database';
import { type Office, twoOffices } from '@/lib/store/testing/two-offices';
import { listFinished, markFinished } from './finished-sections';

provideDatabase();

let offices: { qingshi: Office; baishui: Office };
let id: string;

beforeEach(async () => {
  offices = await twoOffices();
  const created = await createReport(offices.qingshi, offices.qingshi.unitId, 2025);
  id = created.ok ? created.id : '';
});

const finished = (section: string) => ({ section, isFinished: true });

it('keeps what is marked until it is taken back', async () => {
  for (const section of ['frame', 'problems', 'problems'])
    expect(await markFinished(offices.qingshi, id, finished(section))).toEqual({ ok: true });
  expect(await listFinished(offices.qingshi, id)).toEqual(['frame', 'problems']);
  await markFinished(offices.qingshi, id, { section: 'frame', isFinished: false });
  expect(await listFinished(offices.qingshi, id)).toEqual(['problems']);
});

it('knows the sections of the format alone', async () => {
  expect(await markFinished(offices.qingshi, id, finished('part9'))).toEqual({ ok: false, code: 'unknownKey' });
});

it('is for those who write the report', async () => {
  await markFinished(offices.qingshi, id, finished('other'));
  expect(await listFinished(offices.baishui, id)).toEqual([]);
  expect(await markFinished(offices.baishui, id, finished('other'))).toEqual({ ok: false, code: 'notFound' });
  const db = await database();
  const { userId } = offices.baishui;
  await db.insertInto('post').values({ userId, unitId: offices.qingshi.unitId, role: 'firstReviewer' }).execute();
  expect(await markFinished(offices.baishui, id, finished('other'))).toEqual({ ok: false, code: 'forbidden' });
  await db.updateTable('report').set({ status: 'firstReview' }).where('id', '=', id).execute();
  expect(await markFinished(offices.qingshi, id, finished('other'))).toEqual({ ok: false, code: 'locked' });
});
