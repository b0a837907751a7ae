'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { purposeOf } from '@/app/imports/purposes';
import { readForm, shownAgain } from '@/app/read-form';
import { type FormState, refusedForm } from '@/components/ui/form-state';
import { requireViewer } from '@/lib/auth/viewer';
import { visitorAddress } from '@/lib/auth/visitor-address';
import { parseReading } from '@/lib/import/stored-reading';
import { type Takings, takenPartOf, takings } from '@/lib/report/compare/take-in';
import { isDraftKey } from '@/lib/report/draft-keys';
import { calendarDay } from '@/lib/report/moment';
import { refusalText } from '@/lib/report/refusals';
import type { Draft } from '@/lib/report/report';
import { dueYear } from '@/lib/report/report-year';
import { acceptImport } from '@/lib/store/imports/accept-import';
import { changePurpose, discardImport, getImport } from '@/lib/store/imports/pending-import';

const LONGEST_TEXT = 100_000;

const confirmation = z.looseObject({
  id: z.string(),
  year: z.coerce.number('请选择年度').int('请选择年度'),
  overwrite: z.string().optional(),
});

/** Writes what was chosen into the report, as typed by hand, and goes on to where it is used. */
export async function acceptImportAction(previous: FormState, data: FormData): Promise<FormState> {
  const viewer = await requireViewer('/');
  const form = readForm(confirmation, previous, data);
  if (!form.ok) return form.state;
  const { id, year, overwrite } = form.value;
  const pending = await getImport(viewer, id);
  const result =
    pending &&
    (await acceptImport(viewer, id, {
      year,
      due: dueYear(calendarDay(new Date())),
      incoming: correctedDraft(data),
      takings: chosenTakings(data, overwrite !== undefined),
      explanations: parseReading(pending.reading).explanations ?? {},
      address: await visitorAddress(),
    }));
  if (result?.ok) redirect(result.purpose === 'draft' ? `/reports/${result.reportId}/edit` : `/?imported=${year}`);
  return refusedForm(previous, shownAgain(data), [{ field: 'year', message: refusalText(result?.code ?? 'notFound') }]);
}

/** Forgets what was read; no report is touched. */
export async function discardImportAction(data: FormData): Promise<void> {
  const viewer = await requireViewer('/');
  await discardImport(viewer, String(data.get('id')));
  redirect('/');
}

/** The file is to become the other of the two things; what was corrected stays. */
export async function changePurposeAction(data: FormData): Promise<void> {
  const viewer = await requireViewer('/');
  const id = String(data.get('id'));
  await changePurpose(viewer, id, purposeOf(String(data.get('purpose'))));
  redirect(`/imports/${id}`);
}

/** The texts of the page, each under its key. */
function correctedDraft(data: FormData): Draft {
  return Object.fromEntries(
    [...data].flatMap(([key, value]) =>
      isDraftKey(key) && typeof value === 'string' ? [[key, value.slice(0, LONGEST_TEXT)]] : [],
    ),
  );
}

/** What was chosen for each part. */
function chosenTakings(data: FormData, isAll: boolean): Takings {
  const chosen = [...data].flatMap(([name, value]) => {
    const part = takenPartOf(name);
    const taking = takings.find((each) => each === value);
    return part && taking ? [[part, isAll ? 'all' : taking]] : [];
  });
  return Object.fromEntries(chosen);
}
