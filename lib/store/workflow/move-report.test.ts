import { describe, expect, it } from 'vitest';
import { checkChain } from '@/lib/evidence/chain';
import { database } from '@/lib/store/database/database';
import { createReport } from '@/lib/store/reports/begin-report';
import { addComment, listThreads, replyTo, resolveThread } from '@/lib/store/reports/comments';
import { getReport } from '@/lib/store/reports/report';
import { type LogDetails, listLog, logRows } from '@/lib/store/reports/report-log';
import { listVersions, seeVersion } from '@/lib/store/reports/report-version';
import { saveDraft } from '@/lib/store/reports/save-draft';
import { provideDatabase } from '@/lib/store/testing/temporary-database';
import { openReviewOffice, type ReviewOffice } from '@/lib/store/testing/workflow-people';
import type { WorkflowAction, WorkflowRole } from '@/lib/workflow/transitions';
import { moveReport } from './move-report';
import { countUnread, listNotices, readNotices } from './notices';
import { standingOf } from './standing';

provideDatabase();

/** A report with people around it, and what they do with it. */
async function begun() {
  const office = await openReviewOffice();
  const created = await createReport(office.people.clerk, office.unitId, 2025);
  if (!created.ok) throw new Error(created.code);
  return setUp(office, created.id);
}

function setUp({ people, unitId }: ReviewOffice, id: string) {
  const standing = async () => {
    const found = await standingOf(await database(), people.supervisor, id);
    if (!found) throw new Error('no report');
    return found;
  };
  return {
    id,
    people,
    unitId,
    standing,
    status: async () => (await standing()).status,
    /** As from a page that was opened just now, or when `moves` and `revision` say. */
    move: async (role: WorkflowRole, action: WorkflowAction, details: LogDetails = {}, page?: { moves: number }) => {
      const { moves, revision } = { ...(await standing()), ...page };
      const request = { reportId: id, action, moves, revision, address: '10.0.0.9', today: '2026-01-20', details };
      const result = await moveReport(people[role], request);
      return result.ok ? result.status : result.code;
    },
    type: async (patch: Record<string, string>) => {
      const { revision } = await standing();
      return await saveDraft(people.clerk, { reportId: id, revision, saveId: `s${revision}`, patch });
    },
    comment: async (role: WorkflowRole, place: string, text: string, quote?: string) => {
      const result = await addComment(people[role], { reportId: id, place, text, quote, address: '' });
      return result.ok ? result.id : result.code;
    },
    states: async () => (await listThreads(people.clerk, id)).map(({ state }) => state),
  };
}

/** Gives a person one more post in the unit. */
async function hold({ userId }: { userId: string }, unitId: string, role: WorkflowRole): Promise<void> {
  const db = await database();
  await db.insertInto('post').values({ userId, unitId, role }).execute();
}

const published = { publishedOn: '2026-01-20', url: 'http://www.example.org/gkml/2025.html' };

describe('the whole workflow', () => {
  it('leads through all hands to the archive; the log names everybody and holds', async () => {
    const { id, people, move, standing } = await begun();
    expect(await move('clerk', 'submit')).toBe('firstReview');
    expect(await move('firstReviewer', 'approve')).toBe('secondReview');
    expect(await move('secondReviewer', 'approve')).toBe('finalReview');
    expect(await move('finalReviewer', 'approve')).toBe('countyReview');
    expect(await move('supervisor', 'approve')).toBe('approved');
    expect(await move('clerk', 'publish', published)).toBe('published');
    expect(await move('supervisor', 'archive')).toBe('archived');
    const log = await listLog(people.clerk, id);
    expect(log.map(({ userName }) => userName)).toEqual([
      '张填报',
      '陈初审',
      '傅复审',
      '钟镇长',
      '县办老林',
      '张填报',
      '县办老林',
    ]);
    expect(log[5]?.details).toEqual(published);
    const { logEntries, logDigest } = await standing();
    const rows = await logRows(await database(), id);
    expect(checkChain(id, rows, { entries: logEntries, digest: logDigest })).toEqual([]);
    expect(await listVersions(people.clerk, id)).toHaveLength(1);
  });

  it('goes back as it was: every value equal before and after each return, also when incomplete', async () => {
    const { id, people, move } = await begun();
    const before = await getReport(people.clerk, id);
    await move('clerk', 'submit');
    expect(await move('firstReviewer', 'return', { reason: '表三没有填' })).toBe('returned');
    const after = await getReport(people.clerk, id);
    expect(after?.report).toEqual(before?.report);
    expect(after?.revision).toBe(before?.revision);
  });

  it('leaves the archive and is reopened for a reason each, and all sign anew', async () => {
    const { move } = await begun();
    await move('clerk', 'submit');
    for (const role of ['firstReviewer', 'secondReviewer', 'finalReviewer', 'supervisor'] as const) {
      await move(role, 'approve');
    }
    await move('clerk', 'publish', published);
    expect(await move('supervisor', 'archive')).toBe('archived');
    expect(await move('supervisor', 'unarchive')).toBe('noUnarchiveReason');
    expect(await move('clerk', 'unarchive', { reason: '归错了' })).toBe('notYours');
    expect(await move('supervisor', 'unarchive', { reason: '归错了' })).toBe('published');
    expect(await move('supervisor', 'reopen')).toBe('noReopenReason');
    expect(await move('supervisor', 'reopen', { reason: '收费金额有误' })).toBe('returned');
    expect(await move('clerk', 'submit')).toBe('firstReview');
  });
});

describe('signatures', () => {
  it('stand while the text stands: who returned it by mistake looks at it again, nobody else', async () => {
    const { move } = await begun();
    await move('clerk', 'submit');
    await move('firstReviewer', 'approve');
    await move('secondReviewer', 'return', { reason: '退错了' });
    expect(await move('clerk', 'submit')).toBe('secondReview');
  });

  it('fall with the text', async () => {
    const { move, type } = await begun();
    await move('clerk', 'submit');
    await move('firstReviewer', 'approve');
    await move('secondReviewer', 'return', { reason: '请改' });
    await type({ problems: '改过了。' });
    expect(await move('clerk', 'submit')).toBe('firstReview');
  });

  it('are of two people in a row, unless the county allows otherwise', async () => {
    const { move, people, unitId } = await begun();
    const db = await database();
    const { userId } = people.firstReviewer;
    await db.insertInto('post').values({ userId, unitId, role: 'secondReviewer' }).execute();
    await move('clerk', 'submit');
    await move('firstReviewer', 'approve');
    expect(await move('firstReviewer', 'approve')).toBe('adjacent');
    await db.updateTable('unit').set({ fourEyes: 0 }).execute();
    expect(await move('firstReviewer', 'approve')).toBe('finalReview');
  });

  it('are not of who wrote the text, whoever sent it in', async () => {
    const { id, move, type, people, unitId } = await begun();
    await hold(people.clerk, unitId, 'firstReviewer');
    await type({ problems: '人手不足。' });
    const { userId } = people.secondReviewer;
    await hold({ userId }, unitId, 'clerk');
    expect(await move('secondReviewer', 'submit')).toBe('firstReview');
    expect(await move('clerk', 'approve')).toBe('ownWords');
    expect(await move('firstReviewer', 'approve')).toBe('secondReview');
    expect(await move('secondReviewer', 'approve'), 'sent it in').toBe('ownSubmission');
    expect(await move('secondReviewer', 'return', { reason: '退' })).toBe('returned');
    expect((await listLog(people.clerk, id)).map(({ action }) => action)).toEqual(['submit', 'approve', 'return']);
  });

  it('are not of who sends an unchanged text back on its way', async () => {
    const { move, people, unitId } = await begun();
    await hold(people.secondReviewer, unitId, 'clerk');
    await move('clerk', 'submit');
    await move('firstReviewer', 'approve');
    await move('secondReviewer', 'return', { reason: '再核' });
    expect(await move('secondReviewer', 'submit')).toBe('secondReview');
    expect(await move('secondReviewer', 'approve')).toBe('ownSubmission');
  });

  it('may be of one person where the office above allows it, after a single stage, and signs itself', async () => {
    const { move, people, unitId } = await begun();
    await hold(people.clerk, unitId, 'finalReviewer');
    const db = await database();
    await db.updateTable('unit').set({ reviewStages: 1 }).where('id', '=', unitId).execute();
    await move('clerk', 'submit');
    expect(await move('clerk', 'approve')).toBe('ownSubmission');
    await db.updateTable('unit').set({ onePerson: 1 }).where('id', '=', unitId).execute();
    expect(await move('clerk', 'approve')).toBe('countyReview');
    expect(await move('supervisor', 'approve')).toBe('approved');
  });

  it('stay as many as the report was submitted to, until it is submitted again', async () => {
    const { move, standing, unitId, people, id } = await begun();
    await move('clerk', 'submit');
    const db = await database();
    await db.updateTable('unit').set({ reviewStages: 1 }).where('id', '=', unitId).execute();
    expect(await move('firstReviewer', 'approve')).toBe('secondReview');
    expect(await move('secondReviewer', 'return', { reason: '改' })).toBe('returned');
    expect((await standing()).stages).toEqual(['finalReview', 'countyReview']);
    expect(await move('clerk', 'submit')).toBe('finalReview');
    const [first, , , last] = await listLog(people.clerk, id);
    expect(first?.details.stages).toHaveLength(4);
    expect(last?.details.stages).toHaveLength(2);
  });

  it('are as many as the county sets', async () => {
    const { move } = await begun();
    await (await database()).updateTable('unit').set({ reviewStages: 1 }).execute();
    expect(await move('clerk', 'submit')).toBe('finalReview');
    expect(await move('finalReviewer', 'approve')).toBe('countyReview');
  });
});

describe('refuses', () => {
  it('the second of two who press at once, and says who was first', async () => {
    const { id, move, people, standing } = await begun();
    await move('clerk', 'submit');
    const { moves, revision } = await standing();
    const request = { reportId: id, moves, revision, address: '', today: '2026-01-20', details: { reason: '甲' } };
    const answers = await Promise.all([
      moveReport(people.firstReviewer, { ...request, action: 'approve' }),
      moveReport(people.firstReviewer, { ...request, action: 'return' }),
    ]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({
      code: 'moved',
      by: { userName: '陈初审', action: 'approve' },
    });
  });

  it('a form that is sent again', async () => {
    const { move } = await begun();
    await move('clerk', 'submit');
    expect(await move('clerk', 'withdraw')).toBe('draft');
    expect(await move('clerk', 'submit', {}, { moves: 0 })).toBe('moved');
  });

  it('what is not theirs, not now, or not there', async () => {
    const { move, id } = await begun();
    expect(await move('firstReviewer', 'submit')).toBe('notYours');
    expect(await move('firstReviewer', 'approve')).toBe('wrongStatus');
    await move('clerk', 'submit');
    expect(await move('supervisor', 'approve')).toBe('notYours');
    expect(await move('clerk', 'approve')).toBe('notYours');
    const stranger = { userId: 'nobody' };
    const request = { reportId: id, action: 'approve', moves: 1, revision: 0, address: '', today: '' } as const;
    expect(await moveReport(stranger, { ...request, details: {} })).toEqual({ ok: false, code: 'notFound' });
  });

  it('a withdrawal once somebody has signed', async () => {
    const { move } = await begun();
    await move('clerk', 'submit');
    await move('firstReviewer', 'approve');
    expect(await move('clerk', 'withdraw')).toBe('wrongStatus');
  });

  it('a return without a word, and takes an open comment for one', async () => {
    const { move, comment } = await begun();
    await move('clerk', 'submit');
    expect(await move('firstReviewer', 'return', { reason: ' ' })).toBe('noReason');
    await comment('firstReviewer', 'part:problems', '太空泛');
    expect(await move('firstReviewer', 'return')).toBe('returned');
  });

  it.each([
    {},
    { publishedOn: '2026-01-21', url: published.url },
    { publishedOn: '2026-01-20', url: 'javascript:alert(1)' },
    { publishedOn: '昨天', url: published.url },
  ])('a publication %o', async (details) => {
    const { move } = await begun();
    await move('clerk', 'submit');
    for (const role of ['firstReviewer', 'secondReviewer', 'finalReviewer', 'supervisor'] as const) {
      await move(role, 'approve');
    }
    expect(await move('clerk', 'publish', details)).toBe('noPublication');
  });

  it('typing while somebody reviews', async () => {
    const { move, type } = await begun();
    await move('clerk', 'submit');
    expect(await type({ problems: '改' })).toEqual({ ok: false, code: 'locked' });
  });

  it('to lose a row of log or version', async () => {
    const { move } = await begun();
    await move('clerk', 'submit');
    const db = await database();
    await expect(db.deleteFrom('reportLog').execute()).rejects.toThrow('only added');
    await expect(db.updateTable('reportVersion').set({ draft: '{}' }).execute()).rejects.toThrow('only added');
  });
});

describe('comments', () => {
  it('know whether their place was changed, answered or done with', async () => {
    const { comment, type, states, people, id } = await begun();
    await type({ problems: '人手不足。更新不及时。' });
    await comment('firstReviewer', 'cell:t3/received/person', '核对');
    await comment('firstReviewer', 'sentence:problems:5', '写具体');
    await comment('firstReviewer', 'part:overview', '太短');
    const third = await comment('secondReviewer', 'row:t3/received', '整行');
    expect(await states()).toEqual(['open', 'open', 'open', 'open']);
    await type({ 't3/carriedIn/person': '1', problems: '新开头。人手不足。更新不及时。', 'overview/general': '长。' });
    expect(await states()).toEqual(['open', 'open', 'open', 'open']);
    await type({ 't3/received/person': '3', problems: '新开头。人手不足。更新已改为每周。' });
    expect(await states()).toEqual(['changed', 'changed', 'open', 'changed']);
    await replyTo(people.clerk, (await listThreads(people.clerk, id))[2]?.id ?? '', {
      reportId: id,
      text: '已补',
      address: '',
    });
    await resolveThread(people.secondReviewer, third, { reportId: id, address: '' });
    expect(await states()).toEqual(['changed', 'changed', 'answered', 'resolved']);
  });

  it('refuse blank words, places that are not there or read otherwise, and people who only read', async () => {
    const { comment, type } = await begun();
    expect(await comment('clerk', 'part:overview', ' ')).toBe('blankComment');
    expect(await comment('clerk', 'cell:t9/x/y', '甲')).toBe('noPlace');
    await type({ problems: '人手不足。更新不及时。' });
    expect(await comment('clerk', 'sentence:problems:5', '甲', '人手不足。')).toBe('noPlace');
    expect(await comment('clerk', 'sentence:problems:5', '甲', '更新 不及时。')).not.toBe('noPlace');
    const db = await database();
    await db.updateTable('post').set({ role: 'auditor' }).where('role', '=', 'firstReviewer').execute();
    expect(await comment('firstReviewer', 'part:overview', '甲')).toBe('forbidden');
  });
});

describe('a reviewer', () => {
  it('is shown which version was seen before', async () => {
    const { id, move, people, type } = await begun();
    await move('clerk', 'submit');
    expect(await seeVersion(people.firstReviewer, id)).toBeUndefined();
    await move('firstReviewer', 'return', { reason: '改' });
    await type({ problems: '改过。' });
    await move('clerk', 'submit');
    expect(await seeVersion(people.firstReviewer, id)).toBe(1);
    expect(await seeVersion(people.firstReviewer, id), '再看一次也一样').toBe(1);
    expect(await seeVersion(people.secondReviewer, id)).toBeUndefined();
  });

  it('gets a notice when it is the own turn, the clerk of every move by others', async () => {
    const { move, people } = await begun();
    await move('clerk', 'submit');
    expect(await countUnread(people.firstReviewer)).toBe(1);
    expect(await countUnread(people.secondReviewer)).toBe(0);
    expect(await countUnread(people.clerk)).toBe(0);
    await move('firstReviewer', 'return', { reason: '请核对表三' });
    const [notice] = await listNotices(people.clerk);
    expect(notice).toMatchObject({ action: 'return', status: 'returned', by: '陈初审', reason: '请核对表三' });
    await readNotices(people.clerk);
    expect(await countUnread(people.clerk)).toBe(0);
  });
});
