import { describe, expect, it } from 'vitest';
import {
  isSoundSum,
  misfitOf,
  packagedSums,
  packageFaultText,
  readPackage,
  type TakenSum,
  withPackages,
} from './package';
import type { Part } from './part';
import { packageText, type Snapshot } from './snapshot';

const snapshot: Snapshot = {
  template: 'cn-2021',
  year: 2025,
  unit: { name: '甲县人民政府', level: 'county' },
  parts: [
    { unitId: 'a', unit: '子镇人民政府', kind: 'own', figures: { 't2/penalties/decisions': 3 } },
    {
      unitId: 'b',
      unit: '丑镇人民政府',
      kind: 'own',
      figures: { 't2/penalties/decisions': 4, 't2/fees/amount': null },
    },
  ],
  missing: [{ unit: '寅镇人民政府', state: 'none' }],
  sums: { 't2/penalties/decisions': 7 },
};
const signature = { number: 2, digest: 'a'.repeat(64), by: '老林', at: '2026-01-20T08:00:00.000Z' };

it('reads what was written, and nothing else', () => {
  expect(readPackage(packageText(snapshot, signature))).toEqual({ snapshot, signature });
  expect(readPackage('{}')).toBeUndefined();
  expect(readPackage('这不是汇总包')).toBeUndefined();
  expect(readPackage(packageText(snapshot, { ...signature, digest: 'short' }))).toBeUndefined();
});

it('a sum is sound where every cell is known and is the sum of its units', () => {
  expect(isSoundSum(snapshot)).toBe(true);
  expect(isSoundSum({ ...snapshot, sums: { 't2/penalties/decisions': 8 } })).toBe(false);
  expect(isSoundSum({ ...snapshot, sums: { ...snapshot.sums, 't2/coercion/decisions': 1 } })).toBe(false);
  expect(
    isSoundSum({
      ...snapshot,
      parts: [{ ...snapshot.parts[0], unitId: 'a', unit: '', kind: 'own', figures: { no: 1 } }],
    }),
  ).toBe(false);
  expect(isSoundSum({ ...snapshot, year: 2018 })).toBe(false);
});

describe('a package does not fit', () => {
  const read = { snapshot, signature };
  const kept = { number: 1, digest: 'b'.repeat(64), frozenAt: '2026-01-10T08:00:00.000Z' };

  it('a government that is not above its own', () => {
    expect(misfitOf(read, 'county', undefined)).toEqual({ code: 'notBelow', unit: '甲县人民政府' });
    expect(misfitOf(read, 'city', undefined)).toBeUndefined();
    expect(misfitOf(read, 'province', undefined)).toBeUndefined();
  });

  it('twice, or where a newer one was taken in', () => {
    expect(misfitOf(read, 'city', kept)).toBeUndefined();
    expect(misfitOf(read, 'city', { ...kept, digest: signature.digest })).toMatchObject({ code: 'twice' });
    const older = misfitOf(read, 'city', { ...kept, number: 3, frozenAt: '2026-02-01T08:00:00.000Z' });
    expect(older).toMatchObject({ code: 'older', number: 3 });
    expect(older && packageFaultText(older, 2025)).toContain('甲县人民政府已读取的第3版冻结于');
  });
});

describe('parts with packages', () => {
  const taken: TakenSum = {
    name: '甲县人民政府',
    level: 'county',
    number: 2,
    figures: new Map([['t2/penalties/decisions', 7]]),
  };
  const part: Part = {
    unitId: 'x',
    unitName: '甲县人民政府',
    level: 'county',
    kind: 'government',
    scope: 'below',
    standing: 'due',
    reason: '',
    intoName: null,
    reportId: null,
    state: 'none',
    isClosed: false,
    isCorrecting: false,
    counts: false,
    packaged: null,
  };

  it('one stands for the government of its name, and one that is not known is a part of its own', () => {
    expect(withPackages([part], [taken])).toEqual([{ ...part, counts: true, packaged: taken }]);
    const [own, joined] = withPackages([{ ...part, unitName: '乙县人民政府' }], [taken]);
    expect(own).toMatchObject({ unitName: '乙县人民政府', counts: false, packaged: null });
    expect(joined).toMatchObject({ unitName: '甲县人民政府', counts: true, packaged: { number: 2 } });
  });

  it('none is added to a report that counts already, or to one that nobody owes', () => {
    expect(withPackages([{ ...part, counts: true }], [taken])).toEqual([{ ...part, counts: true }]);
    expect(withPackages([{ ...part, standing: 'exempt' }], [taken])).toEqual([{ ...part, standing: 'exempt' }]);
  });

  it('adds up what is counted by them', () => {
    const parts = withPackages([part], [taken, { ...taken, name: '丙县人民政府' }]);
    expect(packagedSums(parts).get('t2/penalties/decisions')).toBe(14);
  });
});
