/** The data folder as a server takes it: one server at a time, and only where something can be written. */
import { chmod, mkdir, open, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Handle, openSqlite } from './sqlite';
import { namingFaults, namingFaultsOf, StorageError, storageFaultOf } from './storage-fault';

/** Bytes that a start needs: SQLite makes a journal and its index. */
const LEAST_SPACE = 1_000_000;

const LOCK_FILE = 'server.lock';

/** What SQLite keeps beside a database while it is open. */
const COMPANIONS = ['-wal', '-shm'];

declare global {
  // Held for as long as the process lives; the system lets go of it however the process ends.
  var nianbaoFolderLock: Handle | undefined;
}

/** Makes the folder where there is none, open to this user alone. */
export async function makeFolder(folder: string): Promise<void> {
  await namingFaultsOf(mkdir(folder, { recursive: true, mode: 0o700 }));
}

/** Makes a database file that only this user can read, and takes one that others could read from them. */
export async function makePrivate(file: string): Promise<void> {
  const handle = await open(file, 'a', 0o600).catch(() => undefined);
  await handle?.close();
  // Some shared folders know no modes: who may open them is not the file's to say.
  for (const name of ['', ...COMPANIONS]) await chmod(`${file}${name}`, 0o600).catch(() => undefined);
}

/** Makes this process the one server of the folder for as long as it lives. Waits and throws like `lockFolder`. */
export async function holdFolder(folder: string): Promise<void> {
  globalThis.nianbaoFolderLock ??= await lockFolder(folder);
}

/**
 * Takes the folder as a server does; closing the handle gives it back. Waits five seconds for a server to end, then throws
 * the StorageError `inUse`. The lock is a transaction on a file of its own: backups and `verify` read the database meanwhile.
 */
export async function lockFolder(folder: string): Promise<Handle> {
  const file = path.join(folder, LOCK_FILE);
  await makePrivate(file);
  const lock = await openSqlite(file, 'pragma busy_timeout = 5000');
  try {
    namingFaults(() => lock.exec('begin exclusive'));
  } catch (error) {
    lock.close();
    throw storageFaultOf(error) === 'busy' ? new StorageError('inUse', error) : error;
  }
  return lock;
}

/** Makes the folder where there is none. Throws a StorageError where a file of so many bytes cannot be written to it. */
export async function checkWritable(folder: string): Promise<void> {
  await makeFolder(folder);
  const file = path.join(folder, `probe-${process.pid}`);
  try {
    await namingFaultsOf(writeFile(file, Buffer.alloc(LEAST_SPACE), { mode: 0o600 }));
  } finally {
    await rm(file, { force: true });
  }
}
