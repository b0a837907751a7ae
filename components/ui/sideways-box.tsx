'use client';

/** On a narrow screen what is in it moves sideways; while there is something to move, the keyboard reaches it. A table of many columns keeps them readable. */
import { type ReactNode, useEffect, useRef, useState } from 'react';

export function SidewaysBox({ hasManyColumns = false, children }: { hasManyColumns?: boolean; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const [isWider, setWider] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const watcher = new ResizeObserver(() => setWider(element.scrollWidth > element.clientWidth));
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  const reached = isWider ? { role: 'group', tabIndex: 0, 'aria-label': '表格，可以左右移动' } : {};
  return (
    <div ref={box} {...reached} className={hasManyColumns ? 'wide-table' : 'relative max-md:overflow-x-auto'}>
      {children}
    </div>
  );
}
