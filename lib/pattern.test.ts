import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { anyOf, captured, inOrder, oneOrMore, withFlags, wordsOf } from './pattern';

describe('expressions put together', () => {
  it('match what one of the parts matches, the first named before the others', () => {
    expect('转下年度'.match(anyOf(/转下年/, /转下年度/))?.[0]).toBe('转下年');
  });

  it('take a part with alternatives as a whole, inside others too', () => {
    const pattern = inOrder(/共|计/, anyOf(/\d+/, /若干/), /件|条/);
    expect(['共3件', '计若干条', '共件', '计3'].map((text) => pattern.test(text))).toEqual([true, true, false, false]);
  });

  it('keep the groups of their parts in order', () => {
    expect('2025年12件'.match(inOrder(/(\d{4})年/, captured(anyOf(/\d+/, /十二/)), /件/))?.slice(1)).toEqual([
      '2025',
      '12',
    ]);
  });

  it('repeat a part of several alternatives', () => {
    expect('苗族侗族自治县'.match(oneOrMore(inOrder(anyOf(/苗/, /侗/), /族/)))?.[0]).toBe('苗族侗族');
  });

  it('go on reading properties of characters, and take the flags that are asked for', () => {
    const pattern = withFlags('g', anyOf(/\p{Script=Han}/u, /\d/));
    expect([pattern.flags, '镇a3'.match(pattern)]).toEqual(['gu', ['镇', '3']]);
  });
});

it('a list of words may stand on several lines', () => {
  expect(wordsOf('\n  成立 形成\n  组织\n')).toEqual(['成立', '形成', '组织']);
});

it('no expression of the form, the checks and the readers is longer than can be read', () => {
  const files = ['template', 'rules', 'import'].flatMap((room) =>
    readdirSync(path.join(import.meta.dirname, room), { recursive: true, withFileTypes: true })
      .filter((file) => /(?<!\.test)\.ts$/.test(file.name) && !/testing|examples/.test(file.parentPath))
      .map((file) => path.join(file.parentPath, file.name)),
  );
  const lines = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.length > 180 && !/^\s*\/?\*/.test(line))
      .map((line) => `${path.basename(file)}: ${line.trim().slice(0, 60)}`),
  );
  expect(lines).toEqual([]);
});
