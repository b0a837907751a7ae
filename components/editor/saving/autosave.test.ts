import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Draft } from '@/lib/report/report';
import { Autosave, type SaveAnswer, type SaveRequest, type SaveState } from './autosave';

const TITLE = 'title';
const PERSON = 't3/received/person';

/** A form, a server whose answers the test gives one by one, and the machine between them. */
function setUp(saved: Draft = {}) {
  let form: Draft = saved;
  const requests: { request: SaveRequest; answer: (answer: SaveAnswer) => void; lose: () => void }[] = [];
  const states: SaveState[] = [];
  const conflicts = vi.fn();
  const kept = vi.fn();
  let ids = 0;
  const autosave = new Autosave({
    saved: { revision: 1, draft: saved, at: 't0' },
    current: () => form,
    send: (request) =>
      new Promise((answer, reject) => requests.push({ request, answer, lose: () => reject(new TypeError('network')) })),
    onTheirs: (patch) => {
      form = { ...form, ...patch };
    },
    onState: (state) => states.push(state),
    onConflicts: conflicts,
    keepLocally: kept,
    newId: () => `save-${++ids}`,
  });
  return {
    autosave,
    states,
    conflicts,
    kept,
    requests,
    form: () => form,
    type(patch: Draft) {
      form = { ...form, ...patch };
      autosave.edited();
    },
    last: () => requests[requests.length - 1],
    state: () => states[states.length - 1]?.kind,
  };
}

const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('autosave', () => {
  it('sends only what changed, after a pause', async () => {
    const d = setUp({ title: '甲', agency: '乙' });
    d.type({ title: '甲1' });
    await vi.advanceTimersByTimeAsync(599);
    expect(d.requests).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(d.last()?.request).toEqual({ revision: 1, saveId: 'save-1', patch: { title: '甲1' } });
    d.last()?.answer({ ok: true, revision: 2, savedAt: 't1' });
    await settle();
    expect(d.states[d.states.length - 1]).toEqual({ kind: 'saved', at: 't1' });
    expect(d.autosave.isDirty()).toBe(false);
  });

  it('saves someone who never pauses within 1.5 seconds', async () => {
    const d = setUp();
    for (let i = 0; i < 8; i += 1) {
      d.type({ title: `第${i}次` });
      await vi.advanceTimersByTimeAsync(200);
    }
    expect(d.requests).toHaveLength(1);
  });

  it('keeps one request in flight and sends the newest text afterwards', async () => {
    const d = setUp();
    d.type({ title: '一' });
    await vi.advanceTimersByTimeAsync(600);
    d.type({ title: '二' });
    d.type({ title: '三' });
    await vi.advanceTimersByTimeAsync(5000);
    expect(d.requests).toHaveLength(1);
    d.last()?.answer({ ok: true, revision: 2, savedAt: 't1' });
    await vi.advanceTimersByTimeAsync(600);
    expect(d.last()?.request).toMatchObject({ revision: 2, patch: { title: '三' } });
  });

  it('sends a cell that was typed, saved and typed back', async () => {
    const d = setUp({ [PERSON]: '0' });
    d.type({ [PERSON]: '5' });
    await vi.advanceTimersByTimeAsync(600);
    d.last()?.answer({ ok: true, revision: 2, savedAt: 't1' });
    await settle();
    d.type({ [PERSON]: '0' });
    await vi.advanceTimersByTimeAsync(600);
    expect(d.last()?.request.patch).toEqual({ [PERSON]: '0' });
  });

  it('repeats an unanswered request unchanged, keeps everything locally, then sends what came after', async () => {
    const d = setUp();
    d.type({ title: '一' });
    await vi.advanceTimersByTimeAsync(600);
    d.type({ agency: '青石镇' });
    d.last()?.lose();
    await settle();
    expect(d.state()).toBe('unreachable');
    expect(d.kept).toHaveBeenLastCalledWith({ title: '一', agency: '青石镇' }, 1);
    await vi.advanceTimersByTimeAsync(2000);
    expect(d.last()?.request).toEqual({ revision: 1, saveId: 'save-1', patch: { title: '一' } });
    d.last()?.answer({ ok: true, revision: 2, savedAt: 't1' });
    await vi.advanceTimersByTimeAsync(600);
    expect(d.last()?.request).toEqual({ revision: 2, saveId: 'save-2', patch: { agency: '青石镇' } });
  });

  it('waits longer after every failure, half a minute at most', async () => {
    const d = setUp();
    d.type({ title: '一' });
    await vi.advanceTimersByTimeAsync(600);
    for (const wait of [2000, 4000, 8000, 16_000, 30_000, 30_000]) {
      const before = d.requests.length;
      d.last()?.lose();
      await vi.advanceTimersByTimeAsync(wait - 1);
      expect(d.requests).toHaveLength(before);
      await vi.advanceTimersByTimeAsync(1);
      expect(d.requests).toHaveLength(before + 1);
    }
  });

  it('keeps a copy within 200 ms of typing and drops it once saved', async () => {
    const d = setUp({ title: '旧' });
    d.type({ title: '新' });
    await vi.advanceTimersByTimeAsync(200);
    expect(d.kept).toHaveBeenLastCalledWith({ title: '新' }, 1);
    await vi.advanceTimersByTimeAsync(400);
    d.last()?.answer({ ok: true, revision: 2, savedAt: 't1' });
    await settle();
    expect(d.kept).toHaveBeenLastCalledWith({}, 2);
  });

  it('merges changes of others to other fields and saves its own on top', async () => {
    const d = setUp({ title: '旧' });
    d.type({ title: '我的' });
    await vi.advanceTimersByTimeAsync(600);
    d.last()?.answer({ ok: false, code: 'stale', revision: 5, theirs: { agency: '他们的' } });
    await settle();
    expect(d.form()).toEqual({ title: '我的', agency: '他们的' });
    expect(d.last()?.request).toMatchObject({ revision: 5, patch: { title: '我的' } });
    expect(d.conflicts).not.toHaveBeenCalled();
  });

  it('asks where both changed one field, and holds only that field back', async () => {
    const d = setUp({ title: '旧' });
    d.type({ title: '我的', agency: '青石镇' });
    await vi.advanceTimersByTimeAsync(600);
    d.last()?.answer({ ok: false, code: 'stale', revision: 5, theirs: { title: '他们的' } });
    await settle();
    expect(d.conflicts).toHaveBeenLastCalledWith([{ key: TITLE, mine: '我的', theirs: '他们的' }]);
    expect(d.last()?.request.patch).toEqual({ agency: '青石镇' });
    d.last()?.answer({ ok: true, revision: 6, savedAt: 't1' });
    await settle();
    d.autosave.resolve(TITLE, 'mine');
    await vi.advanceTimersByTimeAsync(600);
    expect(d.last()?.request).toMatchObject({ revision: 6, patch: { title: '我的' } });
  });

  it('keeps a field that waits for a choice over the revision before theirs, so that it is met again', async () => {
    const d = setUp({ title: '旧' });
    d.type({ title: '我的' });
    await vi.advanceTimersByTimeAsync(600);
    d.last()?.answer({ ok: false, code: 'stale', revision: 5, theirs: { title: '他们的' } });
    await settle();
    d.type({ agency: '青石镇' });
    await vi.advanceTimersByTimeAsync(200);
    expect(d.kept).toHaveBeenLastCalledWith({ title: '我的', agency: '青石镇' }, 1);
    d.autosave.resolve(TITLE, 'mine');
    await vi.advanceTimersByTimeAsync(200);
    expect(d.kept).toHaveBeenLastCalledWith({ title: '我的', agency: '青石镇' }, 5);
  });

  it('takes over their text when that is chosen', async () => {
    const d = setUp({ title: '旧' });
    d.type({ title: '我的' });
    await vi.advanceTimersByTimeAsync(600);
    d.last()?.answer({ ok: false, code: 'stale', revision: 5, theirs: { title: '他们的' } });
    await settle();
    d.autosave.resolve(TITLE, 'theirs');
    await vi.advanceTimersByTimeAsync(600);
    expect(d.form()).toEqual({ title: '他们的' });
    expect(d.autosave.isDirty()).toBe(false);
  });

  it('says so when the server refuses, and keeps the text', async () => {
    const d = setUp();
    d.type({ title: '一' });
    await vi.advanceTimersByTimeAsync(600);
    d.last()?.answer({ ok: false, code: 'signedOut' });
    await settle();
    expect(d.states[d.states.length - 1]).toEqual({ kind: 'refused', code: 'signedOut' });
    expect(d.kept).toHaveBeenLastCalledWith({ title: '一' }, 1);
    d.autosave.flush();
    expect(d.last()?.request.patch).toEqual({ title: '一' });
  });

  it('takes in a newer state of the server while idle', () => {
    const d = setUp({ title: '旧' });
    d.autosave.receive(3, { title: '新', agency: '青石镇' });
    expect(d.form()).toEqual({ title: '新', agency: '青石镇' });
    d.autosave.receive(2, { title: '更旧' });
    expect(d.form().title).toBe('新');
  });

  it('settles once the newest text is saved, also when an older one is under way', async () => {
    const d = setUp();
    const done = vi.fn();
    d.type({ title: '一' });
    await vi.advanceTimersByTimeAsync(600);
    d.type({ title: '二' });
    void d.autosave.settle().then(done);
    d.last()?.answer({ ok: true, revision: 2, savedAt: 't1' });
    await settle();
    expect(d.last()?.request.patch).toEqual({ title: '二' });
    expect(done).not.toHaveBeenCalled();
    d.last()?.answer({ ok: true, revision: 3, savedAt: 't2' });
    await settle();
    expect(done).toHaveBeenCalledOnce();
  });

  it('settles at once where nothing is unsaved, and where no answer comes', async () => {
    const d = setUp();
    await d.autosave.settle();
    d.type({ title: '一' });
    const settled = d.autosave.settle();
    d.last()?.lose();
    await settled;
    expect(d.kept).toHaveBeenLastCalledWith({ title: '一' }, 1);
  });

  it('sends what is unsaved when the page is left, and tries no more after that', async () => {
    const d = setUp();
    d.type({ title: '一' });
    d.autosave.stop();
    expect(d.last()?.request.patch).toEqual({ title: '一' });
    expect(d.kept).toHaveBeenLastCalledWith({ title: '一' }, 1);
    d.last()?.lose();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(d.requests).toHaveLength(1);
  });
});
