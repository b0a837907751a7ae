'use client';

/** The document on sheets of paper, broken into pages as the word processor will about break it. */
import { useLayoutEffect, useRef, useState } from 'react';
import type { DocNode } from '@/lib/document/nodes';
import type { Profile } from '@/lib/render/profile';
import { pixels, styleOf } from './look';
import { measured } from './measured';
import { NodeView } from './node-view';
import { paginate, type Sheet } from './paginate';

interface PagedPreviewProps {
  readonly nodes: readonly DocNode[];
  readonly profile: Profile;
}

/** Measures the nodes once fonts are ready, then lays them on sheets. Before that, and without script, they run on. */
export function PagedPreview({ nodes, profile }: PagedPreviewProps) {
  const flow = useRef<HTMLDivElement>(null);
  const [sheets, setSheets] = useState<readonly Sheet[]>();
  const { page } = profile;
  const width = pixels(page.width - page.left - page.right);
  const height = pixels(page.height - page.top - page.bottom);

  useLayoutEffect(() => {
    const elements = Array.from(flow.current?.children ?? []);
    setSheets(
      paginate(
        elements.map((element, index) => measured(element.getBoundingClientRect().height, nodes[index], profile)),
        height,
      ),
    );
  }, [nodes, profile, height]);

  return (
    <div className="sheets">
      {/* Only while the sheets are on the page: their margins are their own. */}
      <style>{`@page { size: ${millimetres(page.width)}mm ${millimetres(page.height)}mm; margin: 0 }`}</style>
      <div
        ref={flow}
        className={sheets ? 'sheet-flow is-measured' : 'sheet-flow'}
        style={{ width }}
        aria-hidden={Boolean(sheets)}
      >
        {nodes.map((node, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the nodes of a finished document never move.
          <div key={index}>
            <NodeView node={node} profile={profile} />
          </div>
        ))}
      </div>
      {sheets?.map((sheet, number) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a sheet is its number.
        <SheetView key={number} sheet={sheet} number={number + 1} nodes={nodes} profile={profile} />
      ))}
    </div>
  );
}

/** Twentieths of a point on paper. */
function millimetres(twips: number): number {
  return Math.round((twips / 1440) * 25.4);
}

function SheetView({ sheet, number, nodes, profile }: PagedPreviewProps & { sheet: Sheet; number: number }) {
  const { page } = profile;
  const mark = nodes.find((node) => node.kind === 'mark');
  return (
    <section
      aria-label={`第 ${number} 页`}
      className="sheet"
      style={{
        width: pixels(page.width),
        height: pixels(page.height),
        padding: [page.top, page.right, page.bottom, page.left].map((side) => `${pixels(side)}px`).join(' '),
      }}
    >
      {mark && (
        <p
          className="sheet-head"
          style={{ ...styleOf(profile.runningHead), top: pixels(page.header), right: pixels(page.right) }}
        >
          {mark.text.split('（')[0]}
        </p>
      )}
      {sheet.map(({ block, from, to }) => (
        <div key={block} style={{ height: to - from, overflow: 'hidden' }}>
          <div style={{ marginTop: -from }}>{nodes[block] && <NodeView node={nodes[block]} profile={profile} />}</div>
        </div>
      ))}
      {profile.pageNumber && (
        <p
          className="sheet-foot"
          style={{
            ...styleOf(profile.pageNumber),
            bottom: pixels(page.footer),
            [number % 2 ? 'right' : 'left']: pixels(number % 2 ? page.right : page.left),
          }}
        >
          — {number} —
        </p>
      )}
    </section>
  );
}
