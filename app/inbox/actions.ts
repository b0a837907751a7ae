'use server';

import { revalidatePath } from 'next/cache';
import { requireViewer } from '@/lib/auth/viewer';
import { readNotices } from '@/lib/store/workflow/notices';

/** Marks all notices of the visitor as read. */
export async function readAllAction(): Promise<void> {
  const viewer = await requireViewer('/inbox');
  await readNotices(viewer);
  revalidatePath('/inbox');
}
