/** Who may import whom. Every folder of code stands here; imports.test.ts holds the code and ARCHITECTURE.md to it. */

export interface Room {
  /** What the folder is for, as ARCHITECTURE.md prints it. */
  readonly duty: string;
  /** The folders it may import. A single file may be named where the rest of its folder stays closed. */
  readonly rooms: readonly string[];
  /** The packages and groups of packages (`node:`) it may import. */
  readonly packages: readonly string[];
}

const forms = ['lib/template', 'lib/report'];
const calculations = [
  ...forms,
  'lib/workflow',
  'lib/rules',
  'lib/rollup',
  'lib/document',
  'lib/import',
  'lib/evidence',
];
const everything = [
  ...calculations,
  'lib/worker',
  'lib/render',
  'lib/export',
  'lib/examples',
  'lib/store',
  'lib/auth',
  'lib/cli',
  'lib/env.ts',
  'lib/log',
];

/** Open to every room: no domain word, and they import nothing. */
export const openToAll = ['lib/memo.ts', 'lib/pattern.ts', 'lib/printable.ts'];

/** Lowest first. The first room whose name begins a path is the room of that path. */
export const importTable: Readonly<Record<string, Room>> = {
  'lib/memo.ts': { duty: 'results worked out once for an object', rooms: [], packages: [] },
  'lib/pattern.ts': { duty: 'expressions put together from parts', rooms: [], packages: [] },
  'lib/printable.ts': { duty: 'texts without signs that no format can hold', rooms: [], packages: [] },
  'lib/template': {
    duty: 'what the statutory form is: tables, rows, columns, labels, citations, formats by year',
    rooms: [],
    packages: [],
  },
  'lib/report': {
    duty: 'a report as plain values: draft, reading, formatting, differences, proposals, report file',
    rooms: ['lib/template'],
    packages: ['diff', 'zod'],
  },
  'lib/workflow': {
    duty: 'statuses, roles, stages, deadlines: who may move a report where',
    rooms: forms,
    packages: [],
  },
  'lib/rules': {
    duty: 'every check; findings are codes and places, words live in the message files',
    rooms: forms,
    packages: [],
  },
  'lib/rollup': {
    duty: 'the sum of many reports: parts, per-cell rules, differences and what explains them',
    rooms: [...forms, 'lib/workflow'],
    packages: ['zod'],
  },
  'lib/document': { duty: 'template + report → neutral tree', rooms: forms, packages: [] },
  'lib/import': {
    duty: 'an old file → draft, origins and notes; limits on foreign files',
    rooms: forms,
    packages: ['cheerio', 'fflate', 'opencc-js', 'pdfjs-dist', 'saxes', 'zod', 'node:module', 'node:path'],
  },
  'lib/render': {
    duty: 'tree → Word, web page and workbook; knows no statute',
    rooms: ['lib/document'],
    packages: ['docx', 'fflate', 'node:'],
  },
  'lib/export': {
    duty: 'the kinds of file that a report can be had as',
    rooms: [...forms, 'lib/workflow', 'lib/document', 'lib/render'],
    packages: [],
  },
  'lib/evidence': {
    duty: 'the chained log, the evidence bundle, and the check of both',
    rooms: [],
    packages: ['fflate', 'zod', 'node:'],
  },
  'lib/examples': {
    duty: 'named reports for tests, goldens, demo, bench and e2e',
    rooms: forms,
    packages: [],
  },
  'lib/env.ts': { duty: 'the settings, read and checked once', rooms: [], packages: ['zod', 'node:'] },
  'lib/log': {
    duty: 'what the server writes of itself, without anything that people type',
    rooms: ['lib/report', 'lib/env.ts'],
    packages: ['pino', 'node:'],
  },
  'lib/store': {
    duty: 'the only SQL; functions named by intent, filtered by viewer inside the query',
    rooms: [...forms, 'lib/workflow', 'lib/rules', 'lib/rollup', 'lib/evidence', 'lib/env.ts', 'lib/log'],
    packages: ['kysely', '@photostructure/sqlite', 'pg', 'zod', 'node:'],
  },
  'lib/auth': {
    duty: 'who is asking, and what that person may do',
    rooms: ['lib/report', 'lib/workflow', 'lib/store', 'lib/env.ts', 'lib/log'],
    packages: ['better-auth', '@better-auth/kysely-adapter', 'next', 'uqr', 'zod', 'node:'],
  },
  'lib/worker': {
    duty: 'foreign files read and checked in processes of their own, with limits on time and memory',
    rooms: [...forms, 'lib/rules', 'lib/import'],
    packages: ['yauzl', 'zod', 'node:'],
  },
  'lib/cli': {
    duty: 'the same calls from a shell; of the store what is done to a data folder',
    rooms: [
      ...calculations,
      'lib/render',
      'lib/export',
      'lib/examples',
      'lib/worker',
      'lib/store/reports/verify-database.ts',
      'lib/store/projection/projection-folder.ts',
      'lib/store/people/restore-administrator.ts',
      'lib/store/database/existing-folder.ts',
      'lib/store/backup',
      'lib/store/copy',
      'lib/env.ts',
      'lib/auth/first-password.ts',
      'lib/auth/password.ts',
    ],
    packages: ['node:'],
  },
  'components/ui': {
    duty: 'buttons, fields, notices: no domain word',
    rooms: [],
    packages: ['next', 'react', 'react-dom'],
  },
  components: {
    duty: 'show props, report events',
    rooms: ['components/ui', ...calculations, 'lib/render/profile.ts', 'lib/render/profiles.ts'],
    packages: ['next', 'react', 'react-hook-form'],
  },
  app: {
    duty: 'routes: load, arrange, answer',
    rooms: ['components/ui', 'components', ...everything],
    packages: ['next', 'react', 'nodemailer', 'pinyin-pro', 'prom-client', 'zod', 'node:'],
  },
  e2e: {
    duty: 'one journey of a person per spec',
    rooms: everything,
    packages: [
      '@playwright/test',
      '@axe-core/playwright',
      '@photostructure/sqlite',
      'cheerio',
      'esbuild',
      'fflate',
      'jsqr',
      'kysely',
      'zod',
      'node:',
    ],
  },
  scripts: {
    duty: 'plain Node that runs before anything is installed; the bench, the corpus run and the data set of a season',
    rooms: [
      ...calculations,
      'lib/render',
      'lib/examples',
      'lib/store',
      'lib/auth/password.ts',
      'e2e/operation',
      'e2e/testing/own-server.ts',
      'e2e/testing/visitor.ts',
    ],
    packages: ['cheerio', 'fflate', 'kysely', 'mammoth', 'playwright', 'tsx', 'zod', 'node:'],
  },
};
