'use client';

/** One form for the whole report: it keeps the texts, checks follow every change, autosave is told. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { applyPatch } from '@/lib/report/diff';
import { draftKeys } from '@/lib/report/draft-keys';
import { type Draft, type Patch, yearOf } from '@/lib/report/report';
import type { UnitProfile } from '@/lib/report/unit';
import type { DraftKey } from '@/lib/template/keys';
import type { Template } from '@/lib/template/types';
import { type Checked, checkDraft } from './checked';
import type { DraftFields, Editor } from './editor-context';
import { createValueStore } from './value-store';

/** An act that can be taken back: the texts that it replaced. */
export interface Undo {
  readonly done: string;
  readonly replaced: Patch;
}

interface ReportForm {
  /** Stays the same object: nothing in it changes but the contents of its stores. */
  readonly desk: Omit<Editor, 'goTo'>;
  /** Shows changes made elsewhere: by another tab, another person, or a restored copy. Nothing to undo. */
  readonly show: (patch: Patch) => void;
  readonly undo: Undo | undefined;
  readonly takeBack: () => void;
}

/** The form of a report, given its draft as last saved. `onEdit` is called after every change that is to be saved. */
export function useReportForm(template: Template, unit: UnitProfile, draft: Draft, onEdit: () => void): ReportForm {
  const form = useForm<DraftFields>({ defaultValues: { ...draft } });
  const [checks] = useState(() => createValueStore<Checked>(checkDraft(template, draft, { unit })));
  const [active] = useState(() => createValueStore<DraftKey | undefined>(undefined));
  const [undo, setUndo] = useState<Undo>();
  const edit = useRef(onEdit);
  useEffect(() => {
    edit.current = onEdit;
  });

  const recheck = useCallback(
    (patch: Patch) => checks.set(checkDraft(template, applyPatch(checks.get().draft, patch), { unit })),
    [checks, template, unit],
  );
  const show = useCallback(
    (patch: Patch) => {
      for (const key of draftKeys(patch)) form.setValue(key, patch[key] ?? '');
      recheck(patch);
    },
    [form, recheck],
  );
  const typed = useCallback(
    (key: DraftKey, text: string) => {
      recheck({ [key]: text });
      edit.current();
    },
    [recheck],
  );
  const act = useCallback(
    (patch: Patch, done: string) => {
      const before = checks.get().draft;
      setUndo({ done, replaced: Object.fromEntries(draftKeys(patch).map((key) => [key, before[key] ?? ''])) });
      show(patch);
      edit.current();
    },
    [checks, show],
  );
  const takeBack = useCallback(() => {
    if (!undo) return;
    setUndo(undefined);
    show(undo.replaced);
    edit.current();
  }, [undo, show]);

  const [year] = useState(yearOf(draft) ?? template.years.from);
  const desk = useMemo(
    () => ({ template, unit, year, form, checks, active, typed, act }),
    [template, unit, year, form, checks, active, typed, act],
  );
  return { desk, show, undo, takeBack };
}
