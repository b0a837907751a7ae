'use client';

/** Pieces of a page that nobody misses in the first moment: fetched once the page stands. */
import { type ComponentType, useEffect, useState } from 'react';
import { afterLoad } from './after-load';

/** Draws a piece once it is there; nothing before, and nothing where it cannot be fetched. */
export function later<Props extends object>(fetch: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let fetched: ComponentType<Props> | undefined;
  return function Later(props: Props) {
    const [Piece, setPiece] = useState(() => fetched);
    useEffect(() => {
      if (Piece) return;
      return afterLoad(async () => {
        // Without the network the next visit brings it.
        fetched = await fetch().catch(() => undefined);
        setPiece(() => fetched);
      });
    }, [Piece]);
    return Piece ? <Piece {...props} /> : null;
  };
}
