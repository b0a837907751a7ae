/** What PostgreSQL and the way to it say of a fault. */
import type { StorageFault } from '@/lib/report/limits/fault-digest';

/** States of SQL by their five signs, or their class by the first two. Source: PostgreSQL, Appendix A. */
const states: Readonly<Record<string, StorageFault>> = {
  '08': 'notReached',
  '25006': 'readOnly',
  '28': 'notReached',
  '3D000': 'notReached',
  '40001': 'busy',
  '40P01': 'busy',
  '53100': 'diskFull',
  '53200': 'busy',
  '53300': 'busy',
  '55P03': 'busy',
  '57P': 'notReached',
  '58': 'diskFails',
  XX001: 'damaged',
  XX002: 'damaged',
};

/** The system's names for a server that is not there. */
const GONE = /^E(?:CONNREFUSED|CONNRESET|CONNABORTED|HOSTUNREACH|NETUNREACH|HOSTDOWN|TIMEDOUT|PIPE|NOTFOUND|AI_AGAIN)$/;

/** What pg says, without a code, of a connection that ended or could not be had. */
const CUT =
  /^(?:Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/;

/**
 * States of transactions that got in each other's way. A key that is there already is one of them: it was not there when
 * this transaction began. Source: PostgreSQL, 13.5 Serialization Failure Handling.
 */
const REPEATABLE = new Set(['40001', '40P01', '23505']);

/** The fault behind an error of pg; undefined where the query itself is wrong. */
export function postgresFaultOf(error: unknown): StorageFault | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = codeOf(error);
  if (GONE.test(code) || CUT.test(error.message)) return 'notReached';
  return states[code] ?? states[code.slice(0, 3)] ?? states[code.slice(0, 2)];
}

/** Whether the transaction that failed so may be done again from its beginning. */
export function isRepeatable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return REPEATABLE.has(codeOf(error)) || isRepeatable(error.cause);
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}
