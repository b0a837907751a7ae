/** Which of many reports say at least half of what is theirs alone in the words of another. */

/** Fewer sentences in common may be chance. */
const SHARED = 3;

export interface OwnSentence {
  readonly reportId: string;
  readonly digest: string;
}

/** The reports that have a like one among the others. Sentences of a report stand together, each once. */
export function alikeReports(sentences: readonly OwnSentence[]): ReadonlySet<string> {
  const reports = byReport(sentences);
  const having = reportsByDigest(reports);
  const shared = new Int32Array(reports.length);
  return new Set(
    reports.filter((_, at) => hasAlike(reports, having, shared.fill(0), at)).map(({ reportId }) => reportId),
  );
}

interface OwnReport {
  readonly reportId: string;
  readonly digests: readonly string[];
}

function byReport(sentences: readonly OwnSentence[]): readonly OwnReport[] {
  const digests = new Map<string, string[]>();
  for (const { reportId, digest } of sentences) {
    const known = digests.get(reportId);
    if (known) known.push(digest);
    else digests.set(reportId, [digest]);
  }
  return [...digests].map(([reportId, own]) => ({ reportId, digests: own }));
}

function reportsByDigest(reports: readonly OwnReport[]): ReadonlyMap<string, readonly number[]> {
  const having = new Map<string, number[]>();
  for (const [at, { digests }] of reports.entries())
    for (const digest of digests) {
      const known = having.get(digest);
      if (known) known.push(at);
      else having.set(digest, [at]);
    }
  return having;
}

/** Stops at the first that is alike: where all say the same, few sentences are looked at. `shared` is all 0. */
function hasAlike(
  reports: readonly OwnReport[],
  having: ReadonlyMap<string, readonly number[]>,
  shared: Int32Array,
  at: number,
): boolean {
  const digests = reports[at]?.digests ?? [];
  const enough = Math.max(SHARED, Math.ceil(digests.length / 2));
  for (const digest of digests)
    for (const other of having.get(digest) ?? []) {
      if (other === at) continue;
      const count = (shared[other] ?? 0) + 1;
      shared[other] = count;
      if (count >= enough) return true;
    }
  return false;
}
