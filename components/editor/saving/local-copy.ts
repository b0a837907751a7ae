/**
 * Unsaved changes kept in this browser, so that a closed tab, a dead network or a killed browser loses nothing. Kept in
 * IndexedDB because only there a write can be asked to reach the disk.
 */
import { draftKeys } from '@/lib/report/draft-keys';
import type { Patch } from '@/lib/report/report';
import type { DraftKey } from '@/lib/template/keys';

export interface LocalCopy {
  /** One per tab and report: two tabs never overwrite each other. */
  readonly id: string;
  readonly reportId: string;
  readonly patch: Patch;
  /** The revision over which it was typed; absent in copies of versions before this one. */
  readonly revision?: number;
  /** When each text was typed, in milliseconds since 1970; absent as well. */
  readonly times?: Readonly<Record<string, number>>;
  /** When the copy was written, in milliseconds since 1970. */
  readonly at: number;
}

const DATABASE = 'nianbao';
const STORE = 'unsaved';

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'id' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function run<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode, { durability: 'strict' });
      const request = act(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

/** Keeps the copy in place of an earlier one of the same id. Rejects where the browser keeps nothing (private mode). */
export async function keepLocalCopy(copy: LocalCopy): Promise<void> {
  await run('readwrite', (store) => store.put(copy));
}

/** Forgets the copy; no matter whether there is one. */
export async function dropLocalCopy(id: string): Promise<void> {
  await run('readwrite', (store) => store.delete(id));
}

/** The copies kept for a report, oldest first. */
export async function localCopiesOf(reportId: string): Promise<LocalCopy[]> {
  const copies: LocalCopy[] = await run('readonly', (store) => store.getAll());
  return copies.filter((copy) => copy.reportId === reportId).sort((a, b) => a.at - b.at);
}

/** When a text of the copy was typed. */
export function timeOf({ times, at }: LocalCopy, key: DraftKey): number {
  return times?.[key] ?? at;
}

/** Leaves of the copy only texts that `stays` picks; a copy of which nothing stays is forgotten. */
export async function trimLocalCopy(copy: LocalCopy, stays: (key: DraftKey) => boolean): Promise<void> {
  const keys = draftKeys(copy.patch);
  const kept = keys.filter(stays);
  if (kept.length === keys.length) return;
  const patch = Object.fromEntries(kept.map((key) => [key, copy.patch[key] ?? '']));
  await (kept.length === 0 ? dropLocalCopy(copy.id) : keepLocalCopy({ ...copy, patch }));
}
