'use client';

/** What every piece of the editor reaches: the form, the checks, the field in focus, and the acts on the draft. */
import { type ChangeEvent, createContext, useContext } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { Checked, Written } from '@/components/editor/findings/checked';
import type { Explaining } from '@/components/editor/findings/use-explanations';
import type { UndoHistory } from '@/components/editor/undo/undo-history';
import type { FormAction } from '@/components/ui/form-state';
import { useIsHydrated } from '@/components/ui/use-is-hydrated';
import type { Patch, Report } from '@/lib/report/report';
import type { UnitProfile } from '@/lib/report/unit/unit';
import type { Place } from '@/lib/rules/types';
import type { DraftKey } from '@/lib/template/keys';
import type { Template } from '@/lib/template/types';
import type { FinishedSections } from './sections/finished-sections';
import type { DraftFields } from './use-draft-form';
import type { ValueStore } from './value-store';

/** The unit whose report it is. */
export interface EditedUnit extends UnitProfile {
  readonly id: string;
}

export interface Editor {
  readonly template: Template;
  readonly unit: EditedUnit;
  /** Saves how the unit is reached; none where the person may not. */
  readonly saveContact: FormAction | undefined;
  readonly year: number;
  /** The unit's report on the year before, where there is one. */
  readonly prior: Report | undefined;
  /** Owns the texts of the draft. */
  readonly form: UseFormReturn<DraftFields>;
  /** What is read from the form, at every keystroke: texts, sums and equations. */
  readonly written: ValueStore<Written>;
  /** Counts the times that texts were changed other than by typing them. */
  readonly shown: ValueStore<number>;
  /** Follows once the typing pauses: marks, sentences and counts, which would only flicker before. */
  readonly checks: ValueStore<Checked>;
  /** The field in focus; the margin speaks of it. */
  readonly active: ValueStore<DraftKey | undefined>;
  /** Whether the printed page stands beside the fields, where there is room. */
  readonly isPaperShown: ValueStore<boolean>;
  /** What was typed and done, to be taken back step by step. `typed` and `act` write it; keys and the bar read it. */
  readonly history: UndoHistory;
  /** To be called with every text that was typed. */
  readonly typed: (key: DraftKey, text: string) => void;
  /**
   * Changes fields in one act that is one step to take back. `done` says what was done, for the bar that offers to take it
   * back; without it no bar comes.
   */
  readonly act: (patch: Patch, done?: string) => void;
  /** The sections in which a blank counts as wrong. */
  readonly finished: FinishedSections;
  /** What people answer to findings. */
  readonly explaining: Explaining;
  /** Opens the section of a place and puts the cursor there; characters of a text are selected. */
  readonly goTo: (place: Place) => void;
}

const EditorContext = createContext<Editor | undefined>(undefined);

export const EditorProvider = EditorContext.Provider;

/** The editor around this component. */
export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('useEditor outside of an editor');
  return editor;
}

/** What an input of a field needs: its registration, and to say when it is in focus. */
export function useField(key: DraftKey) {
  const { form, active, typed } = useEditor();
  const { ref, name } = form.register(key);
  const isHydrated = useIsHydrated();
  return {
    ref,
    name,
    defaultValue: form.getValues(key) ?? '',
    readOnly: !isHydrated,
    onChange: ({ target }: ChangeEvent<HTMLInputElement>) => typed(key, target.value),
    onFocus: () => active.set(key),
  };
}
