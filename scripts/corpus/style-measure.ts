/** Seeded faults in whole reports of many styles: how many are found, at the right place, and what is said of sound reports. */
import { applyPatch } from '@/lib/report/compare/diff';
import type { Patch } from '@/lib/report/report';
import { checkReport } from '@/lib/rules/check-report';
import type { Finding, Place, Severity } from '@/lib/rules/types';
import { cn2021 } from '@/lib/template/cn-2021';
import { type FaultKind, faultKinds, type Seeded } from './seeded-faults';
import { type Half, type WrittenReport, writtenReports } from './written-report';

export interface StyleResult {
  readonly half: Half;
  readonly styles: number;
  readonly kinds: number;
  readonly faults: number;
  /** Shares of the faults. */
  readonly found: number;
  readonly located: number;
  /** Findings a sound report, the reminder B04 left out. */
  readonly alarms: Readonly<Record<Exclude<Severity, 'incomplete'>, number>>;
  /** What was missed, misplaced or falsely said, a line each. */
  readonly mistakes: readonly string[];
}

/** Shares found and located, warnings a sound report. Some faults in texts of others no reader could find. */
const TARGETS: Readonly<Record<Half, { found: number; located: number; warning: number }>> = {
  tuned: { found: 0.97, located: 0.95, warning: 0.05 },
  held: { found: 0.97, located: 0.95, warning: 0.05 },
  others: { found: 0.97, located: 0.97, warning: 0.05 },
  later: { found: 0.99, located: 0.99, warning: 0.05 },
  latest: { found: 0.99, located: 0.99, warning: 0 },
  newest: { found: 0.97, located: 0.97, warning: 0.05 },
  kept: { found: 0.98, located: 0.98, warning: 0 },
  fresh: { found: 0.98, located: 0.98, warning: 0.05 },
  opened: { found: 0.85, located: 0.85, warning: 0 },
  sealed: { found: 0.66, located: 0.64, warning: 0.8 },
  unseen: { found: 0.97, located: 0.97, warning: 0 },
};

/** Whether the faults are found and sound reports are left alone. */
export function holdsTargets({ half, found, located, alarms }: StyleResult): boolean {
  const least = TARGETS[half];
  return found >= least.found && located >= least.located && alarms.error === 0 && alarms.warning <= least.warning;
}

/** The figures of one half. */
export function measureStyles(half: Half): StyleResult {
  const reports = writtenReports().filter((report) => report.half === half);
  const trials = reports.flatMap(trialsOf);
  const alarms = reports.flatMap(falseAlarms);
  const share = (isMeant: (trial: Trial) => boolean) => trials.filter(isMeant).length / trials.length;
  const each = (severity: Severity) => alarms.filter((alarm) => alarm.severity === severity).length / reports.length;
  return {
    half,
    styles: reports.length,
    kinds: new Set(trials.map(({ kind }) => kind.name)).size,
    faults: trials.length,
    found: share(({ isFound }) => isFound),
    located: share(({ isLocated }) => isLocated),
    alarms: { error: each('error'), warning: each('warning'), hint: each('hint') },
    mistakes: [
      ...trials.flatMap(({ name, kind, isFound, isLocated, text }) =>
        isLocated ? [] : [`${name}: ${kind.name} ${isFound ? 'misplaced' : 'missed'} ${text}`],
      ),
      ...alarms.map(({ name, rule, severity, data }) => `${name}: ${severity} ${rule} ${data['text'] ?? ''}`),
    ],
  };
}

interface Trial {
  readonly name: string;
  readonly kind: FaultKind;
  readonly text: string;
  readonly isFound: boolean;
  readonly isLocated: boolean;
}

function findingsOf({ report, unit }: WrittenReport, patch: Patch = {}): Finding[] {
  return checkReport(cn2021, { ...report, draft: applyPatch(report.draft, patch) }, { unit });
}

function falseAlarms(report: WrittenReport) {
  return findingsOf(report)
    .filter(({ rule, severity }) => rule !== 'B04' && severity !== 'incomplete')
    .map((finding) => ({ ...finding, name: report.name }));
}

function trialsOf(report: WrittenReport): Trial[] {
  const before = new Set(findingsOf(report).map(sameness));
  return faultKinds.flatMap((kind) => kind.seed(report).map((seeded) => trial(report, kind, seeded, before)));
}

function trial(report: WrittenReport, kind: FaultKind, { patch, at }: Seeded, before: ReadonlySet<string>): Trial {
  const speaking = findingsOf(report, patch).filter(
    (finding) => kind.rules.includes(finding.rule) && !before.has(sameness(finding)),
  );
  const isLocated = speaking.some(({ where }) => where.some((place) => overlaps(place, at)));
  return { name: report.name, kind, text: wordsAt(patch, at), isFound: speaking.length > 0, isLocated };
}

function sameness({ rule, where, variant, data }: Finding): string {
  return JSON.stringify([rule, where, variant, data]);
}

/** The same cell or fact, or stretches of a box that share a character; an empty stretch stands for the whole box. */
function overlaps(one: Place, other: Place): boolean {
  if (typeof one === 'string' || typeof other === 'string') return one === other;
  return one.part === other.part && (one.from === one.to || (one.from < other.to && other.from < one.to));
}

function wordsAt(patch: Patch, at: Place): string {
  return typeof at === 'string' ? at : (patch[at.part] ?? '').slice(Math.max(0, at.from - 12), at.to + 8);
}
