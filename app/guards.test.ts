/** Nobody who is not signed in gets past a page, a handler or an action, and no new one is forgotten. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** The doors: what people see and send before they are signed in. */
const OPEN = [
  // Open data: what an office has put at a public address, and nothing before it has.
  'open/[office]/page.tsx',
  'open/[office]/[file]/route.ts',
  'accessibility/page.tsx',
  'setup/page.tsx',
  'setup/actions.ts',
  'sign-in/page.tsx',
  'sign-in/actions.ts',
  'sign-in/code/page.tsx',
];

const all = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'));
const files = all.filter((file) => !OPEN.includes(file));

function source(file: string): string {
  return readFileSync(path.join(__dirname, file), 'utf8');
}

/** Everything that a file exports, each with what follows it. */
function exportsOf(file: string): string[] {
  return source(file)
    .split(/^export /m)
    .slice(1);
}

/** The bodies of the exported functions of a file. */
function exportedFunctions(file: string): string[] {
  return exportsOf(file).filter((text) => /^(?:default )?(?:async )?function/.test(text));
}

const pages = files.filter((file) => /(?:^|\/)page\.tsx$/.test(file));
const handlers = files.filter((file) => /(?:^|\/)route\.ts$/.test(file));
const actions = all.filter((file) => /^\s*['"]use server['"]/m.test(source(file)));

describe('asks who is looking before anything else:', () => {
  it.each(pages)('page %s', (file) => {
    const [body = ''] = exportedFunctions(file).filter((text) => text.startsWith('default '));
    expect(body).toMatch(/\{\s*(?:const \{[^}]*\} = await params;\s*)?const viewer = await requireViewer\(/);
  });

  it.each(handlers)('handler %s', (file) => {
    const methods = source(file).match(/^export .*$/gm) ?? [];
    expect(methods.length).toBeGreaterThan(0);
    for (const method of methods) expect(method).toMatch(/^export const [A-Z]+ = viewerRoute[<(]/);
  });

  it.each(actions.filter((file) => !OPEN.includes(file)))('every action in %s', (file) => {
    for (const text of exportsOf(file)) expect(text).toMatch(/=> \{\s*(?:const viewer = )?await requireViewer\(/);
  });
});

describe('every server action', () => {
  it.each(actions)('in %s goes through the gate of form-action.ts, and stands in a file of its own', (file) => {
    expect(source(file)).toMatch(/^['"]use server['"];\n/);
    expect(exportsOf(file).length).toBeGreaterThan(0);
    for (const text of exportsOf(file)) expect(text).toMatch(/^const \w+Action = (?:form|answer|button)Action\(/);
  });
});

describe('every text that comes in has a maximum:', () => {
  it.each(all.filter((file) => file !== 'incoming/texts.ts'))('%s makes its texts by texts.ts', (file) => {
    expect(source(file)).not.toMatch(/\bz(?:\.coerce)?\.string\(/);
  });
});

it('looks at all that is there', () => {
  expect(pages).toEqual(
    expect.arrayContaining(['(home)/page.tsx', 'account/page.tsx', 'unit/page.tsx', 'rules/page.tsx']),
  );
  expect(handlers).toEqual(
    expect.arrayContaining([
      'reports/[id]/draft/route.ts',
      'reports/[id]/explanations/route.ts',
      'schema/report.json/route.ts',
    ]),
  );
  expect(actions).toEqual(expect.arrayContaining(['account/actions.ts', 'unit/actions.ts', 'reports/actions.ts']));
});
