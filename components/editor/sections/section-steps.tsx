'use client';

/** From one section to the next, by a button at its end or by keys from anywhere in it. */
import { useEffect } from 'react';
import type { Section } from '@/components/editor/sections';
import { Button } from '@/components/ui/button';
import type { SectionKey } from '@/lib/template/sections';

interface Steps {
  readonly sections: readonly Section[];
  readonly current: SectionKey;
  readonly onOpen: (key: SectionKey) => void;
}

/** Leads on to the section after the open one; nothing after the last. */
export function NextSection({ sections, current, onOpen }: Steps) {
  const next = beside({ sections, current }, 1);
  if (!next) return null;
  return (
    <Button look="secondary" onClick={() => onOpen(next.key)}>
      下一部分：{next.heading}
    </Button>
  );
}

const FIELDS = '.report-table [data-cell][tabindex="0"], .prose-box textarea, .fact-field input';

/** The field in which whoever comes to a section begins. */
function firstField(): HTMLElement | null {
  return document.querySelector<HTMLElement>(FIELDS);
}

function isDownAtHeading({ key, target, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  const isPlain = !altKey && !ctrlKey && !metaKey && !shiftKey;
  return key === 'ArrowDown' && isPlain && target instanceof HTMLElement && target.id === 'section-heading';
}

/** Alt with Page Down and Page Up, keys that no browser and no spreadsheet has for anything else here; the arrow down leads from a heading to the first field under it. */
export function useSectionKeys({ sections, current, onOpen }: Steps): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isDownAtHeading(event)) {
        event.preventDefault();
        firstField()?.focus();
        return;
      }
      const section = beside({ sections, current }, stepOf(event));
      if (!section || section.key === current) return;
      event.preventDefault();
      onOpen(section.key);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [sections, current, onOpen]);
}

/** Sections to go on; 0 for any other key. */
function stepOf({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): number {
  if (!altKey || ctrlKey || metaKey || shiftKey) return 0;
  return key === 'PageDown' ? 1 : key === 'PageUp' ? -1 : 0;
}

function beside({ sections, current }: Pick<Steps, 'sections' | 'current'>, step: number): Section | undefined {
  return sections[sections.findIndex(({ key }) => key === current) + step];
}
