'use client';

/** Says in time that the session is about to end, keeps it while somebody is at work, and shows the way back in. */
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { sessionOutlook } from './session-outlook';

const MINUTE = 60_000;
const ASK_EVERY = 5 * MINUTE;
const LOOK_EVERY = 10_000;

/** Shared by the tabs of a browser: when the server last heard of this person. */
const KEY = 'nianbao.lastContact';

export function SessionNotice({ idleMinutes, endsAt }: { idleMinutes: number; endsAt: string }) {
  const [outlook, setOutlook] = useState<ReturnType<typeof sessionOutlook>>();

  useEffect(() => {
    noteContact();
    let asked = Date.now();
    const look = () => setOutlook(sessionOutlook(Date.now(), lastContact(), idleMinutes, Date.parse(endsAt)));
    const work = () => {
      // First of all what costs nothing: this runs at every key.
      if (Date.now() - asked < ASK_EVERY) return;
      asked = Date.now();
      if (asked - lastContact() < idleMinutes * MINUTE) stay().then(look, look);
    };
    const timer = setInterval(look, LOOK_EVERY);
    for (const event of WORK) window.addEventListener(event, work, true);
    return () => {
      clearInterval(timer);
      for (const event of WORK) window.removeEventListener(event, work, true);
    };
  }, [idleMinutes, endsAt]);

  if (!outlook) return null;
  return (
    <div
      role="alert"
      className="mb-4 flex flex-wrap items-center gap-4 rounded border-l-4 border-warn bg-warn-tint p-4"
    >
      <p className="flex-1 font-bold text-warn">{outlook.words}</p>
      {outlook.state === 'idle' ? (
        <Button size="small" onClick={() => stay().then(() => setOutlook(undefined), ignore)}>
          继续使用
        </Button>
      ) : (
        <Button size="small" look="secondary" onClick={signInAgain}>
          重新登录
        </Button>
      )}
    </div>
  );
}

const WORK = ['keydown', 'pointerdown'] as const;

/** Tells the server that somebody is here. */
async function stay(): Promise<void> {
  const answer = await fetch('/session', { cache: 'no-store' });
  if (answer.ok) noteContact();
}

/** The network may be gone for a while; the next look tells. */
function ignore(): void {}

function signInAgain(): void {
  const { pathname, search } = window.location;
  window.location.assign(`/sign-in?next=${encodeURIComponent(pathname + search)}`);
}

function noteContact(): void {
  localStorage.setItem(KEY, String(Date.now()));
}

function lastContact(): number {
  return Number(localStorage.getItem(KEY) ?? Date.now());
}
