'use client';

/** The form of the report: React Hook Form owns its texts, and what is read from them follows every change. */
import { useEffect, useState } from 'react';
import { type UseFormReturn, useForm } from 'react-hook-form';
import type { Written } from '@/components/editor/findings/checked';
import { shownDraft, shownTexts } from '@/lib/report/prose/shown-text';
import { type Cells, readCells, rereadCells } from '@/lib/report/read-cells';
import type { Draft, Report } from '@/lib/report/report';
import type { Template } from '@/lib/template/types';
import { createValueStore, type ValueStore } from './value-store';

/** The texts by key; the keys contain no dots, so the form keeps them flat. */
export type DraftFields = Record<string, string>;

export interface DraftForm {
  readonly form: UseFormReturn<DraftFields>;
  readonly written: ValueStore<Written>;
}

/** The form, filled with `opened`. */
export function useDraftForm(template: Template, opened: Draft, prior: Report | undefined): DraftForm {
  const form = useForm<DraftFields>({ defaultValues: { ...opened } });
  const [written] = useState(() => createValueStore(readDraft(template, opened, prior)));
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: () => written.set(rereadDraft(template, written.get(), form.getValues(), prior)),
      }),
    [form, written, template, prior],
  );
  return { form, written };
}

function readDraft(template: Template, draft: Draft, prior: Report | undefined): Written {
  return shownWith(template, draft, readCells(template, draft).cells, prior);
}

/** The same at every key, of which each changes one field. */
function rereadDraft(template: Template, before: Written, draft: Draft, prior: Report | undefined): Written {
  return shownWith(template, draft, rereadCells(template, before, draft), prior);
}

function shownWith(template: Template, draft: Draft, cells: Cells, prior: Report | undefined): Written {
  return { draft, cells, shown: shownDraft(draft, shownTexts(draft, { template, cells, prior })) };
}
