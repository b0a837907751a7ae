/** Reading what a page sent to a handler. */

export type Body<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: 'tooLarge' | 'unreadable' };

/** The body as JSON, `tooLarge` beyond so many bytes however they come, `unreadable` when it is no JSON or breaks off. */
export async function jsonBody(request: Request, mostBytes: number): Promise<Body<unknown>> {
  const body = await bodyBytes(request, mostBytes);
  if (!body.ok) return body;
  try {
    return { ok: true, value: JSON.parse(new TextDecoder().decode(body.value)) };
  } catch {
    return { ok: false, code: 'unreadable' };
  }
}

/**
 * The body as bytes. `tooLarge` as soon as there are more than so many, however they come: the rest is neither waited for
 * nor kept. `unreadable` when the sender breaks off, which is no fault of this program.
 */
export async function bodyBytes(request: Request, mostBytes: number): Promise<Body<Uint8Array<ArrayBuffer>>> {
  // What says itself that it is too large is not begun with.
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) return { ok: false, code: 'tooLarge' };
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = request.body?.getReader();
  const broken = new Promise<undefined>((resolve) => {
    request.signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
  while (reader) {
    const step = await Promise.race([reader.read().catch(() => undefined), broken]);
    if (!step) return { ok: false, code: 'unreadable' };
    if (step.done) break;
    bytes += step.value.byteLength;
    if (bytes > mostBytes) {
      await reader.cancel().catch(() => undefined);
      return { ok: false, code: 'tooLarge' };
    }
    chunks.push(step.value);
  }
  return { ok: true, value: new Uint8Array(Buffer.concat(chunks)) };
}
