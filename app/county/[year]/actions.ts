'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { formAction } from '@/app/incoming/form-action';
import { readForm, shownAgain } from '@/app/incoming/read-form';
import { idText, longText, optionalLine, words, yearNumber } from '@/app/incoming/texts';
import { doneForm, refusedForm } from '@/components/ui/form-state';
import { audit } from '@/lib/auth/audit';
import { authorise } from '@/lib/auth/unit-permit';
import { requireViewer } from '@/lib/auth/viewer';
import { refusalText } from '@/lib/report/refusals';
import { formatDate } from '@/lib/report/wording';
import { extendDeadline, setObligation } from '@/lib/store/season/change-obligation';
import { kindNames, obligationKinds, standingNames, standings } from '@/lib/workflow/obligation';
import { performSeasonAct } from './perform-act';
import { seasonActKeys, seasonActs } from './season-acts';

const year = yearNumber();

const obligation = { unit: idText(), year, kind: z.enum(obligationKinds) };
const standingForm = z.object({
  ...obligation,
  standing: z.enum(standings),
  reason: words().default(''),
  into: idText().default(''),
});

/** Says whether a unit owes its report of the year, and why not. */
export const setObligationAction = formAction(async (previous, data) => {
  const viewer = await requireViewer('/');
  const form = readForm(standingForm, previous, data);
  if (!form.ok) return form.state;
  const { unit: unitId, standing, reason, into, ...of } = form.value;
  const refused = (field: string, message: string) => refusedForm(previous, shownAgain(data), [{ field, message }]);
  if (!(await authorise(viewer, 'setObligation', unitId))) return refused('standing', refusalText('notFound'));
  const result = await setObligation(viewer, { unitId, ...of }, { standing, reason, intoUnitId: into });
  if (!result.ok) {
    const fields = { noObligationReason: 'reason', badMerger: 'into', hasReport: 'standing', notFound: 'standing' };
    return refused(fields[result.code], refusalText(result.code));
  }
  const about = `${of.year}年度${kindNames[of.kind]}：${standingNames[standing]}${reason && `，${reason}`}`;
  await audit(viewer, 'obligationSet', { unitId, about });
  revalidatePath(`/county/${of.year}`);
  return doneForm(previous, shownAgain(data), `已改为“${standingNames[standing]}”。`);
});

const extensionForm = z.object({ ...obligation, day: optionalLine(10), reason: words().default('') });

/** Puts the day off for one unit. */
export const extendDeadlineAction = formAction(async (previous, data) => {
  const viewer = await requireViewer('/');
  const form = readForm(extensionForm, previous, data);
  if (!form.ok) return form.state;
  const { unit: unitId, day, reason, ...of } = form.value;
  const refused = (field: string, message: string) => refusedForm(previous, shownAgain(data), [{ field, message }]);
  if (!(await authorise(viewer, 'setObligation', unitId))) return refused('day', refusalText('notFound'));
  const result = await extendDeadline(viewer, { unitId, ...of }, { day, reason });
  if (!result.ok) return refused(result.code === 'noObligationReason' ? 'reason' : 'day', refusalText(result.code));
  const about = `${of.year}年度${kindNames[of.kind]}：${day ? `延至${formatDate(day)}，${reason}` : '取消延期'}`;
  await audit(viewer, 'deadlineExtended', { unitId, about });
  revalidatePath(`/county/${of.year}`);
  return doneForm(previous, shownAgain(data), day ? `已延至${formatDate(day)}。` : '已取消延期。');
});

const actForm = z.object({
  year,
  act: z.enum(seasonActKeys),
  /** JSON: unit, kind and moves of each row that the page showed. */
  chosen: longText(),
  words: words().default(''),
  publishedOn: optionalLine(10),
  url: optionalLine(500),
});

/** Does to many reports what the page before asked to confirm; what can no longer be done to one is said. */
export const seasonActAction = formAction(async (previous, data) => {
  const viewer = await requireViewer('/');
  const form = readForm(actForm, previous, data);
  if (!form.ok) return form.state;
  const { act } = form.value;
  const refused = (message: string) =>
    refusedForm(previous, shownAgain(data), [{ field: act === 'publish' ? 'publishedOn' : 'words', message }]);
  if (!seasonActs(viewer).some((each) => each.act === act)) {
    await audit(viewer, 'forbidden', { about: act });
    return refused(refusalText('forbidden'));
  }
  // The page stays as it was confirmed: drawn anew, it would have nothing left to do, and no place for the answer.
  const outcome = await performSeasonAct(viewer, form.value);
  return outcome.ok ? doneForm(previous, {}, outcome.said) : refused(refusalText(outcome.code));
});
