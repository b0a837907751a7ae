/** A save over a line so slow that the server is stopped meanwhile. */
import { request } from 'node:http';
import type { SavingClerk } from './saving-clerk';

export interface SlowSave {
  /** Done once the server has the first half. */
  readonly isBegun: Promise<void>;
  /** Sends the rest. */
  readonly finish: () => void;
  readonly status: Promise<number>;
}

export function slowSave({ visitor, report }: SavingClerk, text: string, revision: number): SlowSave {
  const body = Buffer.from(JSON.stringify({ revision, saveId: 'slow', patch: { problems: text } }));
  const half = Math.floor(body.length / 2);
  const sent = request(`${visitor.origin}${report}/draft`, {
    method: 'PATCH',
    headers: {
      'content-type': 'application/json',
      'content-length': body.length,
      origin: visitor.origin,
      cookie: [...visitor.jar].map(([name, value]) => `${name}=${value}`).join('; '),
      'x-forwarded-for': '10.0.0.7',
    },
  });
  const status = new Promise<number>((resolve, reject) => {
    sent.once('response', (response) => {
      response.resume();
      response.once('end', () => resolve(response.statusCode ?? 0));
    });
    sent.once('error', reject);
  });
  const isBegun = new Promise<void>((resolve) => {
    sent.write(body.subarray(0, half), () => resolve());
  });
  return { isBegun, finish: () => sent.end(body.subarray(half)), status };
}
