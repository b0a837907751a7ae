/** The statutory wording is written once, in this folder: fails wherever else a label is typed out, with file and line. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { formats } from './formats';

const root = join(import.meta.dirname, '../..');
const folders = [
  ...['app', 'components'],
  ...[
    'lib/report',
    'lib/workflow',
    'lib/rules',
    'lib/document',
    'lib/render',
    'lib/import',
    'lib/store',
    'lib/auth',
    'lib/cli',
  ],
];

/** Shorter labels (规章, 其他, 总计) are words of everyday use. */
const SHORTEST = 5;

/** A label without its ordinal, so that 属于国家秘密 is found under any number. */
function withoutOrdinal(label: string): string {
  return label.replace(/^(?:（.）|[一二三四五六]、|\d\.)/, '');
}

const labels = new Set(
  formats
    .flatMap(({ parts, tables }) => [
      ...parts.map(({ heading }) => heading),
      ...tables.flatMap((table) => [
        ...[table.corner, table.over ?? ''],
        ...[table.columns, table.columnGroups, table.rows, table.rowGroups].flat().map(({ label }) => label),
        ...table.rows.map(({ aside }) => aside ?? ''),
      ]),
    ])
    .map(withoutOrdinal)
    .filter((label) => label.length >= SHORTEST),
);

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((file) => /\.(?:tsx?|mjs)$/.test(file) && !/\.test\.tsx?$/.test(file));
}

/** Comments may name a label. */
function withoutComments(source: string): string {
  const blank = (comment: string) => comment.replace(/[^\n]/g, ' ');
  return source.replace(/\/\*[\s\S]*?\*\//g, blank).replace(/(?<=^|\s)\/\/.*$/gm, blank);
}

/**
 * Sentences in which rules name their basis and tell clerks what they check; cases in which labels are misprinted on
 * purpose; sentences as offices write them, and the words by which they are understood.
 */
function mayName(file: string, line: string): boolean {
  if (/^lib\/rules\/(?:(?:examples|sentences|claims)\/|reading-messages\.ts)/.test(file)) return true;
  return file.startsWith('lib/rules/') && /^\s*(?:summary|basis):/.test(line);
}

function typedLabels(file: string): string[] {
  return withoutComments(readFileSync(join(root, file), 'utf8'))
    .split('\n')
    .flatMap((line, index) => {
      const found = [...labels].filter((label) => line.includes(label) && !mayName(file, line));
      return found.map((label) => `${file}:${index + 1} types out “${label}”`);
    });
}

/** Code that may know one format from another: tests and what they are made of. */
function mayNameFormat(file: string): boolean {
  return /\/testing\/|^lib\/rules\/examples\/|\.test\.tsx?$/.test(file);
}

it('no format is named outside this folder: code asks what a format has', () => {
  const naming = folders
    .flatMap(sourceFiles)
    .filter(
      (file) => !mayNameFormat(file) && /cn-?20\d\d/.test(withoutComments(readFileSync(join(root, file), 'utf8'))),
    );
  expect(naming).toEqual([]);
});

it('knows the labels to look for', () => {
  expect(labels.size).toBeGreaterThan(40);
  expect([...labels]).toEqual(
    expect.arrayContaining(['属于国家秘密', '收到和处理政府信息公开申请情况', '本年制发件数']),
  );
});

it('no statutory label is typed outside this folder', () => {
  const files = folders.filter((folder) => existsSync(join(root, folder))).flatMap(sourceFiles);
  expect(files.length).toBeGreaterThan(folders.length);
  expect(files.flatMap(typedLabels)).toEqual([]);
});
