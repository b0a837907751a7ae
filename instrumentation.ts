/** What Next calls: once when the server starts, before it answers anybody, and whenever a page or an action fails. */
import type { Instrumentation } from 'next';

export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return;
  const { start } = await import('@/app/start');
  await start();
}

export const onRequestError: Instrumentation.onRequestError = async (...failed) => {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return;
  const { recordError } = await import('@/app/operation/record-error');
  await recordError(...failed);
};
