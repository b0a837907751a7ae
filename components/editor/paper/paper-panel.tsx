'use client';

/** The printed page beside the fields: the document on one long sheet with the breaks of its pages, where one is typing in sight. */
import { memo, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useEditor } from '@/components/editor/editor-context';
import { whenIdle } from '@/components/editor/page/when-idle';
import { pixels } from '@/components/preview/look';
import { measured } from '@/components/preview/measured';
import { NodeView } from '@/components/preview/node-view';
import { paginate } from '@/components/preview/paginate';
import { SpotContext } from '@/components/preview/spot';
import type { LocatedNode } from '@/lib/document/build-document';
import { textWidth } from '@/lib/render/profile';
import { profiles } from '@/lib/render/profiles';
import type { SectionKey } from '@/lib/template/sections';
import { placesFor, placesOf } from './places';
import { fitSheet, showPlace } from './show-place';
import { READING_PAUSE, usePrinted } from './use-printed';

const profile = profiles.official;

interface PaperPanelProps {
  readonly section: SectionKey;
  readonly isPractice: boolean;
}

/** A picture of what the fields hold: people who hear the page have the fields themselves. */
export function PaperPanel({ section, isPractice }: PaperPanelProps) {
  const pane = useRef<HTMLElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const nodes = usePrinted(pane, isPractice);
  const breaks = usePageBreaks(sheet, nodes);
  useFollowing(pane, sheet, section, nodes);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it by keys.
    <aside ref={pane} aria-label="打印版面" className="paper-panel" tabIndex={0}>
      <div className="paper-frame">
        <div ref={sheet} aria-hidden="true" className="sheet paper-sheet" style={{ width: pixels(textWidth(profile)) }}>
          <SpotContext.Provider value={drawPlace}>
            {nodes.map((located, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a node is its place in the document.
              <PaperNode key={index} located={located} />
            ))}
          </SpotContext.Provider>
          {breaks.map((top, index) => (
            <p key={top} className="paper-break" style={{ top }}>
              第 {index + 2} 页
            </p>
          ))}
        </div>
      </div>
    </aside>
  );
}

const PaperNode = memo(function PaperNode({ located }: { located: LocatedNode }) {
  return (
    <div data-node="">
      <NodeView node={located.node} profile={profile} places={placesOf(located)} />
    </div>
  );
});

function drawPlace({ place, children }: { readonly place: string; readonly children: ReactNode }): ReactNode {
  return <span data-place={place}>{children}</span>;
}

/** Where pages after the first begin, in pixels from the top of the sheet. */
function usePageBreaks(
  sheet: { readonly current: HTMLElement | null },
  nodes: readonly LocatedNode[],
): readonly number[] {
  const [breaks, setBreaks] = useState<readonly number[]>([]);
  useLayoutEffect(() => {
    const elements = Array.from(sheet.current?.querySelectorAll<HTMLElement>('[data-node]') ?? []);
    const blocks = elements.map((element, index) => measured(element.offsetHeight, nodes[index]?.node, profile));
    const { page } = profile;
    const sheets = paginate(blocks, pixels(page.height - page.top - page.bottom));
    setBreaks(sheets.slice(1).flatMap(([first]) => (first ? [topOf(elements[first.block]) + first.from] : [])));
  }, [sheet, nodes]);
  return breaks;
}

function topOf(element: HTMLElement | undefined): number {
  return element?.offsetTop ?? 0;
}

/** Keeps the sheet as wide as the pane and the field in focus in sight, in its time. */
function useFollowing(
  pane: { readonly current: HTMLElement | null },
  sheet: { readonly current: HTMLElement | null },
  section: SectionKey,
  nodes: readonly LocatedNode[],
): void {
  const { active, template } = useEditor();
  useEffect(() => {
    const [around, paper] = [pane.current, sheet.current];
    if (!around || !paper) return;
    const follow = () => {
      if (!around.offsetParent || nodes.length === 0) return;
      fitSheet(around, paper);
      showPlace(around, paper, placesFor(template, active.get(), section));
    };
    const { soon, stop } = whenIdle(follow, READING_PAUSE);
    follow();
    const unsubscribe = active.subscribe(soon);
    // The caret goes from one paragraph to the next within a box.
    document.addEventListener('selectionchange', soon);
    const observer = new ResizeObserver(soon);
    observer.observe(around);
    return () => {
      stop();
      unsubscribe();
      document.removeEventListener('selectionchange', soon);
      observer.disconnect();
    };
  }, [pane, sheet, section, nodes, active, template]);
}
