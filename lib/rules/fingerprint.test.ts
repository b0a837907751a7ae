import { expect, it } from 'vitest';
import { balancedLarge } from '@/lib/examples/balanced-large';
import { hanyin2023 } from '@/lib/examples/hanyin-2023';
import { offByOne } from '@/lib/examples/off-by-one';
import type { Report } from '@/lib/report/report';
import { cn2021 } from '@/lib/template/cn-2021';
import { checkReport } from './check-report';
import { fingerprint, placeText } from './fingerprint';
import type { Finding } from './types';

function prints(report: Report): string[] {
  return checkReport(cn2021, report).map(fingerprint);
}

it('is the same for the same report, and another for every finding in it', () => {
  for (const { report } of [offByOne, hanyin2023]) {
    expect(prints(report)).toEqual(prints({ ...report, draft: { ...report.draft } }));
    expect(new Set(prints(report)).size).toBe(prints(report).length);
  }
});

it('holds while other values change, and no longer when its own do', () => {
  const { report } = offByOne;
  const elsewhere = {
    ...report,
    draft: { ...report.draft, 't2/penalties/decisions': '5', problems: '公开不够及时，下一步明确专人。' },
  };
  expect(prints(elsewhere)).toEqual(prints(report));
  const row = { ...report, draft: { ...report.draft, 't3/notHeld/business': '677' } };
  const others = prints(balancedLarge.report);
  const own = prints(report).filter((print) => !others.includes(print));
  expect(own).not.toEqual([]);
  expect(prints(row).filter((print) => own.includes(print))).toEqual([]);
});

it('does not move with the words around a place in a text', () => {
  const finding = (from: number): Finding => ({
    rule: 'A02',
    severity: 'error',
    where: [{ part: 'preface', from, to: from + 4 }],
    data: { stated: 2024, year: 2025 },
  });
  expect(fingerprint(finding(3))).toBe(fingerprint(finding(30)));
  expect(placeText({ part: 'preface', from: 3, to: 7 })).toBe('preface:3-7');
  expect(placeText('t2/fees/amount')).toBe('t2/fees/amount');
});
