/** What is asked of every request that changes something, before a page, an action or a handler sees it. */
import { isSameOrigin, READING_METHODS } from '@/lib/auth/request-origin';
import { isActionForm, isArgumentForm, isArgumentText } from './action-envelope';
import { bodyBytes } from './request-body';

/** No form of a page is larger; what passes the proxy is held in memory whole. */
const FORM_BYTES = 1_000_000;

export type GateRefusal = 'crossSite' | 'tooLarge' | 'unreadable';

/** Why the request goes no further, or undefined. */
export async function gateRefusal(request: Request): Promise<GateRefusal | undefined> {
  if (READING_METHODS.includes(request.method)) return undefined;
  if (!isSameOrigin(request.headers)) return 'crossSite';
  const body = await bodyBytes(request, FORM_BYTES);
  if (!body.ok) return body.code;
  return (await isPackedRight(request.headers, body.value)) ? undefined : 'unreadable';
}

/** Whether a request that may be for a server action can be unpacked. Anything else is for its handler to read. */
async function isPackedRight(headers: Headers, body: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const isByScript = headers.has('next-action');
  if (isMultipart(headers)) {
    const form = await formOf(headers, body);
    return form !== undefined && (isByScript ? isArgumentForm(form) : isActionForm(form));
  }
  return !isByScript || isArgumentText(new TextDecoder().decode(body));
}

export function isMultipart(headers: Headers): boolean {
  return headers.get('content-type')?.toLowerCase().startsWith('multipart/form-data') ?? false;
}

async function formOf(headers: Headers, body: Uint8Array<ArrayBuffer>): Promise<FormData | undefined> {
  const type = headers.get('content-type') ?? '';
  return await new Response(body, { headers: { 'content-type': type } }).formData().catch(() => undefined);
}
