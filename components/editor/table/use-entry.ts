'use client';

import { useEffect, useState } from 'react';
import { useEditor } from '@/components/editor/editor-context';
import { createValueStore, type ValueStore } from '@/components/editor/value-store';
import { typedCells } from '@/lib/report/draft-keys';
import type { CellId } from '@/lib/template/keys';
import { cellSpec, isCellId } from '@/lib/template/registry';
import type { Table } from '@/lib/template/types';

/** The one cell of a table that the Tab key stops at: the last one in focus, at first the first that is typed. */
export function useEntry(table: Table): ValueStore<CellId | undefined> {
  const { active, template } = useEditor();
  const [entry] = useState(() => createValueStore<CellId | undefined>(typedCells(template, table.key)[0]));
  useEffect(
    () =>
      active.subscribe(() => {
        const key = active.get();
        if (key && isCellId(key) && cellSpec(template, key).table === table) entry.set(key);
      }),
    [active, entry, template, table],
  );
  return entry;
}
