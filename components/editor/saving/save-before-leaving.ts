/** A link that leads away waits for what was typed last: the page that it leads to is made from what is saved. */
import type { Autosave } from './autosave';

/** A network that gives no answer holds nobody longer than this; what is unsaved stands in the local copy. */
const HOLD_AT_MOST = 3000;

/** Holds clicks on links of this app while anything is unsaved. Returns what ends it. */
export function saveBeforeLeaving(autosave: Pick<Autosave, 'isDirty' | 'settle'>): () => void {
  let wanted: HTMLAnchorElement | undefined;
  let state: 'free' | 'held' | 'letGo' = 'free';

  const letGo = () => {
    state = 'letGo';
    wanted?.click();
    state = 'free';
  };
  const onClick = (event: MouseEvent) => {
    const link = linkOf(event);
    if (!link || state === 'letGo' || (state === 'free' && !autosave.isDirty())) return;
    event.preventDefault();
    event.stopPropagation();
    wanted = link;
    if (state === 'held') return;
    state = 'held';
    const atMost = new Promise<void>((resolve) => setTimeout(resolve, HOLD_AT_MOST));
    void Promise.race([autosave.settle(), atMost]).then(letGo);
  };
  // Ahead of React, whose links act when the click comes up to them.
  window.addEventListener('click', onClick, true);
  return () => window.removeEventListener('click', onClick, true);
}

/** The link that a plain click follows in this window. */
function linkOf(event: MouseEvent): HTMLAnchorElement | undefined {
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!isPlain || !link || link.target || link.origin !== window.location.origin) return undefined;
  return link.pathname === window.location.pathname ? undefined : link;
}
