import { describe, expect, it } from 'vitest';
import { AuditChainCheck, type AuditChainEntry, auditDigest } from './audit-chain';

function chain(length: number): AuditChainEntry[] {
  const entries: AuditChainEntry[] = [];
  for (let id = 1; id <= length; id += 1) {
    const unsigned = {
      at: `2026-01-0${id}`,
      kind: 'signedIn',
      userId: 'u',
      username: '张三',
      address: '10.0.0.1',
      unitId: null,
      about: '',
      previous: entries.at(-1)?.digest ?? '',
    };
    entries.push({ id, ...unsigned, digest: auditDigest(unsigned) });
  }
  return entries;
}

const all = chain(5);
const head = { entries: 5, digest: all.at(-1)?.digest ?? '' };

function faults(entries: readonly AuditChainEntry[]) {
  const check = new AuditChainCheck();
  for (const entry of entries) check.take(entry);
  return check.end(head);
}

describe('an audit record', () => {
  it('that nobody touched is whole', () => {
    expect(faults(all)).toEqual([]);
  });

  it.each(['at', 'kind', 'userId', 'username', 'address', 'unitId', 'about', 'previous'])(
    'shows an altered %s',
    (key) => {
      expect(faults(all.map((entry) => (entry.id === 3 ? { ...entry, [key]: 'x' } : entry)))).toEqual([
        { audit: 3, kind: 'altered' },
      ]);
    },
  );

  it('shows an entry that was taken out, also the last and the first', () => {
    expect(faults(all.filter(({ id }) => id !== 3))).toEqual([{ audit: 4, kind: 'missing' }]);
    expect(faults(all.filter(({ id }) => id !== 1))).toEqual([{ audit: 2, kind: 'missing' }]);
    expect(faults(all.slice(0, 4))).toEqual([{ audit: 0, kind: 'missing' }]);
  });

  it('shows an entry that was put in at the end', () => {
    expect(faults(chain(6))).toEqual([{ audit: 0, kind: 'foreign' }]);
  });
});
