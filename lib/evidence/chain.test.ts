import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkChain, entryDigest, type LogEntry } from './chain';

function logOf(count: number): LogEntry[] {
  const log: LogEntry[] = [];
  for (let seq = 1; seq <= count; seq += 1) {
    const entry = {
      reportId: 'r',
      seq,
      at: `2026-01-0${seq}T08:00:00.000Z`,
      userId: 'u',
      userName: '周晓燕',
      address: '10.0.0.1',
      action: 'submit',
      fromStatus: 'draft',
      toStatus: 'firstReview',
      version: seq,
      versionDigest: 'v',
      data: '{}',
      previous: log[seq - 2]?.digest ?? '',
    };
    log.push({ ...entry, digest: entryDigest(entry) });
  }
  return log;
}

const log = logOf(5);
const head = { entries: 5, digest: log[4]?.digest ?? '' };
const kinds = (entries: readonly LogEntry[]) => checkChain('r', entries, head).map(({ seq, kind }) => `${seq} ${kind}`);

describe('a log', () => {
  it('as it was written is sound', () => expect(kinds(log)).toEqual([]));
  it('of no entries is sound', () => expect(checkChain('r', [], { entries: 0, digest: '' })).toEqual([]));

  it.each([1, 2, 3, 4, 5])('without entry %i shows it', (seq) => {
    expect(kinds(log.filter((entry) => entry.seq !== seq))).toEqual([`${seq} missing`]);
  });

  it('shows any altered field of any entry', () => {
    fc.assert(
      fc.property(
        fc.nat(4),
        fc.constantFrom('at', 'userName', 'action', 'toStatus', 'data', 'address'),
        (at, field) => {
          expect(kinds(log.map((entry, index) => (index === at ? { ...entry, [field]: 'x' } : entry)))).toEqual([
            `${at + 1} altered`,
          ]);
        },
      ),
    );
  });

  it('shows an entry that was written anew with its digest', () => {
    const forged = log.map((entry) => {
      if (entry.seq !== 3) return entry;
      const changed = { ...entry, userName: '别人' };
      return { ...changed, digest: entryDigest(changed) };
    });
    expect(kinds(forged)).toEqual(['4 altered']);
  });

  it('shows an entry that was added', () => {
    const [extra] = logOf(6).slice(5);
    expect(kinds(extra ? [...log, extra] : log)).toEqual(['6 foreign']);
  });
});
