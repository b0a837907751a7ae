/**
 * What the server writes of itself: one JSON object a line, in a file a day once the server has started; warnings and
 * errors also in the terminal. Nothing that people type, no secret, no query of an address belongs here.
 */
import { type Logger, multistream, pino } from 'pino';
import type { LogSettings } from '@/lib/env';
import { DailyFile } from './daily-file';
import { maskedError } from './masked-error';

declare global {
  // On the global object, because pages, handlers and the start hook are bundled apart but write to one log.
  var nianbaoLog: Logger | undefined;
}

const options = {
  base: null,
  timestamp: () => `,"time":"${new Date().toISOString()}"`,
  formatters: { level: (level: string) => ({ level }) },
  serializers: { err: (error: unknown) => maskedError(error) },
};

/** The log of this process; before `startLog`, and in programs that are no server, the terminal alone. */
export function log(): Logger {
  globalThis.nianbaoLog ??= pino(options, terminal);
  return globalThis.nianbaoLog;
}

/** Begins to write files. */
export function startLog(settings: LogSettings): void {
  const streams = [
    { level: 'info' as const, stream: new DailyFile(settings) },
    { level: 'warn' as const, stream: terminal },
  ];
  globalThis.nianbaoLog = pino(options, multistream(streams));
}

/** For people: time, sentence, error. What Next prints itself, known by its digest, is not repeated. */
const terminal = {
  write(line: string): void {
    const { time, msg = '', id = '', digest, err } = JSON.parse(line);
    if (digest !== undefined) return;
    process.stderr.write(
      `${[time, id, msg, err && `${err.type}: ${err.message}${err.stack ?? ''}`].filter(Boolean).join(' ')}\n`,
    );
  },
};
