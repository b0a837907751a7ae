'use client';

/** Where a review run is: what is left, the report before and the next, by click or by key. */
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { ButtonLink } from '@/components/ui/button';

export function RunBar({
  left,
  previous,
  next,
  board,
  last,
  keys,
}: {
  /** How many reports wait, this one among them. */
  left: number;
  /** Addresses; absent at the ends of the run. */
  previous: string | undefined;
  next: string | undefined;
  board: string;
  /** What was done to the report before, and where it is, should that have been a slip; absent at the beginning. */
  last: { readonly said: string; readonly address: string } | undefined;
  /** What the keys lead to here: not every report that waits may be signed by whoever looks at it. */
  keys: { readonly approve: boolean; readonly return: boolean };
}) {
  const router = useRouter();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      const address = { j: next, k: previous, b: board }[key];
      if (address) router.push(address);
      const box = { a: 'approve-reason', r: 'return-reason' }[key];
      // The letter itself is not typed into the box.
      if (box && standInForm(box)) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [router, previous, next, board]);

  return (
    <nav
      aria-label="逐份审核"
      className="mb-4 flex flex-wrap items-center gap-3 rounded border border-line bg-white px-4 py-2"
    >
      <span role="status" className="mr-auto">
        {last && (
          <Link href={last.address} prefetch={false} className="mr-3 font-bold text-ok underline">
            {last.said}
          </Link>
        )}
        逐份审核，还剩{left}份等您审核
      </span>
      <span className="text-muted">
        {keys.approve && 'A 到审核通过，回车确认　'}
        {keys.return && 'R 写退回原因'}
        {!keys.approve && !keys.return && '这一份不能由您办理'}
      </span>
      {previous && (
        <ButtonLink size="small" href={previous}>
          上一份（K）
        </ButtonLink>
      )}
      {next && (
        <ButtonLink size="small" href={next}>
          下一份（J）
        </ButtonLink>
      )}
      <ButtonLink size="small" href={board}>
        返回进展（B）
      </ButtonLink>
    </nav>
  );
}

/** Puts the keyboard into the form that has such a box: into the box where it is written in, else onto its button. False where there is none. */
function standInForm(box: string): boolean {
  const found = document.getElementById(box);
  const target = found instanceof HTMLTextAreaElement ? found : found?.closest('form')?.querySelector('button');
  target?.focus();
  target?.scrollIntoView({ block: 'center' });
  return target !== null && target !== undefined;
}

/** Letters that go into a text are no commands. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
}
