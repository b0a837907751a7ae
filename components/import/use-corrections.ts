'use client';

/** What is typed and chosen in the fields of the confirm screen: followed by the page, and kept on the server. */
import { type RefObject, useEffect, useRef, useState } from 'react';
import { takenPartOf } from '@/lib/report/compare/take-in';
import { isDraftKey } from '@/lib/report/draft-keys';
import { type Keeping, keepCorrections } from './correction-keeper';

/** Listens to all fields inside `around`; returns whether what was corrected is safe. */
export function useCorrections(
  id: string,
  around: RefObject<HTMLElement | null>,
  changed: (field: string, text: string) => void,
): Keeping {
  const [keeping, setKeeping] = useState<Keeping>('idle');
  const tellChange = useRef(changed);
  useEffect(() => {
    tellChange.current = changed;
  }, [changed]);

  useEffect(() => {
    const fields = around.current;
    const keeper = keepCorrections((corrections) => send(id, corrections), setKeeping);
    const typed = ({ target }: Event) => {
      if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
      if (!isDraftKey(target.name) && !takenPartOf(target.name)) return;
      tellChange.current(target.name, target.value);
      keeper.keep(target.name, target.value);
    };
    const left = () => void keeper.flush();
    const leave = () => void keeper.leave();
    fields?.addEventListener('input', typed);
    fields?.addEventListener('focusout', left);
    window.addEventListener('pagehide', leave);
    return () => {
      fields?.removeEventListener('input', typed);
      fields?.removeEventListener('focusout', left);
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [id, around]);

  return keeping;
}

/** Whether the server has them. */
async function send(id: string, corrections: ReadonlyMap<string, string>): Promise<boolean> {
  const body = JSON.stringify({ corrections: Object.fromEntries(corrections) });
  try {
    const response = await fetch(`/imports/${id}/corrections`, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json' },
      body,
      // A page that is being left lets small requests finish; larger ones are refused with this.
      keepalive: body.length < 20_000,
    });
    return response.ok;
  } catch {
    return false;
  }
}
