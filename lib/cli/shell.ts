/** The three ways in which a command speaks. */
export interface Shell {
  /** A result, on standard output. */
  readonly print: (text: string) => void;
  /** Bytes of a result, on standard output. */
  readonly write: (bytes: Uint8Array) => void;
  /** One line for people, on standard error. */
  readonly tell: (line: string) => void;
  /** A line on standard error that the next one replaces; seen by people only. An empty one clears it. */
  readonly progress: (line: string) => void;
}

const CLEAR = '\r\u001b[K';

/** The shell that the process runs in. A reader that stops reading (`| head`) ends the output quietly. */
export function processShell({ stdout, stderr }: Pick<NodeJS.Process, 'stdout' | 'stderr'>): Shell {
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  const clear = stderr.isTTY ? CLEAR : '';
  return {
    print: (text) => stdout.write(`${text}\n`),
    write: (bytes) => stdout.write(bytes),
    tell: (line) => stderr.write(`${clear}${line}\n`),
    progress: (line) => stderr.isTTY && stderr.write(`${CLEAR}${line}`),
  };
}
