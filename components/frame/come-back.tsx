'use client';

/**
 * For people who follow a link from another site while they are signed in: their browser keeps the session to itself on
 * such a request, and sends it on the next one, which comes from here.
 */
import { useEffect } from 'react';

export function ComeBack() {
  useEffect(() => {
    const { referrer } = document;
    if (referrer && new URL(referrer).origin !== window.location.origin) window.location.replace(window.location.href);
  }, []);
  return null;
}
