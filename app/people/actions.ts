'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { formAction } from '@/app/incoming/form-action';
import { readForm, shownAgain } from '@/app/incoming/read-form';
import { doneForm, type FormState, refusedForm } from '@/components/ui/form-state';
import { audit } from '@/lib/auth/audit';
import { hashPassword } from '@/lib/auth/password';
import { passwordFault } from '@/lib/auth/password-rules';
import { authorise } from '@/lib/auth/unit-permit';
import { requireViewer } from '@/lib/auth/viewer';
import { type RefusalCode, refusalText } from '@/lib/report/refusals';
import { moveHome, resetPassword, setDeactivated } from '@/lib/store/people/account-admin';
import { passwordPolicyOf } from '@/lib/store/people/password-record';
import { getPerson } from '@/lib/store/people/people';
import { addPerson, givePost, handOver, handOverToNew, takePost } from '@/lib/store/people/posts';
import { unlockAccount } from '@/lib/store/people/sign-in-tries';
import { roleGlossary } from '@/lib/workflow/roles';
import { daysText } from './days-text';
import {
  deputyForm,
  handOverForm,
  handOverToNewForm,
  homeForm,
  newPersonForm,
  personForm,
  postForm,
  resetForm,
} from './person-form';

/** Adds an account with its first post. */
export const addPersonAction = formAction(async (previous, data) => {
  const viewer = await requireViewer('/units');
  const form = readForm(newPersonForm, previous, data);
  if (!form.ok) return form.state;
  const { unitId, person: name, username, role, firstPassword } = form.value;
  if (!(await authorise(viewer, 'manageAccounts', unitId))) return refused(previous, data, 'username', 'notFound');
  const fault = passwordFault(firstPassword, username, await passwordPolicyOf(viewer.userId));
  if (fault) return refused(previous, data, 'firstPassword', fault);
  const passwordHash = await hashPassword(firstPassword);
  const result = await addPerson(viewer, { name, username, passwordHash }, { unitId, role });
  if (!result.ok) return refused(previous, data, 'username', result.code);
  revalidatePath(`/units/${unitId}`);
  await audit(viewer, 'accountAdded', { unitId, about: `${name}（${username}）${roleGlossary[role].name}` });
  return doneForm(previous, { role }, `账号已建立。请把用户名 ${username} 和初始密码告诉${name}。`);
});

/** Gives somebody a post: for good, or to a deputy from one day to another. */
export const givePostAction = formAction(async (previous, data) => {
  const viewer = await requireViewer('/units');
  const form = readForm(deputyForm, previous, data);
  if (!form.ok) return form.state;
  const { userId, unitId, role, fromDay, untilDay } = form.value;
  const person = await getPerson(viewer, userId);
  if (!person || !(await authorise(viewer, 'manageAccounts', unitId)))
    return refused(previous, data, 'role', 'notFound');
  const days = { fromDay: fromDay || null, untilDay: untilDay || null };
  const result = await givePost(viewer, userId, { unitId, role }, days);
  if (!result.ok) return refused(previous, data, 'role', result.code);
  revalidatePath(`/people/${userId}`);
  const span = daysText(days);
  await audit(viewer, 'roleGiven', {
    unitId,
    about: `${person.name}：${roleGlossary[role].name}${span && `（代理，${span}）`}`,
  });
  return doneForm(previous, { unitId, role }, span ? `已增加为代理：${span}，到期自动失效。` : '岗位已增加。');
});

/** Takes a post from somebody. */
export const takePostAction = formAction(async (previous, data) => {
  const viewer = await requireViewer('/units');
  const form = readForm(postForm, previous, data);
  if (!form.ok) return form.state;
  const { userId, unitId, role } = form.value;
  const person = await getPerson(viewer, userId);
  if (!person || !(await authorise(viewer, 'manageAccounts', unitId)))
    return refused(previous, data, 'role', 'notFound');
  const result = await takePost(viewer, userId, { unitId, role });
  if (!result.ok) return refused(previous, data, 'role', result.code);
  await audit(viewer, 'roleTaken', { unitId, about: `${person.name}：${roleGlossary[role].name}` });
  redirect(`/people/${userId}?taken=${role}`);
});

/** Moves a post to another account, in one step. */
export const handOverAction = formAction(async (previous, data) => {
  const viewer = await requireViewer('/units');
  const form = readForm(handOverForm, previous, data);
  if (!form.ok) return form.state;
  const { userId, unitId, role, to } = form.value;
  const person = await getPerson(viewer, userId);
  if (!person || !(await authorise(viewer, 'manageAccounts', unitId))) return refused(previous, data, 'to', 'notFound');
  const result = await handOver(viewer, userId, to, { unitId, role });
  if (!result.ok) return refused(previous, data, 'to', result.code);
  await audit(viewer, 'postHandedOver', { unitId, about: `${roleGlossary[role].name}：${person.name} → ${to}` });
  redirect(`/people/${userId}?handed=${role}&to=${encodeURIComponent(to)}`);
});

/** Moves a post to a person who gets an account in the same act. */
export const handOverToNewAction = formAction(async (previous, data) => {
  const viewer = await requireViewer('/units');
  const form = readForm(handOverToNewForm, previous, data);
  if (!form.ok) return form.state;
  const { userId, unitId, role, person: name, username, firstPassword } = form.value;
  const former = await getPerson(viewer, userId);
  if (!former || !(await authorise(viewer, 'manageAccounts', unitId)))
    return refused(previous, data, 'username', 'notFound');
  const fault = passwordFault(firstPassword, username, await passwordPolicyOf(viewer.userId));
  if (fault) return refused(previous, data, 'firstPassword', fault);
  const account = { name, username, passwordHash: await hashPassword(firstPassword) };
  const result = await handOverToNew(viewer, userId, account, { unitId, role });
  if (!result.ok) return refused(previous, data, 'username', result.code);
  await audit(viewer, 'accountAdded', { unitId, about: `${name}（${username}）${roleGlossary[role].name}` });
  await audit(viewer, 'postHandedOver', { unitId, about: `${roleGlossary[role].name}：${former.name} → ${username}` });
  redirect(`/people/${userId}?handed=${role}&to=${encodeURIComponent(username)}`);
});

/** Makes another unit the home of an account: its administrators manage it from then on. */
export const moveHomeAction = formAction(async (previous, data) => {
  const viewer = await requireViewer('/units');
  const form = readForm(homeForm, previous, data);
  if (!form.ok) return form.state;
  const { userId, home } = form.value;
  const person = await getPerson(viewer, userId);
  if (!person || !(await authorise(viewer, 'manageAccounts', home))) return refused(previous, data, 'home', 'notFound');
  const result = await moveHome(viewer, userId, home);
  if (!result.ok) return refused(previous, data, 'home', result.code);
  revalidatePath(`/people/${userId}`);
  // Both units have to do with it.
  for (const unitId of new Set([person.homeUnitId ?? home, home])) {
    await audit(viewer, 'accountMoved', { unitId, about: person.name });
  }
  return doneForm(previous, { home }, '已调到所选的单位，账号由该单位和它的上级管理。岗位没有变，请在上面增加或取消。');
});

/** Gives somebody a new first password. */
export const resetPasswordAction = formAction(async (previous, data) => {
  const viewer = await requireViewer('/units');
  const form = readForm(resetForm, previous, data);
  if (!form.ok) return form.state;
  const { userId, firstPassword } = form.value;
  const person = await getPerson(viewer, userId);
  if (!person) return refused(previous, data, 'firstPassword', 'notFound');
  const fault = passwordFault(firstPassword, person.username, await passwordPolicyOf(userId));
  if (fault) return refused(previous, data, 'firstPassword', fault);
  const result = await resetPassword(viewer, userId, await hashPassword(firstPassword));
  if (!result.ok) return refused(previous, data, 'firstPassword', 'forbidden');
  await unlockAccount(person.username);
  await audit(viewer, 'passwordReset', { unitId: person.homeUnitId ?? undefined, about: person.name });
  return doneForm(previous, {}, `密码已重置，请告诉${person.name}；首次登录时必须修改。`);
});

/** Lets somebody go, or back in. */
export const toggleAccountAction = formAction(async (previous, data) => {
  const viewer = await requireViewer('/units');
  const form = readForm(personForm, previous, data);
  if (!form.ok) return form.state;
  const person = await getPerson(viewer, form.value.userId);
  if (!person) return refused(previous, data, 'userId', 'notFound');
  const isLeaving = person.deactivatedAt === null;
  const result = await setDeactivated(viewer, person.userId, isLeaving);
  if (!result.ok) return refused(previous, data, 'userId', result.code === 'notFound' ? 'forbidden' : result.code);
  const kind = isLeaving ? 'accountClosed' : 'accountReopened';
  await audit(viewer, kind, { unitId: person.homeUnitId ?? undefined, about: person.name });
  redirect(`/people/${person.userId}`);
});

function refused(previous: FormState, data: FormData, field: string, code: RefusalCode): FormState {
  return refusedForm(previous, shownAgain(data), [{ field, message: refusalText(code) }]);
}
