/** Faults of the storage that the account library meets: it answers 500 and keeps the cause to itself. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { storageFaultOf } from '@/lib/store/database/storage-fault';

const calls = new AsyncLocalStorage<{ cause?: unknown }>();

/** Makes a call of the library; a fault of the storage that fails it is thrown as it was. */
export async function withTrouble(call: () => Promise<Response>): Promise<Response> {
  const met: { cause?: unknown } = {};
  const response = await calls.run(met, call);
  if (response.status >= 500 && met.cause) throw met.cause;
  return response;
}

/** Keeps a fault of the storage for whoever made the call, and throws it on. For the adapter to the database. */
export function keepTrouble(error: unknown): never {
  const met = calls.getStore();
  if (met && storageFaultOf(error)) met.cause = error;
  throw error;
}
