/** What an office has to know of a file beside its findings: whose it is, of which year, and whether it came twice. */

/** A file of a pile, as far as the remarks depend on it. */
export interface IdentifiedFile {
  readonly id: string;
  readonly name: string;
  readonly unitId: string | null;
  readonly kind: string;
  /** Names of the units that it may be of, while none is chosen. */
  readonly candidates: readonly string[];
  readonly year: number | null;
}

/** One clear sentence each, by file; files without remarks are absent. `year` is the one that reports are collected of. */
export function remarksOf(files: readonly IdentifiedFile[], year: number): ReadonlyMap<string, readonly string[]> {
  const twins = new Map<string, IdentifiedFile[]>();
  for (const file of files) {
    const key = keyOf(file);
    if (key) twins.set(key, [...(twins.get(key) ?? []), file]);
  }
  return new Map(
    files.flatMap((file) => {
      const others = (twins.get(keyOf(file) ?? '') ?? []).filter(({ id }) => id !== file.id);
      const said = [unitRemark(file), yearRemark(file, year), twinRemark(others)].filter(Boolean);
      return said.length > 0 ? [[file.id, said] as const] : [];
    }),
  );
}

function keyOf({ unitId, kind, year }: IdentifiedFile): string | undefined {
  return unitId === null || year === null ? undefined : `${unitId}.${kind}.${year}`;
}

function unitRemark({ unitId, candidates }: IdentifiedFile): string {
  if (unitId !== null) return '';
  if (candidates.length === 0) return '没有认出是哪个单位的报告，请选择单位。';
  return `单位名称与${candidates.length}个单位对得上：${candidates.join('、')}，请选择是哪一个。`;
}

function yearRemark({ year: own }: IdentifiedFile, year: number): string {
  if (own === null) return '没有认出是哪一年度的报告，请选择年度。';
  return own === year ? '' : `这是${own}年度的报告，不算交来${year}年度的。`;
}

function twinRemark(others: readonly IdentifiedFile[]): string {
  if (others.length === 0) return '';
  return `同一单位交来${others.length + 1}个文件，另有“${others.map(({ name }) => name.slice(name.lastIndexOf('/') + 1)).join('”“')}”，请核对用哪一个。`;
}
