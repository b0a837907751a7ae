/** A roll-up as it stood at one moment: which units were in it with which figures. What is frozen, compared and handed on. */
import { z } from 'zod';
import { unitLevels } from '@/lib/report/unit/unit';
import type { CellId } from '@/lib/template/keys';
import { isCellId } from '@/lib/template/registry';
import { obligationKinds } from '@/lib/workflow/obligation';

const name = z.string().max(200);
const figures = z.record(z.string().max(100), z.int().nullable());

/** What a snapshot holds; files from elsewhere are read by it too. */
export const snapshotSchema = z.object({
  template: name,
  year: z.number().int(),
  unit: z.object({ name, level: z.enum(unitLevels) }),
  /** The units that count, each with its typed figures that are not 0. */
  parts: z.array(z.object({ unitId: name, unit: name, kind: z.enum(obligationKinds), figures })).max(100_000),
  /** The units that owe a report and do not count. */
  missing: z.array(z.object({ unit: name, state: name })).max(100_000),
  /** The sums of typed cells that are not 0; amounts in the smallest unit of their column. */
  sums: figures,
});

export type Snapshot = z.infer<typeof snapshotSchema>;
export type FrozenPart = Snapshot['parts'][number];

/** The snapshot as text: equal for equal snapshots, so that its digest names it. */
export function snapshotText(snapshot: Snapshot): string {
  return JSON.stringify(snapshotSchema.parse(snapshot));
}

/** The snapshot that a text holds. Throws for a text that `snapshotText` did not make. */
export function readSnapshot(text: string): Snapshot {
  return snapshotSchema.parse(JSON.parse(text));
}

/**
 * What became of a unit since: `joined` and `left` of the sum, or a typed cell that says another number, 0 included;
 * null where it holds none.
 */
export type Change =
  | { readonly kind: 'joined' | 'left'; readonly unit: string }
  | {
      readonly kind: 'cell';
      readonly unit: string;
      readonly cell: CellId;
      readonly before: number | null;
      readonly after: number | null;
    };

/** What changed from one snapshot to another: units in the order of the earlier, then those that joined. */
export function changesBetween(before: Snapshot, after: Snapshot): Change[] {
  const key = ({ unitId, kind }: FrozenPart) => `${unitId}.${kind}`;
  const [old, now] = [
    new Map(before.parts.map((each) => [key(each), each])),
    new Map(after.parts.map((each) => [key(each), each])),
  ];
  return [
    ...before.parts.flatMap((part): Change[] => {
      const current = now.get(key(part));
      return current ? cellChanges(part, current) : [{ kind: 'left', unit: part.unit }];
    }),
    ...after.parts.flatMap((part): Change[] => (old.has(key(part)) ? [] : [{ kind: 'joined', unit: part.unit }])),
  ];
}

function cellChanges(before: FrozenPart, after: FrozenPart): Change[] {
  const cells = [...new Set([...Object.keys(before.figures), ...Object.keys(after.figures)])].filter(isCellId);
  return cells.flatMap((cell): Change[] => {
    const [old, now] = [valueAt(before, cell), valueAt(after, cell)];
    return old === now ? [] : [{ kind: 'cell', unit: after.unit, cell, before: old, after: now }];
  });
}

function valueAt({ figures: held }: FrozenPart, cell: CellId): number | null {
  const value = held[cell];
  return value === undefined ? 0 : value;
}

/** Of whom and when a snapshot was frozen. */
export interface Signature {
  readonly number: number;
  /** SHA-256 of the text of the snapshot. */
  readonly digest: string;
  readonly by: string;
  /** ISO time. */
  readonly at: string;
}

/** Names the kind of file. */
export const PACKAGE_FORMAT = 'gongkai-nianbao-rollup';

/** The one file that carries a frozen sum to another installation. */
export function packageText(snapshot: Snapshot, signature: Signature): string {
  return `${JSON.stringify({ format: PACKAGE_FORMAT, version: 1, ...signature, snapshot }, undefined, 1)}\n`;
}

/** How a government of the level is called where its package is named. */
export function packageName({ unit, year }: Snapshot, { number }: Signature): string {
  return `${unit.name}${year}年度汇总第${number}版.json`;
}
