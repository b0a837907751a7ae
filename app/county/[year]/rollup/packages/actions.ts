'use server';

import { revalidatePath } from 'next/cache';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { buttonAction } from '@/app/incoming/form-action';
import { idText, shortText, yearNumber } from '@/app/incoming/texts';
import { audit } from '@/lib/auth/audit';
import { authorise } from '@/lib/auth/unit-permit';
import { requireViewer } from '@/lib/auth/viewer';
import { removePackage } from '@/lib/store/rollup/taken-packages';

const packageForm = z.object({
  unit: idText(),
  year: yearNumber(),
  name: shortText(),
});

/** Takes a package out of the sum; its file can be taken in again. */
export const removePackageAction = buttonAction(packageForm, async ({ unit: unitId, year, name }) => {
  const viewer = await requireViewer('/');
  if (!(await authorise(viewer, 'takePackages', unitId))) notFound();
  if (await removePackage(viewer, { unitId, year, name })) {
    await audit(viewer, 'packageRemoved', { unitId, about: `${name}，${year}年度` });
  }
  revalidatePath(`/county/${year}/rollup`, 'layout');
});
