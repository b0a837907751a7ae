/** An error as the log keeps it: what kind, where, why, and nothing that a person typed. */

export interface MaskedError {
  readonly type: string;
  readonly code?: string;
  readonly message: string;
  readonly stack?: string;
  readonly cause?: MaskedError;
}

/** Deeper causes say nothing more. */
const MOST_CAUSES = 4;

/** The error with texts of people left out; what was thrown and is none, by its type. */
export function maskedError(error: unknown, depth = 0): MaskedError {
  if (!(error instanceof Error)) return { type: typeof error, message: masked(String(error)) };
  const code = 'code' in error && (typeof error.code === 'string' || typeof error.code === 'number') ? error.code : '';
  return {
    type: error.name,
    ...(code !== '' && { code: String(code) }),
    message: masked(error.message),
    // Its first lines repeat the message.
    ...(error.stack && { stack: masked(error.stack.replace(error.message, '')) }),
    ...(error.cause !== undefined && depth < MOST_CAUSES && { cause: maskedError(error.cause, depth + 1) }),
  };
}

/** Addresses, Chinese words, long numbers and long quotations: libraries put what they were given into their messages. */
const PERSONAL = /[^\s@"'<>]{1,64}@[\w.-]{1,255}|[\u3400-\u9fff][\u3400-\u9fff，。、：；]*|\d{7,}|"[^"\n]{24,}"/g;

function masked(text: string): string {
  return text.slice(0, 4000).replace(PERSONAL, '…');
}
