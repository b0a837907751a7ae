'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { formAction } from '@/app/incoming/form-action';
import { readForm, shownAgain } from '@/app/incoming/read-form';
import { idText, optionalLine } from '@/app/incoming/texts';
import { doneForm, type FormState, refusedForm } from '@/components/ui/form-state';
import { audit } from '@/lib/auth/audit';
import { authorise } from '@/lib/auth/unit-permit';
import { requireViewer } from '@/lib/auth/viewer';
import { type RefusalCode, refusalText } from '@/lib/report/refusals';
import { unitLevelNames } from '@/lib/report/unit/unit';
import {
  addUnit,
  changeSettings,
  changeUnit,
  closeUnit,
  type Renamed,
  removeUnit,
  reopenUnit,
} from '@/lib/store/units/unit-admin';
import { getAdministeredUnit } from '@/lib/store/units/unit-tree-list';
import type { Viewer } from '@/lib/workflow/asker';
import { settingsForm, unitEntryForm } from './unit-entry-form';

const withId = { id: idText() };
const addForm = unitEntryForm.extend(withId);
const changeForm = unitEntryForm.extend(withId);
const settingsWithId = settingsForm.extend(withId);

/** Adds a unit under the one whose id is sent. */
export const addUnitAction = formAction(async (previous, data) => {
  const viewer = await requireViewer('/units');
  const form = readForm(addForm, previous, data);
  if (!form.ok) return form.state;
  const { id: parentId, ...entry } = form.value;
  if (!(await authorise(viewer, 'manageUnit', parentId))) return refused(previous, data, 'notFound');
  const result = await addUnit(viewer, parentId, entry);
  if (!result.ok) return refused(previous, data, result.code);
  await audit(viewer, 'unitAdded', { unitId: result.id, about: entry.name });
  redirect(`/units/${result.id}`);
});

/** Replaces what a unit is called and how it is reached, for those above it. */
export const changeUnitAction = formAction(async (previous, data) => {
  const viewer = await requireViewer('/units');
  const form = readForm(changeForm, previous, data);
  if (!form.ok) return form.state;
  const { id, ...entry } = form.value;
  if (!(await authorise(viewer, 'renameUnit', id))) return refused(previous, data, 'notFound');
  const result = await changeUnit(viewer, id, entry);
  if (!result.ok) return refused(previous, data, result.code);
  revalidatePath(`/units/${id}`);
  const renamed = renaming(result.before, entry);
  await audit(viewer, renamed ? 'unitRenamed' : 'unitChanged', { unitId: id, about: renamed || entry.name });
  return doneForm(previous, { ...entry }, '单位信息已保存。');
});

/** Sets the stages of review and what passwords must be. */
export const changeSettingsAction = formAction(async (previous, data) => {
  const viewer = await requireViewer('/units');
  const form = readForm(settingsWithId, previous, data);
  if (!form.ok) return form.state;
  const { id, onePerson, ...settings } = form.value;
  if (!(await authorise(viewer, 'setReview', id))) return refused(previous, data, 'notFound');
  const result = await changeSettings(viewer, id, settings, onePerson);
  if (!result.ok) return refused(previous, data, result.code, 'reviewStages');
  const { reviewStages, fourEyes } = settings;
  revalidatePath(`/units/${id}`);
  const allowance = onePerson === undefined ? '' : `，${onePerson ? '' : '不'}允许同一人填报并签发`;
  const about = `${reviewStages}级审核，${fourEyes ? '' : '不'}限制连续审核${allowance}`;
  await audit(viewer, 'reviewSet', { unitId: id, about });
  return doneForm(previous, shownAgain(data), '设置已保存。正在审核的年报仍按送审时的级数办理。');
});

const acts = { close: 'unitClosed', reopen: 'unitReopened', remove: 'unitClosed' } as const;

const actForm = z.object({
  ...withId,
  act: z.enum(['close', 'reopen', 'remove']),
  reason: optionalLine(),
  mergedInto: idText().optional(),
});

/** Closes a unit or opens it again, with the reason, or removes one that was added by mistake. */
export const unitStandingAction = formAction(async (previous, data) => {
  const viewer = await requireViewer('/units');
  const form = readForm(actForm, previous, data);
  if (!form.ok) return form.state;
  const { id, act, reason, mergedInto } = form.value;
  if (!(await authorise(viewer, 'closeUnit', id))) return refused(previous, data, 'notFound');
  if (act !== 'remove' && reason === '') return refused(previous, data, 'noStandingReason', 'reason');
  const result = await standOtherwise(viewer, id, act, mergedInto || null);
  if (!result.ok) return refused(previous, data, result.code, 'reason');
  const into = act === 'close' && mergedInto ? await getAdministeredUnit(viewer, mergedInto) : undefined;
  await audit(viewer, acts[act], { unitId: id, about: into ? `并入${into.name}。${reason}` : reason });
  redirect(act === 'remove' ? '/units' : `/units/${id}`);
});

async function standOtherwise(viewer: Viewer, id: string, act: keyof typeof acts, mergedInto: string | null) {
  if (act === 'close') return await closeUnit(viewer, id, mergedInto);
  return await (act === 'reopen' ? reopenUnit(viewer, id) : removeUnit(viewer, id));
}

/** What became of the name and the level, in words; empty where both stay. */
function renaming(before: Renamed['before'], after: Renamed['before']): string {
  const changes = [
    before.name !== after.name && `${before.name} → ${after.name}`,
    before.shortName !== after.shortName && `简称${before.shortName} → ${after.shortName}`,
    before.level !== after.level && `${unitLevelNames[before.level]} → ${unitLevelNames[after.level]}`,
    before.creditCode !== after.creditCode && `信用代码${before.creditCode || '空'} → ${after.creditCode || '空'}`,
  ].filter(Boolean);
  return changes.join('，');
}

function refused(previous: FormState, data: FormData, code: RefusalCode, field = 'name'): FormState {
  return refusedForm(previous, shownAgain(data), [{ field, message: refusalText(code) }]);
}
