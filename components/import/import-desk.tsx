'use client';

/**
 * What is known while somebody corrects: the texts as they now are, the sums that they come to, the notes still open.
 * The fields keep their own text; what is typed in any of them is noticed here and kept on the server.
 */
import { createContext, type ReactNode, useContext, useMemo, useRef, useState } from 'react';
import type { ImportedReport, Note } from '@/lib/import/imported-report';
import { openNotes } from '@/lib/import/open-notes';
import { isDraftKey } from '@/lib/report/draft-keys';
import { type Cells, readCells } from '@/lib/report/read-cells';
import type { Draft } from '@/lib/report/report';
import { templateById } from '@/lib/template/registry';
import type { Keeping } from './correction-keeper';
import { useCorrections } from './use-corrections';

/** A reading without the origins, which stand at the fields. */
export type DeskReading = Pick<ImportedReport, 'templateId' | 'draft' | 'stated' | 'notes'>;

interface Desk {
  readonly reading: DeskReading;
  /** The texts as corrected. */
  readonly draft: Draft;
  readonly sums: Cells;
  readonly notes: readonly Note[];
  readonly keeping: Keeping;
}

const DeskContext = createContext<Desk | undefined>(undefined);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('a part of the confirm screen stands outside of it');
  return desk;
}

export function ImportDesk({
  id,
  reading,
  corrected,
  children,
}: {
  id: string;
  reading: DeskReading;
  /** The texts as they were corrected earlier. */
  corrected: Draft;
  children: ReactNode;
}) {
  const [draft, setDraft] = useState(corrected);
  const fields = useRef<HTMLDivElement>(null);
  const keeping = useCorrections(id, fields, (field, text) => {
    if (isDraftKey(field)) setDraft((before) => ({ ...before, [field]: text }));
  });
  const desk = useMemo(
    () => ({
      reading,
      draft,
      sums: readCells(templateById(reading.templateId), draft).cells,
      notes: openNotes(reading, draft),
      keeping,
    }),
    [reading, draft, keeping],
  );
  return (
    <DeskContext value={desk}>
      <div ref={fields} className="space-y-6">
        {children}
      </div>
    </DeskContext>
  );
}
