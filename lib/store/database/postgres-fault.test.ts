import { describe, expect, it } from 'vitest';
import { isRepeatable, postgresFaultOf } from './postgres-fault';
import { StorageError } from './storage-fault';

function failure(code: string, message = ''): Error {
  return Object.assign(new Error(message), { code });
}

describe('a fault of PostgreSQL', () => {
  it.each([
    ['ECONNREFUSED', 'notReached'],
    ['ENOTFOUND', 'notReached'],
    ['57P01', 'notReached'],
    ['28P01', 'notReached'],
    ['3D000', 'notReached'],
    ['08006', 'notReached'],
    ['53100', 'diskFull'],
    ['53300', 'busy'],
    ['25006', 'readOnly'],
    ['58030', 'diskFails'],
    ['XX001', 'damaged'],
    ['40001', 'busy'],
  ])('%s is %s', (code, fault) => {
    expect(postgresFaultOf(failure(code))).toBe(fault);
  });

  it.each(['Connection terminated unexpectedly', 'timeout exceeded when trying to connect'])('%s', (message) => {
    expect(postgresFaultOf(new Error(message))).toBe('notReached');
  });

  it.each(['42601', '23502', '22003'])('a query that is wrong is none: %s', (code) => {
    expect(postgresFaultOf(failure(code))).toBeUndefined();
  });
});

describe('a transaction', () => {
  it.each(['40001', '40P01', '23505'])('is done again after %s, also where the fault was named', (code) => {
    expect(isRepeatable(failure(code))).toBe(true);
    expect(isRepeatable(new StorageError('busy', failure(code)))).toBe(true);
  });

  it.each(['53100', '57P01', '42601'])('is not done again after %s', (code) => {
    expect(isRepeatable(failure(code))).toBe(false);
  });
});
