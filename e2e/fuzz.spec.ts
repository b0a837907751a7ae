/** Random requests to every page, handler and server action, as nobody and as people of the demonstration: never a 5xx. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { type DemoApp, startDemoApp } from '@/e2e/testing/demo-app';
import { Visitor } from '@/e2e/testing/visitor';

const SEED = 20211;
const REQUESTS = 600;
const AT_ONCE = 6;

/** A sequence of numbers from 0 to 1 that is the same at every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const random = randomFrom(SEED);

function oneOf<Value>(all: readonly [Value, ...Value[]] | readonly Value[]): Value {
  const chosen = all[Math.floor(random() * all.length)];
  if (chosen === undefined) throw new Error('nothing to choose from');
  return chosen;
}

const manifest = z.object({
  node: z.record(z.string(), z.object({ exportedName: z.string(), workers: z.object({}) })),
});

/** The actions of the build, by id, each with its name. */
function builtActions(): { readonly id: string; readonly name: string }[] {
  const text = readFileSync(path.join('.next', 'server', 'server-reference-manifest.json'), 'utf8');
  return Object.entries(manifest.parse(JSON.parse(text)).node).map(([id, { exportedName }]) => ({
    id,
    name: exportedName,
  }));
}

/** The paths of all files of a name, as Next makes them from folders. */
function routes(name: string): string[] {
  return readdirSync('app', { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => path.posix.basename(file) === name)
    .map((file) => `/${path.posix.dirname(file)}`.replace('/.', '/').replace(/\/\([^)]*\)/g, '') || '/');
}

/** The names that forms and addresses of this app use, as its sources have them. */
function fieldNames(): string[] {
  const sources = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  const texts = sources
    .map((file) => readFileSync(path.join('app', file), 'utf8'))
    .filter((text) => /\bz\./.test(text));
  return [...new Set(texts.flatMap((text) => [...text.matchAll(/^\s+(\w+): /gm)].map(([, name = '']) => name)))];
}

const pages = routes('page.tsx');
const handlers = routes('route.ts');
const actions = builtActions();
const names = fieldNames();

let ids: string[] = [];

function text(): string {
  return oneOf([
    '',
    '0',
    '-1',
    '1e999',
    '2024',
    '99999999999999999999',
    'draft',
    'review',
    'submit',
    'lastYear',
    '$Q1',
    '__proto__',
    '\u0000',
    '\ud800',
    '%',
    '<script>',
    '甲'.repeat(3000),
    "' or 1=1 --",
    'toString',
    '2024-02-30',
    ...ids,
  ]);
}

function json(depth = 0): unknown {
  const kind = Math.floor(random() * (depth > 2 ? 5 : 8));
  if (kind < 2) return text();
  if (kind < 5) return oneOf([null, true, -1, 1.5, 0, 7, 1e21]);
  if (kind === 5) return Array.from({ length: Math.floor(random() * 3) }, () => json(depth + 1));
  const keys = [
    'revision',
    'saveId',
    'patch',
    'corrections',
    'fingerprint',
    'text',
    'isDismissed',
    'values',
    'attempt',
  ];
  const chosen = Array.from({ length: 1 + Math.floor(random() * 4) }, () => oneOf([...keys, ...names, text()]));
  return Object.fromEntries(chosen.map((key) => [key, json(depth + 1)]));
}

function aimed(route: string): string {
  const filled = route.replace(/\[[^\]]+\]/g, () => encodeURIComponent(oneOf([...ids, 'x', '甲', '..'])));
  const query = Array.from({ length: Math.floor(random() * 4) }, () => {
    const value = Buffer.from(text().slice(0, 500)).toString();
    return `${encodeURIComponent(oneOf(names))}=${encodeURIComponent(value)}`;
  });
  return query.length > 0 ? `${filled}?${query.join('&')}` : filled;
}

function fields(): FormData {
  const form = new FormData();
  for (let count = Math.floor(random() * 8); count > 0; count -= 1) form.append(oneOf(names), text());
  return form;
}

interface Shot {
  readonly description: string;
  readonly answer: Promise<{ readonly status: number }>;
}

/** A request to an action: packed as scripts do, as forms without scripts do, or wrongly. */
function shotAtAction(visitor: Visitor): Shot {
  const { id, name } = oneOf(actions);
  const page = aimed(oneOf(pages));
  const form = new FormData();
  const isByScript = random() < 0.7;
  const list = oneOf([
    JSON.stringify([json(), '$K1']),
    JSON.stringify([json()]),
    '["$K1"]',
    '[]',
    String(json()),
    '[{',
  ]);
  if (isByScript) {
    form.append('0', list);
    for (const [field, value] of fields()) form.append(`1_${field}`, value);
  } else {
    for (const [field, value] of fields()) form.append(field, value);
    form.append(oneOf(['$ACTION_REF_1', `$ACTION_ID_${id}`, '$ACTION_REF_']), '');
    form.append('$ACTION_1:0', oneOf([JSON.stringify({ id, bound: '$@1' }), JSON.stringify({ id, bound: null }), '{']));
    form.append('$ACTION_1:1', list);
  }
  // Whoever signs out answers nothing any more.
  const who = name === 'signOutAction' ? visitor.stranger() : visitor;
  const header: Record<string, string> = isByScript ? { 'next-action': oneOf([id, id, id, 'x', `${id}0`]) } : {};
  return {
    description: `${name} ${page} ${JSON.stringify([...form]).slice(0, 300)}`,
    answer: who.submit(page, form, { origin: who.origin, ...header }),
  };
}

function shotAtHandler(visitor: Visitor): Shot {
  const route = aimed(oneOf(handlers));
  const method = oneOf(['GET', 'POST', 'PATCH', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE']);
  const sent = oneOf([JSON.stringify(json()), JSON.stringify({ revision: 0, saveId: 'a', patch: json() }), '{', '']);
  const type = oneOf(['application/json', 'text/plain', 'multipart/form-data', 'multipart/form-data; boundary=x', '%']);
  const body = method === 'GET' || method === 'HEAD' ? undefined : Buffer.from(sent);
  return {
    description: `${method} ${route} ${sent.slice(0, 300)}`,
    answer: visitor.send(method, route, { origin: visitor.origin, 'content-type': type }, body),
  };
}

function shotAtPage(visitor: Visitor): Shot {
  const route = aimed(oneOf(pages));
  const headers: Record<string, string> = random() < 0.3 ? { rsc: '1', 'next-router-state-tree': text() } : {};
  const description = `GET ${route} ${JSON.stringify(headers)}`;
  const sendable = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, encodeURIComponent(Buffer.from(value).toString())]),
  );
  return { description, answer: visitor.get(route, sendable) };
}

/** Ids of units, reports and people that the visitor sees. */
async function idsSeenBy(visitor: Visitor): Promise<string[]> {
  const seen = await Promise.all(['/', '/units', '/unit'].map((page) => visitor.get(page)));
  const found = seen.flatMap(({ text: html }) => [...html.matchAll(/\b[a-z0-9]{20}\b/g)].map(([id]) => id));
  return [...new Set(found)].slice(0, 12);
}

let app: DemoApp;

test.beforeAll(async () => {
  app = await startDemoApp();
});

test.afterAll(async () => {
  await app.stop();
});

test(`${REQUESTS}个随机请求，页面、接口和操作都不出系统错误`, async () => {
  const visitors: Visitor[] = [new Visitor(app.address, '10.8.0.9')];
  for (const username of ['blank', 'guanli', 'xianban', 'qianfa']) {
    const visitor = new Visitor(app.address, `10.8.0.${visitors.length}`);
    expect((await visitor.signIn(username, 'nianbao-demo')).status, username).toBe(303);
    visitors.push(visitor);
  }
  ids = (await Promise.all(visitors.map(idsSeenBy))).flat();
  expect(ids.length).toBeGreaterThan(5);
  const failed: string[] = [];
  const met = new Map<number, number>();
  for (let sent = 0; sent < REQUESTS; sent += AT_ONCE) {
    const shots = Array.from({ length: AT_ONCE }, () =>
      oneOf([shotAtAction, shotAtAction, shotAtHandler, shotAtPage])(oneOf(visitors)),
    );
    for (const { description, answer } of shots) {
      const { status } = await answer;
      met.set(status, (met.get(status) ?? 0) + 1);
      if (status >= 500) failed.push(`${status} ${description}`);
    }
  }
  expect(failed).toEqual([]);
  // Not all were turned away at the door.
  expect(met.get(200) ?? 0).toBeGreaterThan(REQUESTS / 10);
});
