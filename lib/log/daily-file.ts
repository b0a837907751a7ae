/** A log of one file a day, by the calendar of the office. Old files are deleted when a new one begins. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type DestinationStream, destination } from 'pino';
import type { LogSettings } from '@/lib/env';
import { daysBetween, isoDay } from '@/lib/report/moment';

const NAME = /^(\d{4}-\d{2}-\d{2})\.log$/;

type Sink = ReturnType<typeof destination>;

export class DailyFile implements DestinationStream {
  #day = '';
  #file: Sink | undefined;

  constructor(
    private readonly settings: LogSettings,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /** Adds a line to the file of the day. A disk that takes none is no reason to fail: the line is lost. */
  write(line: string): void {
    const day = isoDay(this.now());
    if (day !== this.#day) this.#open(day);
    this.#file?.write(line);
  }

  close(): void {
    this.#file?.end();
    this.#file = undefined;
    this.#day = '';
  }

  #open(day: string): void {
    this.close();
    this.#day = day;
    const { folder, days } = this.settings;
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      // Written at once: what was logged before a sudden end is what explains it.
      this.#file = destination({ dest: path.join(folder, `${day}.log`), append: true, sync: true, mode: 0o600 });
      this.#file.on('error', () => undefined);
      for (const name of readdirSync(folder)) {
        const [, written] = NAME.exec(name) ?? [];
        if (written && daysBetween(written, day) > days) rmSync(path.join(folder, name), { force: true });
      }
    } catch {
      // The terminal still gets what is wrong.
    }
  }
}
