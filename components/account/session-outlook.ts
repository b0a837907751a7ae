/** What there is to say about the end of a session, at a moment. */

const MINUTE = 60_000;

/** Minutes before the end at which it is announced. */
const NOTICE = { idle: 5, end: 10 };

export interface SessionOutlook {
  readonly state: 'idle' | 'ending' | 'ended';
  readonly words: string;
}

/** Times in milliseconds. Undefined while there is nothing to say. */
export function sessionOutlook(
  now: number,
  lastContact: number,
  idleMinutes: number,
  endsAt: number,
): SessionOutlook | undefined {
  const idleLeft = lastContact + idleMinutes * MINUTE - now;
  const left = endsAt - now;
  if (Math.min(idleLeft, left) <= 0) {
    return { state: 'ended', words: '登录已结束。没有保存的内容留在这台电脑上，重新登录后会自动恢复。' };
  }
  if (left <= NOTICE.end * MINUTE && left <= idleLeft) {
    return { state: 'ending', words: `本次登录再过${minutes(left)}分钟结束（每次最长12小时），可以现在重新登录。` };
  }
  if (idleLeft <= NOTICE.idle * MINUTE) {
    return { state: 'idle', words: `已有一段时间没有操作，${minutes(idleLeft)}分钟后将退出登录，内容不会丢失。` };
  }
  return undefined;
}

function minutes(ms: number): number {
  return Math.ceil(ms / MINUTE);
}
