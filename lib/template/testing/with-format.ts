/** A format that exists in tests only. */
import { afterAll, beforeAll } from 'vitest';
import { formats } from '@/lib/template/formats';
import type { Template } from '@/lib/template/types';

/** Declares the format for the tests of the file that calls this, as naming it in `formats.ts` would. */
export function withFormat(format: Template): void {
  beforeAll(() => void formats.push(format));
  afterAll(() => void formats.splice(formats.indexOf(format), 1));
}
