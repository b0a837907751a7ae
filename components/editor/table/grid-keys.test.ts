import { describe, expect, it } from 'vitest';
import { commandOf, type Mode } from './grid-keys';

/** Ctrl+Shift+Home as a press. */
const press = (keys: string) => {
  const names = keys.split('+');
  return {
    key: names[names.length - 1] ?? '',
    shiftKey: names.includes('Shift'),
    isControl: names.includes('Ctrl'),
  };
};

describe('commandOf', () => {
  it.each<[string, Mode, ReturnType<typeof commandOf>]>([
    ['Enter', 'ready', { do: 'move', to: 'down' }],
    ['Shift+Enter', 'editing', { do: 'move', to: 'up' }],
    ['Tab', 'editing', { do: 'tab', to: 'next' }],
    ['Shift+Tab', 'ready', { do: 'tab', to: 'previous' }],
    ['Ctrl+Tab', 'ready', undefined],
    ['ArrowLeft', 'entering', { do: 'move', to: 'left' }],
    ['ArrowLeft', 'editing', undefined],
    ['Home', 'ready', { do: 'move', to: 'rowStart' }],
    ['Home', 'editing', undefined],
    ['Ctrl+End', 'ready', { do: 'move', to: 'last' }],
    ['Ctrl+Shift+Home', 'ready', { do: 'extend', to: 'first' }],
    ['Shift+ArrowDown', 'ready', { do: 'extend', to: 'down' }],
    ['Delete', 'ready', { do: 'clear' }],
    ['Delete', 'entering', undefined],
    ['Ctrl+Enter', 'entering', { do: 'fillRange' }],
    ['Ctrl+D', 'ready', { do: 'fillDown' }],
    ['Ctrl+r', 'ready', { do: 'fillRight' }],
    ['Ctrl+a', 'editing', undefined],
    ['Ctrl+z', 'ready', undefined],
    ['Ctrl+c', 'ready', undefined],
    ['7', 'ready', undefined],
  ])('%s while %s', (keys, mode, command) => expect(commandOf(press(keys), mode)).toEqual(command));
});
