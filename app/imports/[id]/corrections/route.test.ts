import { beforeEach, expect, it, vi } from 'vitest';
import { hashPassword } from '@/lib/auth/password';
import { signIn } from '@/lib/auth/sign-in';
import { resetVisitor } from '@/lib/auth/testing/visitor';
import { database } from '@/lib/store/database/database';
import { getImport, keepImport } from '@/lib/store/imports/pending-import';
import { insertAccount, insertMembership } from '@/lib/store/people/accounts';
import { provideDatabase } from '@/lib/store/testing/temporary-database';
import { twoOffices } from '@/lib/store/testing/two-offices';
import { PATCH } from './route';

vi.mock('next/headers', async () => (await import('@/lib/auth/testing/visitor')).requestScope());
vi.stubEnv('BETTER_AUTH_SECRET', 'a secret for tests, of forty characters.');
provideDatabase();
beforeEach(resetVisitor);

const passwordHash = await hashPassword('correct horse');

/** A clerk of 青石镇 who has signed in, an import that waits there, and one that waits in 白水乡. */
async function setUp() {
  const { qingshi, baishui } = await twoOffices();
  const db = await database();
  await db.transaction().execute(async (trx) => {
    const userId = await insertAccount(trx, { name: '周', username: 'zhou', passwordHash });
    await insertMembership(trx, { userId, unitId: qingshi.unitId, role: 'clerk' });
  });
  const waiting = async (office: typeof qingshi) => {
    const file = { unitId: office.unitId, purpose: 'draft', fileName: 'a.docx', reading: '{}' } as const;
    const kept = await keepImport(office, file);
    return kept.ok ? kept.id : '';
  };
  await signIn('zhou', 'correct horse');
  return { qingshi, own: await waiting(qingshi), foreign: await waiting(baishui) };
}

async function patch(id: string, corrections: Record<string, string>): Promise<number> {
  const headers = { host: '10.0.0.1:3000', origin: 'http://10.0.0.1:3000' };
  const body = JSON.stringify({ corrections });
  const request = new Request(`http://10.0.0.1:3000/imports/${id}/corrections`, { method: 'PATCH', headers, body });
  return (await PATCH(request, { params: Promise.resolve({ id }) })).status;
}

it('keeps texts of a report and choices for its parts, and nothing else', async () => {
  const { qingshi, own } = await setUp();
  expect(await patch(own, { 't3/received/person': '3', 'take/frame': 'none' })).toBe(200);
  for (const name of ['id', 'take/nothing', 't3/received/nobody']) expect(await patch(own, { [name]: '1' })).toBe(400);
  expect((await getImport(qingshi, own))?.corrections).toEqual({ 't3/received/person': '3', 'take/frame': 'none' });
});

it('knows no import of another unit', async () => {
  const { foreign } = await setUp();
  expect([await patch(foreign, { title: '甲' }), await patch('none', { title: '甲' })]).toEqual([404, 404]);
});
