/** Reading what a page sent to a handler. */

/** The body as JSON, `tooLarge` beyond so many bytes however they come, `unreadable` when it is no JSON. */
export async function jsonBody(
  request: Request,
  mostBytes: number,
): Promise<
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly code: 'tooLarge' | 'unreadable' }
> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > mostBytes) return { ok: false, code: 'tooLarge' };
    chunks.push(chunk);
  }
  try {
    return { ok: true, value: JSON.parse(Buffer.concat(chunks).toString('utf8')) };
  } catch {
    return { ok: false, code: 'unreadable' };
  }
}
