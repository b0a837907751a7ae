/**
 * The one history of the editor: what was typed and what was done, in cells and in prose, step by step. A step takes back
 * only what still reads as it left it, so that taking back never removes later words of anybody.
 */

import { createValueStore, type ValueStore } from '@/components/editor/value-store';
import { textChange } from '@/lib/report/compare/text-change';
import { draftKeys } from '@/lib/report/draft-keys';
import type { Draft, Patch } from '@/lib/report/report';
import type { DraftKey } from '@/lib/template/keys';

/** One step that can be taken back. */
export interface Step {
  /** Counts the steps of the page. */
  readonly id: number;
  readonly wrote: Patch;
  readonly replaced: Patch;
  /** What was done, in words; undefined for a few typed characters, which are not worth telling. */
  readonly done: string | undefined;
}

/** A step and what of it is to be written now. */
export interface Return {
  readonly step: Step;
  readonly patch: Patch;
}

export type IsHere = (key: DraftKey) => boolean;

/** Typing that goes on after a longer pause is a step of its own. Milliseconds. */
const PAUSE = 1500;
/** Characters that go at one stroke: more are reported and offered back. */
const MANY = 20;
const MOST_STEPS = 300;

type Growing = { -readonly [K in keyof Step]: Step[K] };

/** A run of keystrokes in one field. */
interface Run {
  readonly step: Growing;
  readonly key: DraftKey;
  at: number;
  isGrowing: boolean;
}

/** The history of one open report. `now` gives milliseconds. */
export class UndoHistory {
  private done: Step[] = [];
  private undone: Step[] = [];
  private run: Run | undefined;
  private ids = 0;
  /** The newest step that is worth telling, while it can be taken back as a whole. */
  readonly offered: ValueStore<Step | undefined> = createValueStore<Step | undefined>(undefined);

  constructor(private readonly now: () => number) {}

  /** A field was typed in. Keystrokes of one run are one step; what ends a run: a pause, another field, turning back. */
  typed(key: DraftKey, before: string, after: string): void {
    if (before === after) return;
    if (!this.goOn(key, before, after)) this.begin(key, before, after);
  }

  /** Several fields were changed by one act; `done` says what was done, where people should be notified. */
  acted(wrote: Patch, replaced: Patch, done?: string): void {
    const step = { id: ++this.ids, wrote, replaced, done };
    this.push(step);
    this.run = undefined;
    this.offered.set(done ? step : undefined);
  }

  /** What is typed next is a step of its own: the caret was moved, a cell was left. */
  pause(): void {
    this.run = undefined;
  }

  /** Fields were changed by others: a step that touches them is no longer offered. */
  overwritten(keys: readonly DraftKey[]): void {
    const { run } = this;
    if (run && keys.includes(run.key)) this.run = undefined;
    this.withdraw(keys);
  }

  /** Takes back the newest step that touches these fields and can still be taken back; undefined where there is none. */
  undo(isHere: IsHere, draft: Draft): Return | undefined {
    const step = this.newest(this.done, isHere, (each) => draftKeys(returning(each.wrote, each.replaced, draft)));
    return step && this.undoStep(step, draft);
  }

  /** Takes back this step. */
  undoStep(step: Step, draft: Draft): Return {
    this.done = this.done.filter((each) => each !== step);
    this.undone.push(step);
    this.run = undefined;
    this.offered.set(undefined);
    return { step, patch: returning(step.wrote, step.replaced, draft) };
  }

  /** Does again what was taken back last in these fields. */
  redo(isHere: IsHere, draft: Draft): Return | undefined {
    const step = this.newest(this.undone, isHere, (each) => draftKeys(returning(each.replaced, each.wrote, draft)));
    if (!step) return undefined;
    this.undone = this.undone.filter((each) => each !== step);
    this.done.push(step);
    this.run = undefined;
    return { step, patch: returning(step.replaced, step.wrote, draft) };
  }

  private newest(steps: readonly Step[], isHere: IsHere, keysOf: (step: Step) => DraftKey[]): Step | undefined {
    return [...steps].reverse().find((step) => keysOf(step).some(isHere));
  }

  private push(step: Step): void {
    this.done = [...this.done.slice(1 - MOST_STEPS), step];
    this.undone = [];
  }

  private begin(key: DraftKey, before: string, after: string): void {
    const { removed, inserted } = textChange(before, after);
    const isMuch = removed >= MANY;
    const step: Growing = {
      id: ++this.ids,
      wrote: { [key]: after },
      replaced: { [key]: before },
      done: isMuch ? `已${inserted > 1 ? '换掉' : '删去'} ${removed} 字` : undefined,
    };
    this.push(step);
    // What is typed in place of many characters is one step with their loss.
    this.run = { step, key, at: this.now(), isGrowing: isMuch || inserted > 0 };
    if (step.done) this.offered.set(step);
    else this.withdraw([key]);
  }

  /** True where the keystroke belongs to the run: it goes on where the run stands, in the same direction. */
  private goOn(key: DraftKey, before: string, after: string): boolean {
    const { run } = this;
    if (!run || run.key !== key || run.step.wrote[key] !== before || this.now() - run.at > PAUSE) return false;
    const { removed, inserted } = textChange(before, after);
    // An input method puts a word in place of the letters typed for it: that goes on, too.
    if (inserted > 0 !== run.isGrowing || removed >= MANY || endsSentence(before, after)) return false;
    run.step.wrote = { [key]: after };
    run.at = this.now();
    return true;
  }

  private withdraw(keys: readonly DraftKey[]): void {
    const offered = this.offered.get();
    if (offered && keys.some((key) => offered.wrote[key] !== undefined)) this.offered.set(undefined);
  }
}

/** What brings `to` back where the draft still reads as `from` says. */
function returning(from: Patch, to: Patch, draft: Draft): Patch {
  const keys = draftKeys(to).filter((key) => (draft[key] ?? '') === (from[key] ?? ''));
  return Object.fromEntries(keys.map((key) => [key, to[key] ?? '']));
}

/** Whether a sentence had just been ended: the next one is a step of its own. */
function endsSentence(before: string, after: string): boolean {
  return after.length > before.length && /[。！？；\n]$/.test(before) && after.startsWith(before);
}
