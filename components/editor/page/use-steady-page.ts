'use client';

/** Keeps the field in which somebody types where it is on the screen while a list above it grows or shrinks. */
import { type RefObject, useEffect, useRef } from 'react';

/** The ref of the list. The page must not anchor its scrolling itself (`overflow-anchor: none`). */
export function useSteadyPage(): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    let height = element.offsetHeight;
    const observer = new ResizeObserver(() => {
      const grown = element.offsetHeight - height;
      height = element.offsetHeight;
      const field = document.activeElement;
      const isAbove = field && field !== document.body && !element.contains(field);
      if (isAbove && element.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING)
        window.scrollBy(0, grown);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return box;
}
