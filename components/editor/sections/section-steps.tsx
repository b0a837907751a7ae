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

/** Alt with Page Down and Page Up, keys that no browser and no spreadsheet has for anything else here. */
export function useSectionKeys({ sections, current, onOpen }: Steps): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
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
