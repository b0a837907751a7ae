/** What becomes of a fault of the storage where the rest can go on. */
import { log } from '@/lib/log/log';
import { storageFaultOf } from './storage-fault';

/** Logs the fault under what was to be written; other errors are thrown on. */
export function noteFault(what: string): (error: unknown) => void {
  return (error) => {
    const fault = storageFaultOf(error);
    if (!fault) throw error;
    log().warn({ fault }, `${what}: ${fault}`);
  };
}
