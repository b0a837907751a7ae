/** What is said of a file of a pile. */
import { isPileRefusal, pileRefusals } from '@/lib/import/pile/refusals';

/** As much of a file as the words depend on. */
export interface PiledState {
  readonly state: 'waiting' | 'read' | 'checked' | 'refused' | 'cancelled';
  readonly code: string;
  readonly detail: string;
  readonly errors: number;
  readonly warnings: number;
}

/** Where the file stands, in a few words. */
export function piledStateWords({ state, errors, warnings }: PiledState): string {
  if (state === 'checked') return checkedWords(errors, warnings);
  return { waiting: '等待读取', read: '正在核对', refused: '没有读取', cancelled: '已取消' }[state];
}

function checkedWords(errors: number, warnings: number): string {
  const found = [errors > 0 && `错误${errors}`, warnings > 0 && `警告${warnings}`].filter(Boolean);
  return found.length === 0 ? '没有发现问题' : found.join('，');
}

/** Why it was not read, in a sentence; empty for all others. */
export function piledRefusal({ state, code, detail }: PiledState): string {
  if (state !== 'refused') return '';
  return `${detail}${isPileRefusal(code) ? pileRefusals[code] : pileRefusals.failed}`;
}
