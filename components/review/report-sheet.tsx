'use client';

/**
 * The report as it prints, on one long sheet on which every place can be pointed at: by mouse, or by arrow keys from
 * one stop of the Tab key. Pages are in the preview: a paragraph over two of them would be here twice.
 */
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { pixels } from '@/components/preview/look';
import { NodeView } from '@/components/preview/node-view';
import { SpotContext } from '@/components/preview/spot';
import type { NodePlaces } from '@/lib/document/document-places';
import type { DocNode } from '@/lib/document/nodes';
import type { Profile } from '@/lib/render/profile';
import { drawSpot } from './spot-view';
import { walk } from './walk';

const SPOTS = '[data-spot]';

export function ReportSheet({
  nodes,
  places,
  profile,
  children,
}: {
  nodes: readonly DocNode[];
  /** Of each node. */
  places: readonly NodePlaces[];
  profile: Profile;
  /** What lies over the sheet. */
  children: ReactNode;
}) {
  const sheet = useRef<HTMLElement>(null);
  const { page } = profile;

  // After every drawing: the one stop may have been drawn anew.
  useEffect(() => {
    if (!sheet.current?.querySelector(`${SPOTS}[tabindex="0"]`)) {
      sheet.current?.querySelector(SPOTS)?.setAttribute('tabindex', '0');
    }
  });

  function move(event: KeyboardEvent) {
    const spots = Array.from(sheet.current?.querySelectorAll<HTMLElement>(SPOTS) ?? []);
    const from = event.target instanceof HTMLElement ? spots.indexOf(event.target) : -1;
    if (from < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const to = walk(
      spots.map((spot) => spot.getBoundingClientRect()),
      from,
      event.key,
    );
    if (to === undefined) return;
    event.preventDefault();
    spots[from]?.setAttribute('tabindex', '-1');
    spots[to]?.setAttribute('tabindex', '0');
    spots[to]?.focus();
  }

  return (
    <section
      ref={sheet}
      aria-label="报告全文"
      className="sheet"
      style={{
        width: pixels(page.width),
        padding: [page.top, page.right, page.bottom, page.left].map((side) => `${pixels(side) / 2}px`).join(' '),
      }}
      onKeyDown={move}
    >
      <SpotContext value={drawSpot}>
        {nodes.map((node, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the nodes of a finished document never move.
          <NodeView key={index} node={node} places={places[index]} profile={profile} />
        ))}
      </SpotContext>
      {children}
    </section>
  );
}
