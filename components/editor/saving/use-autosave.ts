'use client';

/** Binds the autosave machine to the server, to this browser's local copies and to the life of the page. */
import { useEffect, useRef, useState } from 'react';
import { createValueStore, type ValueStore } from '@/components/editor/value-store';
import type { Draft, Patch } from '@/lib/report/report';
import { Autosave, type Conflict, type SaveAnswer, type SaveRequest, type SaveState } from './autosave';
import { answerAsLive } from './live-tabs';
import { saveBeforeLeaving } from './save-before-leaving';
import { TabCopy } from './tab-copy';

export interface SavedReport {
  readonly id: string;
  readonly revision: number;
  readonly draft: Draft;
  readonly savedAt: string;
}

export interface Saving {
  readonly state: ValueStore<SaveState>;
  readonly conflicts: ValueStore<readonly Conflict[]>;
  readonly edited: () => void;
  readonly resolve: Autosave['resolve'];
  /** Keeps a copy of what is unsaved in this browser at once. */
  readonly keep: () => Promise<void>;
  readonly retry: () => void;
  /** Whether this browser keeps what the server does not have yet; false in some private modes. */
  readonly isKept: ValueStore<boolean>;
}

/** A server that does not answer within this time counts as unreachable. */
const ANSWER_WITHIN = 15_000;
/** Characters of a request that may outlive its page; browsers allow 64 KB. */
const MOST_KEPT_ALIVE = 20_000;
/** How often an open page looks for changes of others. */
const LOOK_EVERY = 20_000;

/** Autosave for the report. `current` gives the draft in the form, `show` puts changes of others into it. */
export function useAutosave(report: SavedReport, current: () => Draft, show: (patch: Patch) => void): Saving {
  const [state] = useState(() => createValueStore<SaveState>({ kind: 'saved', at: report.savedAt }));
  const [conflicts] = useState(() => createValueStore<readonly Conflict[]>([]));
  const [isKept] = useState(() => createValueStore(true));
  const [opened] = useState(report);
  const [copy] = useState(() => new TabCopy(`${report.id}/${randomId()}`, report.id));
  const machine = useRef<Autosave>(undefined);

  const latest = useRef({ current, show });
  useEffect(() => {
    latest.current = { current, show };
  });

  useEffect(() => {
    const autosave = new Autosave({
      saved: { revision: opened.revision, draft: opened.draft, at: opened.savedAt },
      current: () => latest.current.current(),
      send: (request) => sendPatch(opened.id, request),
      onTheirs: (patch) => latest.current.show(patch),
      onState: state.set,
      onConflicts: conflicts.set,
      keepLocally: (patch, revision) => void copy.keep(patch, revision).then(isKept.set),
      newId: randomId,
    });
    machine.current = autosave;
    const stopFollowing = followPage(opened.id, autosave);
    const stopHolding = saveBeforeLeaving(autosave);
    const stopAnswering = answerAsLive(copy.id);
    return () => {
      stopFollowing();
      stopHolding();
      stopAnswering();
      autosave.stop();
    };
  }, [opened, state, conflicts, isKept, copy]);

  return {
    state,
    conflicts,
    edited: () => machine.current?.edited(),
    isKept,
    resolve: (key, choice) => machine.current?.resolve(key, choice),
    keep: () => {
      machine.current?.keepLocally();
      return copy.written();
    },
    retry: () => machine.current?.flush(),
  };
}

/** Saves when the page is left or the network returns, looks for changes of others while it is in view. */
function followPage(reportId: string, autosave: Autosave): () => void {
  const look = async () => {
    if (document.visibilityState === 'hidden') return autosave.flush();
    const latest = await getLatest(reportId);
    if (latest) autosave.receive(latest.revision, latest.draft);
  };
  const onVisibility = () => void look();
  const onOnline = () => autosave.flush();
  const onLeave = (event: BeforeUnloadEvent) => {
    if (!autosave.isDirty()) return;
    autosave.flush();
    event.preventDefault();
    // Chromium before 119 asks only when this is set.
    event.returnValue = '';
  };
  document.addEventListener('visibilitychange', onVisibility);
  window.addEventListener('online', onOnline);
  window.addEventListener('beforeunload', onLeave);
  const timer = setInterval(onVisibility, LOOK_EVERY);
  // The browser's way back brings the page as it was first loaded, not as it was left.
  void look();
  return () => {
    document.removeEventListener('visibilitychange', onVisibility);
    window.removeEventListener('online', onOnline);
    window.removeEventListener('beforeunload', onLeave);
    clearInterval(timer);
  };
}

async function sendPatch(reportId: string, request: SaveRequest): Promise<SaveAnswer> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), ANSWER_WITHIN);
  const body = JSON.stringify(request);
  try {
    const response = await fetch(`/reports/${reportId}/draft`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body,
      signal: controller.signal,
      keepalive: body.length < MOST_KEPT_ALIVE,
    });
    if (response.status >= 500) throw new Error(`status ${response.status}`);
    return await response.json();
  } finally {
    clearTimeout(timer);
  }
}

async function getLatest(reportId: string): Promise<{ revision: number; draft: Draft } | undefined> {
  try {
    const response = await fetch(`/reports/${reportId}/draft`, { cache: 'no-store' });
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined; // Unreachable for the moment: the next look, or the next save, tells.
  }
}

/** Available without HTTPS, which crypto.randomUUID is not. */
function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('');
}
