/** Who may send a file is asked before a byte of it is read, and what is too large is not read to its end. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { POST as importUnits } from '@/app/units/import/route';
import { hashPassword } from '@/lib/auth/password';
import { signIn } from '@/lib/auth/sign-in';
import { resetVisitor } from '@/lib/auth/testing/visitor';
import { FILE_BYTES } from '@/lib/import/limits';
import { database } from '@/lib/store/database/database';
import { listImports } from '@/lib/store/imports/pending-import';
import { insertAccount, insertMembership } from '@/lib/store/people/accounts';
import { provideDatabase } from '@/lib/store/testing/temporary-database';
import { twoOffices } from '@/lib/store/testing/two-offices';
import { POST as importReport } from './route';

vi.mock('next/headers', async () => (await import('@/lib/auth/testing/visitor')).requestScope());
vi.stubEnv('BETTER_AUTH_SECRET', 'a secret for tests, of forty characters.');
provideDatabase();
beforeEach(resetVisitor);

const CHUNK = 1_000_000;
const passwordHash = await hashPassword('correct horse');

/** A body of so many bytes that counts what was taken of it. */
function body(bytes: number) {
  const taken = { bytes: 0 };
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (taken.bytes >= bytes) return controller.close();
        taken.bytes += CHUNK;
        controller.enqueue(new Uint8Array(CHUNK).fill(32));
      },
    },
    { highWaterMark: 0 },
  );
  return { stream, taken };
}

async function send(post: typeof importReport, path: string, stream: BodyInit, headers: Record<string, string> = {}) {
  const own = { host: '10.0.0.1:3000', origin: 'http://10.0.0.1:3000' };
  const init = { method: 'POST', headers: { ...own, ...headers }, body: stream, duplex: 'half' as const };
  return await post(new Request(`http://10.0.0.1:3000${path}`, init), { params: Promise.resolve({}) });
}

/** 青石镇 and 白水乡; a clerk of the first has signed in. */
async function clerkOfQingshi() {
  const { qingshi, baishui } = await twoOffices();
  const db = await database();
  const userId = await db.transaction().execute(async (trx) => {
    const id = await insertAccount(trx, { name: '周', username: 'zhou', passwordHash });
    await insertMembership(trx, { userId: id, unitId: qingshi.unitId, role: 'clerk' });
    return id;
  });
  await signIn('zhou', 'correct horse');
  return { asker: { userId }, own: qingshi.unitId, other: baishui.unitId };
}

function address(unit: string) {
  return `/imports?${new URLSearchParams({ unit, purpose: 'draft', name: '报告.txt' })}`;
}

describe('nothing of the file is read', () => {
  it.each([
    ['reports', importReport, '/imports?unit=u&purpose=draft&name=a.txt'],
    ['units', importUnits, '/units/import'],
  ] as const)('from somebody who is not signed in: %s', async (_, post, path) => {
    const { stream, taken } = body(CHUNK);
    expect((await send(post, path, stream)).status).toBe(401);
    expect(taken.bytes).toBe(0);
  });

  it('for a unit that the sender does not write for', async () => {
    const { other } = await clerkOfQingshi();
    const { stream, taken } = body(CHUNK);
    expect((await send(importReport, address(other), stream)).status).toBe(404);
    expect(taken.bytes).toBe(0);
  });

  it('of units from somebody who administers none', async () => {
    await clerkOfQingshi();
    const { stream, taken } = body(CHUNK);
    expect((await send(importUnits, '/units/import', stream)).status).toBe(403);
    expect(taken.bytes).toBe(0);
  });

  it('where it says itself that it is too large', async () => {
    const { own } = await clerkOfQingshi();
    const { stream, taken } = body(CHUNK);
    const headers = { 'content-length': String(FILE_BYTES + 1) };
    expect((await send(importReport, address(own), stream, headers)).status).toBe(413);
    expect(taken.bytes).toBe(0);
  });
});

it('what is too large is left where the limit is passed, and nothing is kept', async () => {
  const { own, asker } = await clerkOfQingshi();
  const { stream, taken } = body(10 * FILE_BYTES);
  const response = await send(importReport, address(own), stream);
  expect(response.status).toBe(413);
  expect(await response.json()).toMatchObject({ ok: false, code: 'tooLarge' });
  expect(taken.bytes).toBeLessThanOrEqual(FILE_BYTES + 2 * CHUNK);
  expect(await listImports(asker)).toEqual([]);
});

it('a report is read and waits to be confirmed', async () => {
  const { own, asker } = await clerkOfQingshi();
  const text =
    '青石镇2024年政府信息公开工作年度报告\n一、总体情况\n青石镇2024年……\n五、存在的主要问题及改进情况\n无。\n';
  const response = await send(importReport, address(own), text);
  expect(response.status).toBe(200);
  expect(await listImports(asker)).toMatchObject([{ fileName: '报告.txt', purpose: 'draft' }]);
});
