import { describe, expect, it } from 'vitest';
import type { ObligationStanding } from './obligation';
import { type SeasonReport, type SeasonRow, type StoredObligation, seasonRow, summaryOf } from './season';
import { bulkObstacle, chatText, reminderText } from './season-bulk';
import { progressOf } from './season-progress';
import { arranged, filterCounts } from './season-view';
import { stagesOf } from './transitions';

const TODAY = '2026-01-20';

const report = (given: Partial<SeasonReport> = {}): SeasonReport => ({
  id: 'r',
  status: 'draft',
  moves: 0,
  revision: 0,
  stages: stagesOf(1, true),
  since: '2026-01-10T00:00:00.000Z',
  isImported: false,
  filled: 10,
  required: 80,
  errors: 0,
  warnings: 0,
  unexplained: 0,
  openThreads: 0,
  largestChange: 0,
  shared: 0,
  isClosed: false,
  handedInOn: null,
  publishedOn: null,
  ...given,
});

function row(unitName: string, given: Partial<StoredObligation> = {}): SeasonRow {
  const unit = { unitId: unitName, unitName, level: 'township', phone: '', year: 2025, kind: 'own' } as const;
  const standing: ObligationStanding = 'due';
  const deadline = { submitBy: '2026-01-15', extendedTo: null, extensionReason: '' };
  return seasonRow({ ...unit, standing, reason: '', intoName: null, ...deadline, report: null, ...given }, TODAY);
}

describe('a row of a season', () => {
  it('stands and waits for the clerk before there is a report', () => {
    expect(row('甲')).toMatchObject({ state: 'none', waitsFor: 'clerk', daysLeft: -5, inTime: 'overdue' });
  });

  it('is measured by the day it was put off to, and by the statutory one where none was set', () => {
    expect(row('甲', { extendedTo: '2026-01-25' })).toMatchObject({ daysLeft: 5, inTime: 'open' });
    expect(row('甲', { submitBy: null })).toMatchObject({ due: { act: 'publish', day: '2026-01-31' } });
  });

  it('is due in March for a county government, in January for its office', () => {
    const seat = { level: 'county', submitBy: null } as const;
    expect(row('县', { ...seat, kind: 'government' }).due?.day).toBe('2026-03-31');
    expect(row('县', { ...seat, kind: 'own' }).due?.day).toBe('2026-01-31');
  });

  it.each(['exempt', 'merged', 'vertical'] as const)('is waited for by nobody where it is %s', (standing) => {
    expect(row('甲', { standing })).toMatchObject({
      state: standing,
      waitsFor: undefined,
      due: undefined,
      inTime: 'none',
    });
  });

  it('is late for good where it was handed in too late', () => {
    const status = 'published' as const;
    const late = report({ status, handedInOn: '2026-01-16', publishedOn: '2026-01-18' });
    expect(row('甲', { report: late })).toMatchObject({ inTime: 'late', daysLeft: undefined, waitsFor: undefined });
    expect(row('甲', { report: { ...late, handedInOn: '2026-01-15' } }).inTime).toBe('onTime');
  });

  it('stays public while it is corrected', () => {
    const corrected = report({ status: 'returned', handedInOn: '2026-01-10', publishedOn: '2026-01-12' });
    const correcting = row('甲', { report: corrected });
    expect(correcting).toMatchObject({ isCorrecting: true, due: undefined, inTime: 'onTime' });
    expect(summaryOf([correcting])).toMatchObject({ published: 1, handedIn: 1 });
  });
});

const season = [
  row('丙镇', { report: report({ status: 'countyReview', errors: 2, handedInOn: '2026-01-12' }) }),
  row('乙乡', { report: report({ status: 'countyReview', warnings: 1, handedInOn: '2026-01-12' }) }),
  row('甲镇'),
  row('丁局', { standing: 'exempt', reason: '撤并' }),
];

it('is counted by what is owed', () => {
  expect(summaryOf(season)).toEqual({
    due: 3,
    notDue: 1,
    none: 1,
    handedIn: 2,
    published: 0,
    overdue: 1,
    onTime: 2,
    onTimeRate: 2 / 3,
  });
  expect(filterCounts(season)).toMatchObject({ all: 4, none: 1, county: 2, notDue: 1, errors: 1, clean: 1 });
});

it('is narrowed, searched and ordered', () => {
  const names = (view: Parameters<typeof arranged>[1]) => arranged(season, view).map(({ unitName }) => unitName);
  expect(names({ filter: 'county', sort: 'risk', search: '' })).toEqual(['丙镇', '乙乡']);
  expect(names({ filter: 'all', sort: 'name', search: '镇' })).toEqual(['丙镇', '甲镇']);
  expect(names({ filter: 'all', sort: 'state', search: '' })).toEqual(['甲镇', '丙镇', '乙乡', '丁局']);
});

describe('an act on many', () => {
  it('approves only what has no error and no warning without an explanation', () => {
    expect(season.map((each) => bulkObstacle('approve', each))).toEqual([
      '有2处错误，要逐份看',
      undefined,
      '没有报来，或已经审核过',
      '不用报',
    ]);
  });

  it('reminds whoever is to act, and says so for a work chat', () => {
    expect(season.filter((each) => bulkObstacle('remind', each) === undefined).map((each) => each.unitName)).toEqual([
      '甲镇',
    ]);
    expect(season.flatMap((each) => (each.report ? [] : [reminderText(each)]))[0]).toBe(
      '2025年度报告还没有建立，应在2026年1月15日前报县办审核。',
    );
    expect(chatText(season, 2025, TODAY)).toContain('还没有建立（1家）：甲镇');
  });
});

it('a season comes in day by day: what is owed alone, and what was published elsewhere as handed in too', () => {
  const came = (handedInOn: string | null, publishedOn: string | null = null) => ({
    report: report({ status: publishedOn ? 'published' : 'countyReview', handedInOn, publishedOn }),
  });
  const season = [
    row('己', { report: report({ status: 'returned', handedInOn: '2026-01-12' }) }),
    row('甲', came('2026-01-12', '2026-01-20')),
    row('乙', came('2026-01-12')),
    row('丙', came(null, '2026-01-15')),
    row('丁', { ...came('2026-01-12'), standing: 'exempt' }),
    row('戊'),
  ];
  expect(progressOf(season)).toEqual([
    { day: '2026-01-12', handedIn: 2, published: 0 },
    { day: '2026-01-15', handedIn: 3, published: 1 },
    { day: '2026-01-20', handedIn: 3, published: 2 },
  ]);
});
