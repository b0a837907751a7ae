/** What a key press in a table means, as in a spreadsheet. Pure; undefined where the browser or others do what it means. */
import type { Move } from './grid-navigation';

/**
 * - `ready`: the whole text of the cell is selected; typing replaces it, keys move
 * - `entering`: something was typed over it; keys still move
 * - `editing`: the caret stands in the text; arrows, Home and End move it
 */
export type Mode = 'ready' | 'entering' | 'editing';

export type Command =
  | { readonly do: 'move' | 'extend' | 'tab'; readonly to: Move }
  | { readonly do: 'edit' | 'restore' | 'clear' | 'selectAll' | 'fillDown' | 'fillRight' | 'fillRange' };

export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  /** Ctrl, or the command key of a Mac. */
  readonly isControl: boolean;
}

/** The command of a key press in a mode. */
export function commandOf(press: KeyPress, mode: Mode): Command | undefined {
  return inEveryMode(press) ?? (mode === 'editing' ? undefined : outsideOfText(press, mode));
}

function inEveryMode({ key, shiftKey, isControl }: KeyPress): Command | undefined {
  switch (key) {
    case 'Enter':
      return isControl ? { do: 'fillRange' } : { do: 'move', to: shiftKey ? 'up' : 'down' };
    case 'Tab':
      return isControl ? undefined : { do: 'tab', to: shiftKey ? 'previous' : 'next' };
    case 'Escape':
      return { do: 'restore' };
    case 'F2':
      return { do: 'edit' };
    default:
      return undefined;
  }
}

function outsideOfText({ key, shiftKey, isControl }: KeyPress, mode: Mode): Command | undefined {
  const to = (isControl ? WITH_CONTROL : ALONE)[key];
  if (to) return { do: shiftKey ? 'extend' : 'move', to };
  if (isControl) return shiftKey ? undefined : CONTROL_LETTERS[key.toLowerCase()];
  return key === 'Delete' && mode === 'ready' ? { do: 'clear' } : undefined;
}

const ALONE: Readonly<Record<string, Move>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'rowStart',
  End: 'rowEnd',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
};

const WITH_CONTROL: Readonly<Record<string, Move>> = {
  ArrowUp: 'columnStart',
  ArrowDown: 'columnEnd',
  ArrowLeft: 'rowStart',
  ArrowRight: 'rowEnd',
  Home: 'first',
  End: 'last',
};

const CONTROL_LETTERS: Readonly<Record<string, Command>> = {
  a: { do: 'selectAll' },
  d: { do: 'fillDown' },
  r: { do: 'fillRight' },
};
