'use client';

/** The notice of a session that is about to end. Sessions last longer than a page needs to load, so it comes afterwards. */
import { later } from '@/components/ui/later';

export const SessionWatch = later(async () => (await import('./session-notice')).SessionNotice);
