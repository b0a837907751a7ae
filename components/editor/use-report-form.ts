'use client';

/** The form of a report with everything that can be done to its texts; saving is notified of what is to be saved. */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { Written } from '@/components/editor/findings/checked';
import { useChecks } from '@/components/editor/findings/use-checks';
import { draftKeys } from '@/lib/report/draft-keys';
import { type Draft, type Patch, yearOf } from '@/lib/report/report';
import type { RuleContext } from '@/lib/rules/types';
import type { WordedFinding } from '@/lib/rules/worded-finding';
import type { DraftKey } from '@/lib/template/keys';
import type { Template } from '@/lib/template/types';
import type { Editor } from './editor-context';
import type { FinishedSections } from './sections/finished-sections';
import { UndoHistory } from './undo/undo-history';
import { type DraftFields, useDraftForm } from './use-draft-form';
import { createValueStore, type ValueStore } from './value-store';

interface ReportForm {
  /** Stays the same object: nothing in it changes but the contents of its stores. */
  readonly editor: Omit<Editor, 'unit' | 'saveContact' | 'goTo' | 'explaining' | 'finished' | 'isPaperShown'>;
  /** Shows changes made elsewhere, by another tab or another person. Nothing to undo. */
  readonly show: (patch: Patch) => void;
  /** Shows and saves what a step of the history brings back. */
  readonly bringBack: (patch: Patch) => void;
}

export interface OpenedReport {
  /** As last saved. */
  readonly draft: Draft;
  readonly context: RuleContext;
  /** What the checks say of it as last saved. */
  readonly findings: readonly WordedFinding[];
  /** The sections that the person calls finished. */
  readonly finished: FinishedSections;
}

interface FormEvents {
  /** Called after every change that is to be saved. */
  readonly edited: () => void;
  /** Called ahead of every act on several fields. */
  readonly beforeAct: () => void;
}

/** The form of a report. */
export function useReportForm(template: Template, opened: OpenedReport, events: FormEvents): ReportForm {
  const [{ draft, context, findings, finished }] = useState(opened);
  const { prior } = context;
  const { form, written } = useDraftForm(template, draft, prior);
  const { checks, checkNow, checkSoon } = useChecks(template, written, context, {
    found: findings,
    finished: finished.keys,
  });
  const [shown] = useState(() => createValueStore(0));
  const [active] = useState(() => createValueStore<DraftKey | undefined>(undefined));
  const [history] = useState(() => new UndoHistory(Date.now));
  const [year] = useState(yearOf(draft) ?? template.years.from);
  const latest = useRef(events);
  useEffect(() => {
    latest.current = events;
  });
  return useMemo(() => {
    const notify = {
      edited: () => latest.current.edited(),
      beforeAct: () => latest.current.beforeAct(),
    };
    const { typed, act, ...others } = actsOn({ form, written, shown, history, checkNow, checkSoon, ...notify });
    return {
      ...others,
      editor: { template, year, prior, form, written, shown, checks, active, history, typed, act },
    };
  }, [template, year, prior, form, written, shown, checks, active, history, checkNow, checkSoon]);
}

interface Ground extends FormEvents {
  readonly form: UseFormReturn<DraftFields>;
  readonly written: ValueStore<Written>;
  readonly shown: ValueStore<number>;
  readonly history: UndoHistory;
  readonly checkNow: () => void;
  readonly checkSoon: () => void;
}

type Acts = Pick<Editor, 'typed' | 'act'> & Pick<ReportForm, 'show' | 'bringBack'>;

/** Every way in which a text of the form changes. */
function actsOn({ form, written, shown, history, checkNow, checkSoon, edited, beforeAct }: Ground): Acts {
  const put = (patch: Patch) => {
    form.setValues(Object.fromEntries(draftKeys(patch).map((key) => [key, patch[key] ?? ''])));
    shown.set(shown.get() + 1);
    checkNow();
  };
  const bringBack = (patch: Patch) => {
    put(patch);
    edited();
  };
  return {
    bringBack,
    show(patch) {
      put(patch);
      history.overwritten(draftKeys(patch));
    },
    typed(key, text) {
      history.typed(key, form.getValues(key) ?? '', text);
      form.setValue(key, text);
      checkSoon();
      edited();
    },
    act(patch, done) {
      beforeAct();
      const { draft } = written.get();
      history.acted(patch, Object.fromEntries(draftKeys(patch).map((key) => [key, draft[key] ?? ''])), done);
      bringBack(patch);
    },
  };
}
