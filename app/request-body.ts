/** Reading what a page sent to a handler. */

export type Body<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: 'tooLarge' | 'unreadable' };

/** The body as JSON, `tooLarge` beyond so many bytes however they come, `unreadable` when it is no JSON. */
export async function jsonBody(request: Request, mostBytes: number): Promise<Body<unknown>> {
  const bytes = await bytesOf(request, mostBytes);
  if (!bytes) return { ok: false, code: 'tooLarge' };
  try {
    return { ok: true, value: JSON.parse(bytes.toString('utf8')) };
  } catch {
    return { ok: false, code: 'unreadable' };
  }
}

/** The body as bytes, `tooLarge` beyond so many however they come. */
export async function bodyBytes(request: Request, mostBytes: number): Promise<Body<Uint8Array>> {
  const bytes = await bytesOf(request, mostBytes);
  return bytes ? { ok: true, value: bytes } : { ok: false, code: 'tooLarge' };
}

/** The bytes, or undefined as soon as there are more than so many: the rest is neither waited for nor kept. */
async function bytesOf(request: Request, mostBytes: number): Promise<Buffer | undefined> {
  // What says itself that it is too large is not begun with.
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) return undefined;
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > mostBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
