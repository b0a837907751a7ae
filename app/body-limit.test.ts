import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FILE_BYTES } from '@/lib/import/limits';

it('files up to the limit pass whole before the handlers see them', () => {
  const [, limit = ''] = /proxyClientMaxBodySize: ([\d_]+)/.exec(readFileSync('next.config.js', 'utf8')) ?? [];
  expect(Number(limit.replace(/_/g, ''))).toBeGreaterThan(FILE_BYTES);
});
