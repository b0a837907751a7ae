'use client';

/** Places of the document that can be pointed at. A preview only draws them; a page around it may make more of them. */
import { createContext, type ReactNode, useContext } from 'react';

export interface SpotProps {
  /** As a form names the place; where there is none, nothing can be pointed at. */
  readonly place: string | undefined;
  /** A cell is pointed at anywhere within its lines, words only where they stand. */
  readonly shape: 'cell' | 'words';
  /** What is printed there. */
  readonly text: string;
  readonly children: ReactNode;
}

type PlacedSpot = SpotProps & { readonly place: string };

export const SpotContext = createContext<(props: PlacedSpot) => ReactNode>(({ children }) => children);

/** What is printed at a place, drawn as the page around wants it. */
export function Spot({ place, ...spot }: SpotProps): ReactNode {
  const draw = useContext(SpotContext);
  return place === undefined ? spot.children : draw({ place, ...spot });
}
