/** What a page can do without until it stands: fetched and done once everything that it was made of has arrived. */

/** Calls `act` once the page is loaded. Returns what calls it off. */
export function afterLoad(act: () => unknown): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    timer = setTimeout(act);
  };
  if (document.readyState === 'complete') soon();
  else window.addEventListener('load', soon, { once: true });
  return () => {
    clearTimeout(timer);
    window.removeEventListener('load', soon);
  };
}
