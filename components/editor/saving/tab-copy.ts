/** The local copy of one tab: written and forgotten in the order of the changes, each text with its time. */
import { draftKeys } from '@/lib/report/draft-keys';
import type { Patch } from '@/lib/report/report';
import type { DraftKey } from '@/lib/template/keys';
import { dropLocalCopy, keepLocalCopy } from './local-copy';

export class TabCopy {
  private patch: Patch = {};
  private times: Readonly<Record<string, number>> = {};
  /** Two writes under way at once could reach the disk in either order. */
  private last: Promise<boolean> = Promise.resolve(true);

  constructor(
    readonly id: string,
    private readonly reportId: string,
  ) {}

  /** Keeps what is unsaved, or forgets the copy when all is saved. False where the browser keeps nothing (private mode). */
  keep(patch: Patch, revision: number): Promise<boolean> {
    const at = Date.now();
    const isOld = (key: DraftKey) => this.patch[key] === patch[key];
    this.times = Object.fromEntries(draftKeys(patch).map((key) => [key, (isOld(key) && this.times[key]) || at]));
    this.patch = patch;
    const copy = { id: this.id, reportId: this.reportId, patch, revision, times: this.times, at };
    const write = () => (draftKeys(patch).length === 0 ? dropLocalCopy(this.id) : keepLocalCopy(copy));
    const written = this.last.then(write).then(
      () => true,
      () => false,
    );
    this.last = written;
    return written;
  }

  /** Comes back once all that was to be kept has reached the disk. */
  async written(): Promise<void> {
    await this.last;
  }
}
