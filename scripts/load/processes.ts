/** What a process and those that it started have used, read from the system. */
import { readdirSync, readFileSync } from 'node:fs';

/** Parts of a second in which Linux counts. */
const TICKS = 100;

/** Seconds of processor time of a process and its children, those that ended among them. NaN where the system does not tell. */
export function secondsOf(pid: number): number {
  try {
    const children = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(timesOf)
      .filter((times) => times?.parent === pid)
      .reduce((sum, times) => sum + (times?.own ?? 0), 0);
    const { own = Number.NaN, ended = 0 } = timesOf(String(pid)) ?? {};
    return (own + ended + children) / TICKS;
  } catch {
    return Number.NaN;
  }
}

/** Source: proc_pid_stat(5): behind the name in brackets state, parent, …; utime, stime, cutime, cstime are fields 14 to 17. */
function timesOf(pid: string): { readonly parent: number; readonly own: number; readonly ended: number } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11, 15);
    return { parent: fields[1] ?? 0, own: user + system, ended: endedUser + endedSystem };
  } catch {
    return undefined; // It ended meanwhile.
  }
}
