/** Reading what a page sent to a handler. */

/** The body as bytes, `tooLarge` beyond so many however they come. */
export async function bodyBytes(
  request: Request,
  mostBytes: number,
): Promise<{ readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly code: 'tooLarge' }> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > mostBytes) return { ok: false, code: 'tooLarge' };
    chunks.push(chunk);
  }
  return { ok: true, bytes: Buffer.concat(chunks) };
}

/** The body as JSON, `tooLarge` beyond so many bytes however they come, `unreadable` when it is no JSON. */
export async function jsonBody(
  request: Request,
  mostBytes: number,
): Promise<
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly code: 'tooLarge' | 'unreadable' }
> {
  const body = await bodyBytes(request, mostBytes);
  if (!body.ok) return body;
  try {
    return { ok: true, value: JSON.parse(Buffer.from(body.bytes).toString('utf8')) };
  } catch {
    return { ok: false, code: 'unreadable' };
  }
}
