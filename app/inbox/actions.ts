'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { buttonAction } from '@/app/incoming/form-action';
import { requireViewer } from '@/lib/auth/viewer';
import { readNotices } from '@/lib/store/workflow/notices';

/** Marks all notices of the visitor as read. */
export const readAllAction = buttonAction(z.object({}), async () => {
  const viewer = await requireViewer('/inbox');
  await readNotices(viewer);
  revalidatePath('/inbox');
});
