'use client';

/** Looks again every few seconds while files are being read; the reading goes on without this page. */
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const EVERY = 2_000;

export function PileWatch() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) router.refresh();
    }, EVERY);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}
