import { describe, expect, it } from 'vitest';
import { applyPatch } from '@/lib/report/compare/diff';
import { draftKeys } from '@/lib/report/draft-keys';
import type { Draft, Patch } from '@/lib/report/report';
import type { DraftKey } from '@/lib/template/keys';
import { UndoHistory } from './undo-history';

const CELL = 't3/received/person';
const isCell = (key: DraftKey) => key.startsWith('t3/');
const isText = (key: DraftKey) => !isCell(key);
const anywhere = () => true;

/** A draft with its history, and a clock that the test moves. */
function setUp(draft: Draft = {}) {
  let [time, now] = [0, draft];
  const history = new UndoHistory(() => time);
  const apply = (patch: Patch | undefined) => {
    if (patch) now = applyPatch(now, patch);
  };
  return {
    history,
    draft: () => now,
    wait: (milliseconds: number) => {
      time += milliseconds;
    },
    type(key: DraftKey, text: string) {
      history.typed(key, now[key] ?? '', text);
      apply({ [key]: text });
    },
    keys(key: DraftKey, text: string) {
      for (const sign of text) this.type(key, (now[key] ?? '') + sign);
    },
    act(patch: Patch, done?: string) {
      history.acted(patch, Object.fromEntries(draftKeys(patch).map((key) => [key, now[key] ?? ''])), done);
      apply(patch);
    },
    others: (patch: Patch) => {
      apply(patch);
      history.overwritten(draftKeys(patch));
    },
    undo: (isHere: (key: DraftKey) => boolean = anywhere) => apply(history.undo(isHere, now)?.patch),
    redo: (isHere: (key: DraftKey) => boolean = anywhere) => apply(history.redo(isHere, now)?.patch),
    undoOffered() {
      const step = history.offered.get();
      if (step) apply(history.undoStep(step, now).patch);
    },
  };
}

describe('UndoHistory', () => {
  it('takes back a run of keystrokes at once, and does it again', () => {
    const d = setUp({ problems: '一是人员不足。' });
    d.keys('problems', '二是经费');
    d.undo();
    expect(d.draft()).toEqual({ problems: '一是人员不足。' });
    d.redo();
    expect(d.draft()).toEqual({ problems: '一是人员不足。二是经费' });
  });

  it('takes the letters of an input method and the word for one step', () => {
    const d = setUp();
    for (const text of ['人', '人y', '人yu', '人员']) d.type('problems', text);
    d.undo();
    expect(d.draft()).toEqual({});
  });

  it.each([
    ['a pause', (d: ReturnType<typeof setUp>) => d.wait(2000)],
    ['another field', (d: ReturnType<typeof setUp>) => d.type(CELL, '1')],
    ['a caret that was moved', (d: ReturnType<typeof setUp>) => d.history.pause()],
  ])('begins a new step after %s', (_, interrupt) => {
    const d = setUp();
    d.keys('problems', '甲乙');
    interrupt(d);
    d.keys('problems', '丙丁');
    d.undo(isText);
    expect(d.draft().problems).toBe('甲乙');
  });

  it('begins a new step after each sentence, and where typing turns into deleting', () => {
    const d = setUp();
    d.keys('problems', '甲。乙丙');
    d.type('problems', '甲。乙');
    d.undo();
    expect(d.draft().problems).toBe('甲。乙丙');
    d.undo();
    expect(d.draft().problems).toBe('甲。');
  });

  it('takes back in the fields asked for only, the newest first', () => {
    const d = setUp();
    d.type(CELL, '3');
    d.type('problems', '甲');
    d.undo(isCell);
    expect(d.draft()).toEqual({ problems: '甲' });
    d.undo(isCell);
    expect(d.draft()).toEqual({ problems: '甲' });
    d.redo(isText);
    expect(d.draft()).toEqual({ problems: '甲' });
    d.redo(isCell);
    expect(d.draft()).toEqual({ problems: '甲', [CELL]: '3' });
  });

  it('offers what was done, with what it replaced, until one of its fields is typed in', () => {
    const d = setUp({ [CELL]: '3' });
    d.act({ [CELL]: '0', title: '报告' }, '已填 0');
    expect(d.history.offered.get()).toMatchObject({ done: '已填 0', replaced: { [CELL]: '3', title: '' } });
    d.type('problems', '甲');
    expect(d.history.offered.get()?.done).toBe('已填 0');
    d.type('title', '报告书');
    expect(d.history.offered.get()).toBeUndefined();
  });

  it('offers a text back that one stroke replaced, also while the typing goes on', () => {
    const paragraph = '严格落实先审查后公开制度，一年来共审查信息一百二十条。';
    const d = setUp({ problems: paragraph });
    d.type('problems', '你');
    d.keys('problems', '好吗');
    expect(d.history.offered.get()?.done).toBe('已删去 27 字');
    d.undoOffered();
    expect(d.draft().problems).toBe(paragraph);
  });

  it('offers a text back that another was pasted over', () => {
    const d = setUp({ problems: '一是公开内容不够具体，二是更新不够及时，三是人员不足。' });
    d.type('problems', '下一步将细化公开目录，按月更新栏目，充实人员，明确各科室责任，确保按时公开。');
    expect(d.history.offered.get()?.done).toMatch(/^已换掉 \d\d 字$/);
  });

  it('leaves alone what others changed since', () => {
    const d = setUp({ title: '旧', agency: '甲' });
    d.act({ title: '新', agency: '乙' }, '改名');
    d.others({ title: '他们的' });
    expect(d.history.offered.get()).toBeUndefined();
    d.undo();
    expect(d.draft()).toEqual({ title: '他们的', agency: '甲' });
  });

  it('skips a step of which nothing is left, and one that changed nothing', () => {
    const d = setUp({ title: '旧' });
    d.type('title', '旧标题');
    d.act({ title: '按单位写的' });
    d.type('title', '按单位写的');
    d.others({ title: '他们的' });
    d.undo();
    expect(d.draft()).toEqual({ title: '他们的' });
  });

  it('forgets what was taken back once something new is typed', () => {
    const d = setUp();
    d.type('title', '甲');
    d.undo();
    d.type('title', '乙');
    d.redo();
    expect(d.draft().title).toBe('乙');
  });

  it('keeps the newest 300 steps', () => {
    const d = setUp();
    for (let i = 1; i <= 310; i += 1) {
      d.type('title', `第${i}次`);
      d.wait(2000);
    }
    for (let i = 0; i < 400; i += 1) d.undo();
    expect(d.draft().title).toBe('第10次');
  });
});
