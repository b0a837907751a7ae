'use client';

/** The document as the draft stands, drawn anew while nobody types. */
import { type RefObject, startTransition, useEffect, useState } from 'react';
import { useEditor } from '@/components/editor/editor-context';
import { whenIdle } from '@/components/editor/page/when-idle';
import { type LocatedNode, locatedNodes } from '@/lib/document/build-document';

/** Longer than from one key to the next of somebody who types without haste: what is looked at between sentences. */
export const READING_PAUSE = 600;

/** The nodes in their order; none at first, and as they last were while `pane` is not on the screen. */
export function usePrinted(pane: RefObject<HTMLElement | null>, isPractice: boolean): readonly LocatedNode[] {
  const { written, template, prior } = useEditor();
  const [nodes, setNodes] = useState<readonly LocatedNode[]>([]);
  useEffect(() => {
    const print = () => {
      if (!pane.current?.offsetParent) return;
      const report = { templateId: template.id, draft: written.get().draft };
      const next = locatedNodes(template, report, { draftMark: true, isPractice, ...(prior && { prior }) });
      // Drawn in pieces: a key that goes down meanwhile goes first.
      startTransition(() => setNodes((known) => kept(known, next)));
    };
    const { soon, stop } = whenIdle(print, READING_PAUSE);
    soon();
    const unsubscribe = written.subscribe(soon);
    // A window that was made wider may have room for it now.
    window.addEventListener('resize', soon);
    return () => {
      stop();
      unsubscribe();
      window.removeEventListener('resize', soon);
    };
  }, [pane, written, template, prior, isPractice]);
  return nodes;
}

/** The same objects for nodes that print the same as before: what is drawn of them is kept. */
function kept(known: readonly LocatedNode[], next: readonly LocatedNode[]): readonly LocatedNode[] {
  const before = new Map(known.map((each) => [printOf(each), each]));
  return next.map((each) => before.get(printOf(each)) ?? each);
}

function printOf({ node, source }: LocatedNode): string {
  // The form of a table is declared; what is written in it tells it apart.
  return JSON.stringify(node.kind === 'table' ? [node.heading, node.values] : [node, source]);
}
