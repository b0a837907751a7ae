/** How a file that was not read is answered. Nothing of it was kept; the sentence says what to do. */
import { type ImportRefusal, importRefusals } from '@/lib/import/refusals';
import { log } from '@/lib/log/log';

interface Refused {
  readonly code: ImportRefusal;
  /** What was thrown, where that is why. */
  readonly cause?: string;
}

const statuses: { readonly [Code in ImportRefusal]?: number } = { tooLarge: 413, busy: 503, stopping: 503 };

/** The code and its sentence. A bug of a reader is logged here, for the visitor cannot say what it was. */
export function refusedFile({ code, cause }: Refused) {
  if (cause) log().error({ err: new Error(cause) }, 'a file could not be read');
  return { ok: false, code, message: importRefusals[code] } as const;
}

/** The same as an answer: 413 for what is too large, 503 for what may be tried again, else 422. */
export function fileRefusal(refused: Refused): Response {
  return Response.json(refusedFile(refused), { status: statuses[refused.code] ?? 422 });
}
