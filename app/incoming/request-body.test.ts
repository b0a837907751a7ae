import { expect, it } from 'vitest';
import { bodyBytes, jsonBody } from './request-body';

const MEGABYTE = 1_000_000;

/** An upload of so many megabytes, and how many of them were asked for. */
function upload(megabytes: number): { readonly request: Request; readonly sent: () => number } {
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(stream) {
      if (sent === megabytes) return stream.close();
      sent += 1;
      return stream.enqueue(new Uint8Array(MEGABYTE));
    },
  });
  const request = new Request('http://localhost/', { method: 'POST', body, ...{ duplex: 'half' } });
  return { request, sent: () => sent };
}

it.each([bodyBytes, jsonBody])('%o stops reading an upload that is too large', async (read) => {
  const { request, sent } = upload(50);
  expect(await read(request, 5 * MEGABYTE)).toEqual({ ok: false, code: 'tooLarge' });
  expect(sent()).toBeLessThan(10);
});

it('takes what is within the limit', async () => {
  expect(await bodyBytes(upload(3).request, 5 * MEGABYTE)).toMatchObject({ ok: true });
});

it('says when JSON cannot be read', async () => {
  const request = new Request('http://localhost/', { method: 'POST', body: '{' });
  expect(await jsonBody(request, 100)).toEqual({ ok: false, code: 'unreadable' });
});

it('does not fail when the sender breaks off', async () => {
  const broken = () => {
    const body = new ReadableStream<Uint8Array>({ pull: (stream) => stream.error(new Error('aborted')) });
    return new Request('http://localhost/', { method: 'POST', body, ...{ duplex: 'half' } });
  };
  expect(await bodyBytes(broken(), 100)).toEqual({ ok: false, code: 'unreadable' });
  expect(await jsonBody(broken(), 100)).toEqual({ ok: false, code: 'unreadable' });
});
