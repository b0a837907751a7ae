/** The decisions are numbered in the order in which they were taken, and all are written alike. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const folder = 'docs/decisions';
const names = readdirSync(folder).sort();

it('have numbers without gaps and doubles', () => {
  expect(names.map((name) => name.slice(0, 3))).toEqual(names.map((_, index) => String(index + 1).padStart(3, '0')));
});

it.each(names)('%s carries its number, a date, a context, a decision and a consequence', (name) => {
  const text = readFileSync(path.join(folder, name), 'utf8');
  expect(text).toMatch(new RegExp(`^# ${name.slice(0, 3)} · \\S.*\\n\\nDate: \\d{4}-\\d{2}-\\d{2}\\n`));
  expect([...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)).toEqual([
    'Context',
    'Decision',
    'Consequence',
  ]);
});
