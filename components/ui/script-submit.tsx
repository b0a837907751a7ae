'use client';

/**
 * The button of a form that only the script of the page can send. On a slow computer it is seen before the script is at
 * work: pressed then, it would load the page anew without the file that was chosen.
 */
import type { ComponentProps } from 'react';
import { Button } from './button';
import { useIsHydrated } from './use-is-hydrated';

export function ScriptSubmit(button: Omit<ComponentProps<typeof Button>, 'type' | 'disabled'>) {
  return <Button {...button} type="submit" disabled={!useIsHydrated()} />;
}
