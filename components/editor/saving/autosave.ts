/**
 * Saves a draft while it is typed: one request in flight, the newest edit wins, only changed fields are sent. A request
 * that got no answer is repeated unchanged, so that the server can tell a repetition from a second edit. Changes that
 * others saved meanwhile are merged by field; where both changed the same field, that field waits for a choice.
 */
import { applyPatch, diffDrafts, mergePatches } from '@/lib/report/compare/diff';
import { draftKeys } from '@/lib/report/draft-keys';
import { type OutageCode, outageSentences } from '@/lib/report/limits/outages';
import type { RefusalCode } from '@/lib/report/refusals';
import type { Draft, Patch } from '@/lib/report/report';
import type { DraftKey } from '@/lib/template/keys';

export interface SaveRequest {
  readonly revision: number;
  /** The same for every repetition of one request. */
  readonly saveId: string;
  readonly patch: Patch;
}

export type SaveAnswer =
  | { readonly ok: true; readonly revision: number; readonly savedAt: string }
  | { readonly ok: false; readonly code: 'stale'; readonly revision: number; readonly theirs: Patch }
  | { readonly ok: false; readonly code: Exclude<RefusalCode, 'stale'> };

/**
 * `unreachable`: no answer, or that the server cannot keep anything, and why; everything is kept on this computer and tried
 * again. `refused`: answered, not saved.
 */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'waiting' | 'saving' }
  | { readonly kind: 'unreachable'; readonly code?: OutageCode }
  | { readonly kind: 'refused'; readonly code: RefusalCode };

/** Why a server cannot keep anything, if that is its answer. */
export function outageOf(answer: SaveAnswer): OutageCode | undefined {
  return answer.ok || !isOutage(answer.code) ? undefined : answer.code;
}

function isOutage(code: RefusalCode): code is OutageCode {
  return code in outageSentences;
}

/** A field that I and somebody else changed to different texts. */
export interface Conflict {
  readonly key: DraftKey;
  readonly mine: string;
  readonly theirs: string;
}

export interface AutosaveOptions {
  readonly saved: { readonly revision: number; readonly draft: Draft; readonly at: string };
  /** The draft as it stands in the form. */
  readonly current: () => Draft;
  /** Rejects when no answer came. */
  readonly send: (request: SaveRequest) => Promise<SaveAnswer>;
  /** Changes of others, to be shown in the form. */
  readonly onTheirs: (patch: Patch) => void;
  readonly onState: (state: SaveState) => void;
  readonly onConflicts: (conflicts: readonly Conflict[]) => void;
  /** What is not saved yet and over which revision it was typed; empty when all is saved. */
  readonly keepLocally: (patch: Patch, revision: number) => void;
  readonly newId: () => string;
}

const LOCAL_DELAY = 200;
const SAVE_DELAY = 600;
/** Someone who never pauses is still saved this often. */
const SAVE_AT_LATEST = 1500;
const FIRST_RETRY = 2000;
const SLOWEST_RETRY = 30_000;

/** The autosave of one report in one tab. */
export class Autosave {
  private revision: number;
  private saved: Draft;
  private savedAt: string;
  private conflicts: readonly Conflict[] = [];
  /** The revision before the first change of others that waits for a choice: a copy taken up later must meet it again. */
  private conflictBase: number | undefined;
  /** The request that waits for its answer, also while it waits to be repeated. */
  private attempt: SaveRequest | undefined;
  private isSending = false;
  private failures = 0;
  private said: SaveState = { kind: 'saved', at: '' };
  private localTimer: ReturnType<typeof setTimeout> | undefined;
  private saveTimer: ReturnType<typeof setTimeout> | undefined;
  private firstUnsavedEdit: number | undefined;
  /** Whoever waits for everything to be saved, or for it to turn out that it cannot be. */
  private waiting: (() => void)[] = [];
  private isStopped = false;

  constructor(private readonly options: AutosaveOptions) {
    this.revision = options.saved.revision;
    this.saved = options.saved.draft;
    this.savedAt = options.saved.at;
  }

  /** To be called after every change of the form. */
  edited(): void {
    // From the first keystroke on nothing says that all is saved.
    if (this.said.kind === 'saved') this.say({ kind: 'waiting' });
    this.localTimer ??= setTimeout(() => this.keepLocally(), LOCAL_DELAY);
    if (this.isSending || this.failures > 0) return;
    this.firstUnsavedEdit ??= Date.now();
    this.saveIn(Math.min(SAVE_DELAY, Math.max(0, this.firstUnsavedEdit + SAVE_AT_LATEST - Date.now())));
  }

  /** Saves now what is unsaved. */
  flush(): void {
    clearTimeout(this.saveTimer);
    if (this.isSending) return;
    this.firstUnsavedEdit = undefined;
    this.attempt ??= this.nextRequest();
    if (this.attempt) void this.send(this.attempt);
    else this.say({ kind: 'saved', at: this.savedAt });
  }

  /** Saves what is unsaved; comes back once it is saved, or as soon as it turns out that it cannot be. */
  settle(): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      this.flush();
    });
  }

  /** Takes in a newer state of the server, unless a request of our own is under way and will bring it. */
  receive(revision: number, draft: Draft): void {
    if (this.attempt || revision <= this.revision) return;
    this.merge(revision, diffDrafts(this.saved, draft));
  }

  /** Settles a field that both changed. */
  resolve(key: DraftKey, choice: 'mine' | 'theirs'): void {
    const conflict = this.conflicts.find((each) => each.key === key);
    this.conflicts = this.conflicts.filter((each) => each !== conflict);
    if (this.conflicts.length === 0) this.conflictBase = undefined;
    this.options.onConflicts(this.conflicts);
    if (conflict && choice === 'theirs') this.options.onTheirs({ [key]: conflict.theirs });
    this.edited();
  }

  /** Whether anything typed is not on the server yet. */
  isDirty(): boolean {
    return this.attempt !== undefined || draftKeys(this.changes()).length > 0;
  }

  /** The page is left: what is unsaved is sent once more, what gets no answer is kept on this computer. */
  stop(): void {
    this.isStopped = true;
    this.keepLocally();
    void this.settle();
  }

  /** Says each state once: what is typed while a save is awaited changes nothing. */
  private say(state: SaveState): void {
    if (state.kind !== 'saving' && state.kind !== 'waiting') this.endWaiting();
    if (isSame(state, this.said)) return;
    this.said = state;
    this.options.onState(state);
  }

  private endWaiting(): void {
    for (const done of this.waiting) done();
    this.waiting = [];
  }

  private changes(): Patch {
    return diffDrafts(this.saved, this.options.current());
  }

  /** What may be sent: fields that wait for a choice are held back. */
  private sendable(): Patch {
    const held = this.conflicts.map(({ key }) => key);
    const changes = this.changes();
    const keys = draftKeys(changes).filter((key) => !held.includes(key));
    return Object.fromEntries(keys.map((key) => [key, changes[key] ?? '']));
  }

  private nextRequest(): SaveRequest | undefined {
    const patch = this.sendable();
    if (draftKeys(patch).length === 0) return undefined;
    return { revision: this.revision, saveId: this.options.newId(), patch };
  }

  private saveIn(delay: number): void {
    if (this.isStopped) return;
    clearTimeout(this.saveTimer);
    this.saveTimer = setTimeout(() => this.flush(), delay);
  }

  /** Keeps a copy of what is unsaved now. */
  keepLocally(): void {
    clearTimeout(this.localTimer);
    this.localTimer = undefined;
    const patch = this.changes();
    this.options.keepLocally(patch, this.conflictBase ?? this.revision);
  }

  private async send(request: SaveRequest): Promise<void> {
    this.isSending = true;
    if (this.failures === 0) this.say({ kind: 'saving' });
    const answer = await this.options.send(request).catch(() => undefined);
    this.isSending = false;
    const outage = answer && outageOf(answer);
    if (!answer || outage) return this.retryLater(outage);
    this.failures = 0;
    this.attempt = undefined;
    this.take(answer, request);
  }

  private retryLater(code: OutageCode | undefined): void {
    this.failures += 1;
    this.keepLocally();
    this.say({ kind: 'unreachable', ...(code && { code }) });
    this.saveIn(Math.min(FIRST_RETRY * 2 ** (this.failures - 1), SLOWEST_RETRY));
  }

  private take(answer: SaveAnswer, request: SaveRequest): void {
    if (answer.ok) {
      this.saved = applyPatch(this.saved, request.patch);
      this.revision = answer.revision;
      this.savedAt = answer.savedAt;
      this.keepLocally();
      this.goOn();
    } else if ('theirs' in answer) {
      this.merge(answer.revision, answer.theirs);
      this.flush();
    } else {
      this.keepLocally();
      this.say({ kind: 'refused', code: answer.code });
    }
  }

  /** After a save: what was typed meanwhile is saved next, at once where somebody waits for it. */
  private goOn(): void {
    if (this.waiting.length > 0) {
      this.flush();
    } else {
      this.say({ kind: 'saved', at: this.savedAt });
      if (draftKeys(this.sendable()).length > 0) this.edited();
    }
  }

  private merge(revision: number, theirs: Patch): void {
    const mine = this.changes();
    const merged = mergePatches(mine, theirs);
    this.saved = applyPatch(this.saved, theirs);
    if (merged.conflicts.length > 0) this.conflictBase ??= this.revision;
    this.revision = revision;
    const met = merged.conflicts.map((key) => ({ key, mine: mine[key] ?? '', theirs: theirs[key] ?? '' }));
    this.conflicts = [...this.conflicts.filter(({ key }) => !merged.conflicts.includes(key)), ...met];
    if (met.length > 0) this.options.onConflicts(this.conflicts);
    this.options.onTheirs(merged.theirs);
  }
}

/** Whether saying it again would change nothing: of what is saved, the time is news. */
function isSame(state: SaveState, said: SaveState): boolean {
  const code = (of: SaveState) => ('code' in of ? of.code : undefined);
  return state.kind !== 'saved' && state.kind === said.kind && code(state) === code(said);
}
