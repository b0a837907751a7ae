/** What the address of a roll-up asks for: of which government, and which part of the sum. */
import { z } from 'zod';
import { idText, shortText } from '@/app/incoming/texts';
import { type Scope, scopes } from '@/lib/rollup/part';
import type { CellId } from '@/lib/template/keys';
import { isCellId } from '@/lib/template/registry';

const schema = z.object({
  unit: idText().catch(''),
  scope: z.enum(scopes).catch('all'),
  cell: shortText().catch(''),
  of: idText().catch(''),
  only: z.enum(['', 'marked']).catch(''),
  name: shortText().catch(''),
  page: shortText().catch('1'),
});

export interface RollUpQuery {
  /** Empty for the government of the asker's own post. */
  readonly unit: string;
  readonly scope: Scope;
  readonly cell: CellId | undefined;
  /** A unit of the roll-up; empty for all. */
  readonly of: string;
  /** Of a long list; see pageOf. */
  readonly page: string;
  /** Units whose numbers stand out, of a comparison; empty for all. */
  readonly only: '' | 'marked';
  /** A government below that handed a package on; empty for all. */
  readonly name: string;
}

/** The query; what cannot be read of it asks for nothing. */
export function readRollUpQuery(parameters: Readonly<Record<string, unknown>>): RollUpQuery {
  const { cell, ...query } = schema.parse(parameters);
  return { ...query, cell: isCellId(cell) ? cell : undefined };
}

interface RollUpAddress {
  /** Below the roll-up itself: /cell. */
  readonly page?: string;
  /** Of a long list, from 1. */
  readonly at?: number;
  readonly scope?: Scope;
  readonly cell?: CellId;
  readonly of?: string;
  readonly only?: 'marked';
  readonly name?: string;
}

/** The address of a page of the roll-up of a government. */
export function rollUpAddress(year: number, unit: string, { page = '', at = 1, ...asked }: RollUpAddress = {}): string {
  const parameters = { unit, ...asked, page: at > 1 ? String(at) : '' };
  const said = Object.entries(parameters).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return `/county/${year}/rollup${page}?${new URLSearchParams(said)}`;
}
