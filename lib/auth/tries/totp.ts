/** Which moment a code of an authenticator is of, so that none is taken twice. */
import { createHmac, timingSafeEqual } from 'node:crypto';

const STEP_SECONDS = 30;

/**
 * The time step that the code belongs to: now, the one before or the one after, for clocks differ. Undefined where it is
 * no code of these. Source: RFC 6238, 4 and 5.2; RFC 4226, 5.3.
 */
export function timeStepOf(secret: string, code: string, now: Date): number | undefined {
  const present = Math.floor(now.getTime() / 1000 / STEP_SECONDS);
  return [present, Math.max(0, present - 1), present + 1].find((step) => isSame(codeAt(secret, step), code));
}

function codeAt(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac('sha1', secret).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 15;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

function isSame(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
