'use client';

/**
 * What is known while somebody corrects: the texts as they now are, the sums that they come to, the notes still open.
 * The fields keep their own text; what is typed in any of them is noticed here and kept on the server.
 */
import { createContext, type ReactNode, useContext, useMemo, useRef, useState } from 'react';
import { createValueStore, useValue, type ValueStore } from '@/components/editor/value-store';
import type { ImportedReport, Note } from '@/lib/import/imported-report';
import { openNotes } from '@/lib/import/open-notes';
import { isDraftKey } from '@/lib/report/draft-keys';
import { type Cells, readCells } from '@/lib/report/read-cells';
import { type Draft, draftText } from '@/lib/report/report';
import type { DraftKey } from '@/lib/template/keys';
import { templateById } from '@/lib/template/registry';
import type { Keeping } from './correction-keeper';
import { useCorrections } from './use-corrections';

/** A reading without the origins, which stand at the fields. */
export type ReadingInView = Pick<ImportedReport, 'templateId' | 'draft' | 'stated' | 'notes'>;

interface Corrected {
  /** The texts as they now are. */
  readonly draft: Draft;
  readonly sums: Cells;
  readonly notes: readonly Note[];
}

interface ImportValue {
  readonly reading: ReadingInView;
  readonly corrected: ValueStore<Corrected>;
}

const ImportContext = createContext<ImportValue | undefined>(undefined);
const KeepingContext = createContext<Keeping>('idle');

/** What was read, which never changes. */
export function useReading(): ReadingInView {
  return useImport().reading;
}

/** A piece of what is known now: only parts whose piece changed are drawn again. */
export function useCorrected<T>(select: (corrected: Corrected) => T): T {
  return useValue(useImport().corrected, select);
}

/** Whether the text of a field is no longer the one that was read. */
export function useIsCorrected(field: DraftKey): boolean {
  const reading = useReading();
  return useCorrected(({ draft }) => draftText(draft, field) !== draftText(reading.draft, field));
}

/** Whether what was corrected is safe. */
export function useKeeping(): Keeping {
  return useContext(KeepingContext);
}

function useImport(): ImportValue {
  const value = useContext(ImportContext);
  if (!value) throw new Error('a part of the confirm screen stands outside of it');
  return value;
}

export function ImportProvider({
  id,
  reading,
  corrected: first,
  children,
}: {
  id: string;
  reading: ReadingInView;
  /** The texts as they were corrected earlier. */
  corrected: Draft;
  children: ReactNode;
}) {
  const [corrected] = useState(() => createValueStore(known(reading, first)));
  const fields = useRef<HTMLDivElement>(null);
  const keeping = useCorrections(id, fields, (field, text) => {
    if (isDraftKey(field)) corrected.set(known(reading, { ...corrected.get().draft, [field]: text }));
  });
  const value = useMemo(() => ({ reading, corrected }), [reading, corrected]);
  return (
    <ImportContext value={value}>
      <KeepingContext value={keeping}>
        <div ref={fields} className="space-y-6">
          {children}
        </div>
      </KeepingContext>
    </ImportContext>
  );
}

function known(reading: ReadingInView, draft: Draft): Corrected {
  const { cells: sums } = readCells(templateById(reading.templateId), draft);
  return { draft, sums, notes: openNotes(reading, draft) };
}
