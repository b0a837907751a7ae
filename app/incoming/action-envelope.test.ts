import { describe, expect, it } from 'vitest';
import { isActionForm, isArgumentForm, isArgumentText } from './action-envelope';

const state = JSON.stringify({ attempt: 1, values: { name: '$$5', year: '2024' }, errors: [], done: '$undefined' });

function form(fields: readonly (readonly [string, string])[]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

describe('what a script sends', () => {
  it('is a list of plain values, and forms by their fields', () => {
    expect(
      isArgumentForm(
        form([
          ['1_username', '$Q9'],
          ['0', `[${state},"$K1"]`],
        ]),
      ),
    ).toBe(true);
    expect(isArgumentText('["a","$$b",null]')).toBe(true);
  });

  it.each(['', '[', '{}', '"a"', '["$Q1"]', '["$@63"]', '[{"attempt":"$T1"}]', '["$K12345"]', '["$F1"]', '["$0:1:2"]'])(
    'is refused as %s',
    (text) => {
      expect(isArgumentForm(form([['0', text]]))).toBe(false);
      expect(isArgumentText(text)).toBe(false);
    },
  );

  it('is refused without its list, or with two', () => {
    expect(isArgumentForm(form([['1_username', 'a']]))).toBe(false);
    expect(
      isArgumentForm(
        form([
          ['0', '[]'],
          ['0', '[]'],
        ]),
      ),
    ).toBe(false);
    expect(
      isArgumentForm(
        form([
          ['0', '[]'],
          ['1', '[]'],
        ]),
      ),
    ).toBe(false);
  });

  it('is refused as a file', () => {
    const data = new FormData();
    data.append('0', new Blob(['[]']));
    expect(isArgumentForm(data)).toBe(false);
  });
});

describe('what a form without a script sends', () => {
  const named = ['$ACTION_1:0', '{"id":"60ab","bound":"$@1"}'] as const;

  it('names an action and binds plain values to it, or names none', () => {
    expect(isActionForm(form([['$ACTION_REF_1', ''], named, ['$ACTION_1:1', `[${state}]`], ['name', '$Q']]))).toBe(
      true,
    );
    expect(isActionForm(form([['$ACTION_ID_60ab', '']]))).toBe(true);
    expect(isActionForm(form([['name', 'a']]))).toBe(true);
  });

  it.each([
    ['no action', []],
    ['no values', [named]],
    ['values twice', [named, ['$ACTION_1:1', '[]'], ['$ACTION_1:1', '[]']]],
    ['broken values', [named, ['$ACTION_1:1', '[{']]],
    ['a reference', [named, ['$ACTION_1:1', '["$Q9"]']]],
    [
      'an action that is none',
      [
        ['$ACTION_1:0', '["$@1"]'],
        ['$ACTION_1:1', '[]'],
      ],
    ],
    [
      'values elsewhere',
      [
        ['$ACTION_1:0', '{"id":"60ab","bound":"$@9"}'],
        ['$ACTION_1:1', '[]'],
      ],
    ],
  ] satisfies [string, (readonly [string, string])[]][])('is refused with %s', (_, fields) => {
    expect(isActionForm(form([['$ACTION_REF_1', ''], ...fields]))).toBe(false);
  });
});
