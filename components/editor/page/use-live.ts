'use client';

/** Parts of the page that follow every keystroke: they write to their element, so that nothing is drawn again for them. */
import { type RefObject, useEffect, useRef } from 'react';
import type { ValueStore } from '@/components/editor/value-store';

/**
 * The ref of an element that `write` brings up to date whenever what `select` makes of the store has changed. The
 * component must draw the same from the same value: it may be drawn again at any time.
 */
export function useLive<T, E extends HTMLElement>(
  store: ValueStore<T>,
  select: (value: T) => string,
  write: (element: E, selected: string) => void,
): RefObject<E | null> {
  const element = useRef<E>(null);
  const latest = useRef({ select, write });
  useEffect(() => {
    latest.current = { select, write };
  });
  useEffect(() => {
    let known = latest.current.select(store.get());
    return store.subscribe(() => {
      const selected = latest.current.select(store.get());
      if (selected === known || !element.current) return;
      known = selected;
      latest.current.write(element.current, selected);
    });
  }, [store]);
  return element;
}

/** Writes into the text that is there already: a new one would be laid out from scratch. */
export function setText(element: Element, text: string): void {
  const { firstChild } = element;
  if (firstChild instanceof Text && !firstChild.nextSibling) {
    if (firstChild.data !== text) firstChild.data = text;
  } else element.textContent = text;
}
