/** The file in which an installation hands the frozen sum of its government on: what is read of it, and what may be wrong with it. */
import { z } from 'zod';
import { typedCells } from '@/lib/report/draft-keys';
import { formatMoment } from '@/lib/report/moment';
import type { UnitLevel } from '@/lib/report/unit/unit';
import { isCellId, templateForYear } from '@/lib/template/registry';
import { governs } from '@/lib/workflow/obligation';
import type { Figures } from './figures';
import type { Part } from './part';
import { PACKAGE_FORMAT, type Signature, type Snapshot, snapshotSchema } from './snapshot';
import { regulationCells } from './sum';

const packageSchema = z.object({
  format: z.literal(PACKAGE_FORMAT),
  version: z.literal(1),
  number: z.number().int().min(1),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  by: z.string().max(200),
  at: z.iso.datetime(),
  snapshot: snapshotSchema,
});

/** What the frozen sum of a government below is taken in as. */
export interface ReadPackage {
  readonly signature: Signature;
  readonly snapshot: Snapshot;
}

/** Why a package is not taken in; `kept` is the one of the same government that was taken in before. */
export type PackageFault =
  | { readonly code: 'unreadable' | 'damaged' }
  | { readonly code: 'otherYear'; readonly year: number }
  | { readonly code: 'notBelow'; readonly unit: string }
  | { readonly code: 'twice' | 'older'; readonly unit: string; readonly number: number; readonly frozenAt: string };

/** The package that a text holds; undefined where it holds none. */
export function readPackage(text: string): ReadPackage | undefined {
  const parsed = packageSchema.safeParse(jsonOf(text));
  if (!parsed.success) return undefined;
  const { snapshot, number, digest, by, at } = parsed.data;
  return { signature: { number, digest, by, at }, snapshot };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether the sums are those of the units, cell by cell. 规章 are left out: not every unit that states some may make any. */
export function isSoundSum({ year, template: id, parts, sums }: Snapshot): boolean {
  const template = templateForYear(year);
  if (template?.id !== id) return false;
  const typed = typedCells(template);
  const keys = new Set<string>(typed);
  const isKnown = (figures: Snapshot['sums']) => Object.keys(figures).every((key) => keys.has(key));
  if (!isKnown(sums) || !parts.every(({ figures }) => isKnown(figures))) return false;
  const ruled = regulationCells(template);
  return typed.every(
    (cell) =>
      ruled.includes(cell) || (sums[cell] ?? 0) === parts.reduce((sum, { figures }) => sum + (figures[cell] ?? 0), 0),
  );
}

/** Why a sound package is not for a government of the level, or not any more; undefined where it fits. */
export function misfitOf(
  { snapshot: { unit }, signature: { digest, at } }: ReadPackage,
  level: UnitLevel,
  kept: { readonly number: number; readonly digest: string; readonly frozenAt: string } | undefined,
): PackageFault | undefined {
  if (!governs(level, unit.level)) return { code: 'notBelow', unit: unit.name };
  if (!kept) return undefined;
  const { number, frozenAt } = kept;
  if (kept.digest === digest) return { code: 'twice', unit: unit.name, number, frozenAt };
  return at < frozenAt ? { code: 'older', unit: unit.name, number, frozenAt } : undefined;
}

/** The fault in one sentence, with what to do. */
export function packageFaultText(fault: PackageFault, year: number): string {
  switch (fault.code) {
    case 'unreadable':
      return '这不是汇总包，没有读取。请选择下级政府在“年度汇总”页“冻结的版本”里下载的.json文件，不要改动。';
    case 'damaged':
      return '汇总包的内容与它的校验码不符，可能传输时损坏，或下载后改动过，没有读取。请下级政府重新下载，原样发来。';
    case 'otherYear':
      return `这是${fault.year}年度的汇总包，本页是${year}年度，没有读取。请打开${fault.year}年度的汇总再读取，或换一个文件。`;
    case 'notBelow':
      return `这是“${fault.unit}”的汇总包，不是本级下面的政府，没有读取。`;
    case 'twice':
      return `${fault.unit}的这一版（第${fault.number}版）已经读取过，没有重复计入。`;
    case 'older':
      return `这个汇总包比已经读取的旧：${fault.unit}已读取的第${fault.number}版冻结于${formatMoment(fault.frozenAt)}。没有读取，仍按已读取的计入。`;
  }
}

/** A package as a sum takes it in. */
export interface TakenSum {
  readonly name: string;
  readonly level: UnitLevel;
  readonly number: number;
  readonly figures: Figures;
}

/**
 * The parts with what was handed on: a package stands for the government of its name, unless a report of that government
 * counts already or none is owed; one that is not known here by name is a part of its own.
 */
export function withPackages(parts: readonly Part[], packages: readonly TakenSum[]): Part[] {
  const byName = new Map(packages.map((each) => [each.name, each]));
  const isSeat = ({ kind, scope }: Part) => kind === 'government' && scope === 'below';
  const known = new Set(parts.filter(isSeat).map(({ unitName }) => unitName));
  return [
    ...parts.map((part) => {
      const taken = isSeat(part) && part.standing === 'due' && !part.counts ? byName.get(part.unitName) : undefined;
      return taken ? { ...part, counts: true, packaged: taken } : part;
    }),
    ...packages.filter(({ name }) => !known.has(name)).map(partOf),
  ];
}

function partOf({ name, level, number, figures }: TakenSum): Part {
  return {
    unitId: `package:${name}`,
    unitName: name,
    level,
    kind: 'government',
    scope: 'below',
    standing: 'due',
    reason: '',
    intoName: null,
    reportId: null,
    state: 'none',
    isClosed: false,
    isCorrecting: false,
    counts: true,
    packaged: { number, figures },
  };
}

/** What the packages among the parts add to a sum, by typed cell. */
export function packagedSums(parts: readonly Part[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { packaged } of parts)
    for (const [cell, value] of packaged?.figures ?? []) sums.set(cell, (sums.get(cell) ?? 0) + (value ?? 0));
  return sums;
}

/** Figures as they are stored, by cell. */
export function figuresFrom(stored: Readonly<Record<string, number | null>>): Figures {
  return new Map(Object.entries(stored).flatMap(([cell, value]) => (isCellId(cell) ? [[cell, value] as const] : [])));
}
