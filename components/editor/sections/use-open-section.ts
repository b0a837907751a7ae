'use client';

/** Which section of the report is open, and the ways to another one. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Editor } from '@/components/editor/editor-context';
import { keyOf } from '@/components/editor/findings/checked';
import { focusPlace } from '@/components/editor/focus-place';
import { sectionOf } from '@/components/editor/sections';
import type { Place } from '@/lib/rules/types';
import type { DraftKey } from '@/lib/template/keys';
import { isSectionKey, type SectionKey } from '@/lib/template/sections';

interface OpenSection {
  readonly current: SectionKey;
  /** Opens a section at its heading. */
  readonly openSection: (key: SectionKey) => void;
  /** Opens the section of a place and puts the cursor there. */
  readonly goTo: (place: Place) => void;
  /** Whether the field stands in the open section. */
  readonly isHere: (key: DraftKey) => boolean;
}

/** The address names the open section. `first` is what it names at the start; another text than a section opens the frame. */
export function useOpenSection({ template, active }: Pick<Editor, 'template' | 'active'>, first?: string): OpenSection {
  const [current, setCurrent] = useState<SectionKey>(isSectionKey(template, first) ? first : 'frame');
  const wanted = useRef<Place | 'heading'>(undefined);

  const open = useCallback(
    (key: SectionKey, place: Place | 'heading') => {
      wanted.current = place;
      setCurrent(key);
      active.set(undefined);
      window.history.replaceState(null, '', `?section=${key}`);
      if (key === current) focusPlace(place);
    },
    [current, active],
  );
  useEffect(() => {
    if (wanted.current && current) focusPlace(wanted.current);
    wanted.current = undefined;
  }, [current]);

  const openSection = useCallback((key: SectionKey) => open(key, 'heading'), [open]);
  const goTo = useCallback((place: Place) => open(sectionOf(template, keyOf(place)), place), [open, template]);
  const isHere = useCallback((key: DraftKey) => sectionOf(template, key) === current, [template, current]);
  return { current, openSection, goTo, isHere };
}
