import { expect, it } from 'vitest';
import { hanyin2023 } from '@/lib/examples/hanyin-2023';
import { writeReportFile } from '@/lib/report/report-file';
import { readJson } from './read-json';

const read = (text: string) => readJson(new TextEncoder().encode(text));

it('gives back what was written, every text sure', () => {
  const { report } = hanyin2023;
  const result = read(`\uFEFF${writeReportFile({ ...report, stated: { 't3/received/total': '30' } })}`);
  if (!result.ok) throw new Error(result.code);
  expect(result.report.draft).toEqual(report.draft);
  expect(result.report.stated).toEqual({ 't3/received/total': '30' });
  expect([...result.report.origins.values()].every(({ sureness }) => sureness === 'sure')).toBe(true);
  expect(result.report.origins.get('t3/received/total')?.text).toBe('30');
  expect(result.report.notes).toEqual([]);
});

it('notes what no report holds', () => {
  const result = read('{"facts": {"year": "2024", "mayor": "某人"}, "cells": {"t9/a/b": 3}}');
  expect(result).toMatchObject({
    ok: true,
    report: {
      notes: [
        { code: 'notPlaced', text: 't9/a/b' },
        { code: 'notPlaced', text: 'facts/mayor' },
      ],
    },
  });
});

it.each([
  ['', 'empty'],
  ['{', 'damaged'],
  ['[1, 2]', 'notReport'],
  ['{"format": "gongkai-nianbao", "version": 99, "facts": {}}', 'newerVersion'],
  ['{"facts": {"title": "没有年份"}}', 'notReport'],
] as const)('refuses %j with %s', (text, code) => {
  expect(read(text)).toEqual({ ok: false, code });
});
