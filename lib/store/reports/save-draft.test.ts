import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { DRAFT_CHARACTERS } from '@/lib/report/limits/draft-size';
import { database } from '@/lib/store/database/database';
import { provideDatabase } from '@/lib/store/testing/temporary-database';
import { type Office, twoOffices } from '@/lib/store/testing/two-offices';
import { openReviewOffice } from '@/lib/store/testing/workflow-people';
import { createReport } from './begin-report';
import { getReport } from './report';
import { saveDraft } from './save-draft';

provideDatabase();

let clerk: Office;
let reportId = '';

beforeEach(async () => {
  clerk = (await twoOffices()).qingshi;
  const created = await createReport(clerk, clerk.unitId, 2025);
  reportId = created.ok ? created.id : '';
});

function save(revision: number, saveId: string, patch: Record<string, string>) {
  return saveDraft(clerk, { reportId, revision, saveId, patch });
}

async function draft() {
  return (await getReport(clerk, reportId))?.report.draft;
}

async function history() {
  const db = await database();
  return await db.selectFrom('reportPatch').select(['revision', 'patch']).orderBy('revision').execute();
}

describe('a save based on the stored revision', () => {
  it('changes its fields alone and counts up', async () => {
    expect(await save(0, 'a', { 't3/received/person': '34' })).toMatchObject({ ok: true, revision: 1 });
    expect(await save(1, 'b', { problems: '一是……' })).toMatchObject({ ok: true, revision: 2 });
    expect(await draft()).toMatchObject({ 't3/received/person': '34', problems: '一是……', agency: '青石镇人民政府' });
  });

  it('clears a field with an empty text', async () => {
    await save(0, 'a', { problems: '一' });
    await save(1, 'b', { problems: '' });
    expect(await draft()).not.toHaveProperty('problems');
  });

  it('is appended to the history, which begins with the proposal', async () => {
    await save(0, 'a', { problems: '一' });
    await save(1, 'b', { problems: '' });
    const [begin, ...patches] = await history();
    expect(JSON.parse(begin?.patch ?? '')).toMatchObject({ year: '2025' });
    expect(patches).toEqual([
      { revision: 1, patch: '{"problems":"一"}' },
      { revision: 2, patch: '{"problems":""}' },
    ]);
  });

  it('that makes the report longer than it may be is refused, and nothing of it is written', async () => {
    const half = '字'.repeat(DRAFT_CHARACTERS / 2);
    expect(await save(0, 'a', { problems: half })).toMatchObject({ ok: true });
    expect(await save(1, 'b', { other: half, title: '年报' })).toEqual({ ok: false, code: 'draftTooLong' });
    expect(await draft()).not.toHaveProperty('other');
    expect(await save(1, 'c', { other: '二', title: '年报' })).toMatchObject({ ok: true, revision: 2 });
  });

  it('with nothing in it writes nothing', async () => {
    const savedAt = (await getReport(clerk, reportId))?.updatedAt;
    expect(await save(0, 'a', {})).toEqual({ ok: true, revision: 0, savedAt });
    expect(await history()).toHaveLength(1);
  });
});

describe('a save based on an older revision', () => {
  it('writes nothing and hands back all that changed since, with the last texts', async () => {
    await save(0, 'a', { problems: '一', other: '无' });
    await save(1, 'b', { problems: '二', 't3/received/person': '3' });
    expect(await save(0, 'c', { problems: '三' })).toEqual({
      ok: false,
      code: 'stale',
      revision: 2,
      theirs: { problems: '二', other: '无', 't3/received/person': '3' },
    });
    expect((await draft())?.problems).toBe('二');
  });

  it('hands back cleared fields as empty texts', async () => {
    await save(0, 'a', { problems: '一' });
    await save(1, 'b', { problems: '' });
    expect(await save(1, 'c', { other: '无' })).toMatchObject({ code: 'stale', theirs: { problems: '' } });
  });

  it('leaves out what the sender had already seen', async () => {
    await save(0, 'a', { problems: '一' });
    await save(1, 'b', { other: '无' });
    expect(await save(1, 'c', { problems: '二' })).toMatchObject({ theirs: { other: '无' } });
  });
});

it('hands the whole draft to a sender who is ahead of a restored database', async () => {
  await save(0, 'a', { problems: '一' });
  expect(await save(7, 'b', { other: '无' })).toMatchObject({
    code: 'stale',
    revision: 1,
    theirs: { problems: '一', agency: '青石镇人民政府' },
  });
});

describe('a repeated request', () => {
  it('gets the answer of the first and is written once', async () => {
    const first = await save(0, 'a', { problems: '一' });
    await save(1, 'b', { problems: '二' });
    expect(await save(0, 'a', { problems: '一' })).toEqual(first);
    expect((await draft())?.problems).toBe('二');
    expect(await history()).toHaveLength(3);
  });

  it('is another request in another report', async () => {
    const other = await createReport(clerk, clerk.unitId, 2024);
    const otherId = other.ok ? other.id : '';
    await save(0, 'a', { problems: '一' });
    const answer = await saveDraft(clerk, { reportId: otherId, revision: 0, saveId: 'a', patch: { problems: '二' } });
    expect(answer).toMatchObject({ ok: true, revision: 1 });
    expect((await getReport(clerk, otherId))?.report.draft.problems).toBe('二');
  });
});

describe('what cannot be written', () => {
  it.each([
    ['a key that no format has', 't9/none/none'],
    ['a computed cell', 't3/received/total'],
    ['a cell of another format', 't2/procurement/amount'],
    ['the year of the report', 'year'],
    ['a name that every object has', '__proto__'],
  ])('%s is refused, and the rest of the patch with it', async (_, key) => {
    const patch = JSON.parse(`{"problems":"一","${key}":"1"}`);
    expect(await save(0, 'a', patch)).toEqual({ ok: false, code: 'unknownKey' });
    expect(await draft()).not.toHaveProperty('problems');
  });

  it('control characters and halves of characters are left out, line ends made one', async () => {
    await save(0, 'a', { problems: '一\u0000二\r\n三\t四\rA\uD83D\uFFFE😀' });
    expect((await draft())?.problems).toBe('一二\n三\t四\nA😀');
  });
});

it('refuses a report that is no longer a draft, whatever the revision', async () => {
  await sql`update report set status = 'approved'`.execute(await database());
  expect(await save(0, 'a', { problems: '一' })).toEqual({ ok: false, code: 'locked' });
});

it('writes one of many saves that start from one revision', async () => {
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, index) => save(0, `save-${index}`, { problems: String(index) })),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await history()).toHaveLength(2);
});

it('tells people who only read the report that it is not theirs to write, and others nothing', async () => {
  const { people, unitId } = await openReviewOffice();
  const created = await createReport(people.clerk, unitId, 2025);
  const request = { reportId: created.ok ? created.id : '', revision: 0, saveId: 'a', patch: { problems: '一' } };
  expect(await saveDraft(people.firstReviewer, request)).toEqual({ ok: false, code: 'forbidden' });
  expect(await saveDraft(people.supervisor, request)).toEqual({ ok: false, code: 'forbidden' });
  expect(await saveDraft(clerk, request)).toEqual({ ok: false, code: 'notFound' });
});
