'use client';

/** Tells the style sheet how high something is as drawn, so that what is sticky can stand below it. */
import { type RefObject, useLayoutEffect, useRef } from 'react';

/** The ref of an element whose height in pixels stands in a property (`--name`) of the page for as long as it is drawn. */
export function useHeightAs<E extends HTMLElement>(name: `--${string}`): RefObject<E | null> {
  const element = useRef<E>(null);
  useLayoutEffect(() => {
    const measured = element.current;
    const { style } = document.documentElement;
    if (!measured) return;
    const observer = new ResizeObserver(() => {
      const isSticky = getComputedStyle(measured).position === 'sticky';
      style.setProperty(name, `${isSticky ? measured.offsetHeight : 0}px`);
    });
    observer.observe(measured);
    return () => {
      observer.disconnect();
      style.removeProperty(name);
    };
  }, [name]);
  return element;
}
