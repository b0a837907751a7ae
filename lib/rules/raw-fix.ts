/** From the text that rules see, where bound figures are numbers, back to the draft, where they are bound. */
import { isProseKey } from '@/lib/report/draft-keys';
import { retype } from '@/lib/report/prose/retype';
import type { Patch } from '@/lib/report/report';
import type { Fix, Inspection } from './types';

/** The fix for the draft as it is kept: figures stay bound wherever the fix left their digits alone. */
export function rawFix(bound: Inspection['bound'], fix: Fix): Fix {
  if (bound.size === 0) return fix;
  const patch: Patch = Object.fromEntries(
    Object.entries(fix.patch).map(([key, text]) => {
      const shown = isProseKey(key) ? bound.get(key) : undefined;
      return [key, shown ? retype(shown, text) : text];
    }),
  );
  return { ...fix, patch };
}
