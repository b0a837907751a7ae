'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => {};

/**
 * Whether the script of the page is at work. Until then nothing typed would be kept, so fields take no text: on a slow
 * computer the page is seen seconds earlier than it can be used.
 */
export function useIsHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
