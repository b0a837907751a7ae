'use client';

/** One form for the whole report: it keeps the texts, checks follow every change, autosave is notified. */
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { type Checked, type Checks, checkDraft, type Written } from '@/components/editor/findings/checked';
import { applyPatch } from '@/lib/report/compare/diff';
import { draftKeys } from '@/lib/report/draft-keys';
import { shownDraft, shownTexts } from '@/lib/report/prose/shown-text';
import { readCells } from '@/lib/report/read-cells';
import { type Draft, type Patch, yearOf } from '@/lib/report/report';
import { tableRules } from '@/lib/rules/checks/table-rules';
import type { RuleContext } from '@/lib/rules/types';
import type { DraftKey } from '@/lib/template/keys';
import type { Template } from '@/lib/template/types';
import type { DraftFields, EditedUnit, Editor } from './editor-context';
import { UndoHistory } from './undo/undo-history';
import { createValueStore } from './value-store';

interface ReportForm {
  /** Stays the same object: nothing in it changes but the contents of its stores. */
  readonly editor: Omit<Editor, 'goTo' | 'explaining'>;
  /** Shows changes made elsewhere, by another tab or another person. Nothing to undo. */
  readonly show: (patch: Patch) => void;
  /** Shows and saves what a step of the history brings back. */
  readonly bringBack: (patch: Patch) => void;
}

/** The rules on running text, and what proposes repairs, are fetched once the page stands. */
const AFTER_FIRST_PAINT = 500;

/** Longer than from one digit of a number to the next. */
const PAUSE = 300;

export interface OpenedReport {
  /** As last saved. */
  readonly draft: Draft;
  readonly unit: EditedUnit;
  readonly context: RuleContext;
}

interface FormEvents {
  /** Called after every change that is to be saved. */
  readonly edited: () => void;
  /** Called ahead of every act on several fields. */
  readonly beforeAct: () => void;
}

/** The form of a report. */
export function useReportForm(template: Template, opened: OpenedReport, events: FormEvents): ReportForm {
  const [{ draft, unit, context }] = useState(opened);
  const { prior } = context;
  const form = useForm<DraftFields>({ defaultValues: { ...draft } });
  const [checks] = useState(() =>
    createValueStore<Checked>(checkDraft(template, draft, context, { rules: tableRules })),
  );
  const rules = useRef<Checks>({ rules: tableRules });
  const [written] = useState(() => createValueStore<Written>(checks.get()));
  const [shown] = useState(() => createValueStore(0));
  const [active] = useState(() => createValueStore<DraftKey | undefined>(undefined));
  const [history] = useState(() => new UndoHistory(Date.now));
  const latest = useRef(events);
  useEffect(() => {
    latest.current = events;
  });

  const check = useCallback(
    () => checks.set(checkDraft(template, written.get().draft, context, rules.current)),
    [checks, written, template, context],
  );
  const checkSoon = useDelayed(check, PAUSE);
  useAllRules(rules, check);
  const write = useCallback(
    (patch: Patch) => {
      const next = applyPatch(written.get().draft, patch);
      const { cells } = readCells(template, next);
      const shown = shownDraft(next, shownTexts(next, { template, cells, prior }));
      written.set({ draft: next, shown, cells });
    },
    [written, template, prior],
  );
  const put = useCallback(
    (patch: Patch) => {
      for (const key of draftKeys(patch)) form.setValue(key, patch[key] ?? '');
      write(patch);
      shown.set(shown.get() + 1);
      check();
    },
    [form, write, shown, check],
  );
  const show = useCallback(
    (patch: Patch) => {
      put(patch);
      history.overwritten(draftKeys(patch));
    },
    [put, history],
  );
  const bringBack = useCallback(
    (patch: Patch) => {
      put(patch);
      latest.current.edited();
    },
    [put],
  );
  const typed = useCallback(
    (key: DraftKey, text: string) => {
      history.typed(key, written.get().draft[key] ?? '', text);
      write({ [key]: text });
      checkSoon();
      latest.current.edited();
    },
    [history, written, write, checkSoon],
  );
  const act = useCallback(
    (patch: Patch, done?: string) => {
      latest.current.beforeAct();
      const before = written.get().draft;
      history.acted(patch, Object.fromEntries(draftKeys(patch).map((key) => [key, before[key] ?? ''])), done);
      bringBack(patch);
    },
    [history, written, bringBack],
  );

  const [year] = useState(yearOf(draft) ?? template.years.from);
  const editor = useMemo(
    () => ({ template, unit, year, prior, form, written, shown, checks, active, history, typed, act }),
    [template, unit, year, prior, form, written, shown, checks, active, history, typed, act],
  );
  return { editor, show, bringBack };
}

/** Fetches the rules that the page came without, and checks again by all of them. */
function useAllRules(rules: RefObject<Checks>, check: () => void): void {
  useEffect(() => {
    let isOpen = true;
    const load = async () => {
      const [{ catalogue }, { proposeRepair }] = await Promise.all([
        import('@/lib/rules/catalogue'),
        import('@/lib/rules/repair/repair-fixes'),
      ]);
      if (!isOpen) return;
      rules.current = { rules: catalogue, proposeRepair };
      check();
    };
    // Without the network the tables are still checked; the texts are on the next visit and before handing in.
    const timer = setTimeout(() => load().catch(() => undefined), AFTER_FIRST_PAINT);
    return () => {
      isOpen = false;
      clearTimeout(timer);
    };
  }, [rules, check]);
}

/** A call of `act` that waits until it has not been asked for during the delay. */
function useDelayed(act: () => void, delay: number): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(act, delay);
  }, [act, delay]);
}
