'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { buttonAction, formAction } from '@/app/incoming/form-action';
import { readForm, shownAgain } from '@/app/incoming/read-form';
import { idText, longText, shortText } from '@/app/incoming/texts';
import { FILES_DRAFT } from '@/components/import/standing-choice';
import { type FieldError, refusedForm } from '@/components/ui/form-state';
import { mayDo } from '@/lib/auth/unit-permit';
import { requireViewer } from '@/lib/auth/viewer';
import { visitorAddress } from '@/lib/auth/visitor-address';
import { confirmationField, importDoubts, unconfirmed } from '@/lib/import/import-doubts';
import { parseReading } from '@/lib/import/stored-reading';
import { type Takings, takenPartOf, takings } from '@/lib/report/compare/take-in';
import { isDraftKey } from '@/lib/report/draft-keys';
import { calendarDay } from '@/lib/report/moment';
import { refusalText } from '@/lib/report/refusals';
import { type Draft, draftText } from '@/lib/report/report';
import { dueYear } from '@/lib/report/report-year';
import { importPurposes } from '@/lib/store/database/schema';
import { acceptImport } from '@/lib/store/imports/accept-import';
import { changeKind, changePurpose, discardImport, getImport } from '@/lib/store/imports/pending-import';
import type { Viewer } from '@/lib/workflow/asker';
import { obligationKinds } from '@/lib/workflow/obligation';
import { mayFile } from './may-file';

/** Beside these, the texts of the page, each under its key, and what was chosen for each part. */
const confirmation = z
  .object({
    id: idText(),
    year: z.coerce.number('请选择年度').int('请选择年度'),
    overwrite: shortText().optional(),
  })
  .catchall(longText());

/** Writes what was chosen into the report, as typed by hand, and goes on to where it is used. */
export const acceptImportAction = formAction(async (previous, data) => {
  const viewer = await requireViewer('/');
  const form = readForm(confirmation, previous, data);
  if (!form.ok) return form.state;
  const { id, year, overwrite } = form.value;
  const refused = (errors: readonly FieldError[]) => refusedForm(previous, shownAgain(data), errors);
  const pending = await getImport(viewer, id);
  if (!pending) return refused([{ field: 'year', message: refusalText('notFound') }]);
  const incoming = correctedDraft(data);
  const due = dueYear(calendarDay(new Date()));
  const reading = parseReading(pending.reading);
  // The year of the form is the one that was chosen; the doubt is about the one that the file names.
  const said = { ...incoming, year: draftText(reading.draft, 'year') };
  const doubts = unconfirmed(importDoubts(said, { ...pending, year, due }), (code) =>
    data.has(confirmationField(code)),
  );
  if (doubts.length > 0) {
    revalidatePath(`/imports/${id}`);
    return refused(doubts.map(({ code, message }) => ({ field: confirmationField(code), message })));
  }
  const filesDraft = data.has(FILES_DRAFT);
  if (filesDraft && !(await mayFile(viewer, pending, year))) {
    return refused([{ field: FILES_DRAFT, message: refusalText('notYours') }]);
  }
  const result = await acceptImport(viewer, id, {
    year,
    due,
    incoming,
    filesDraft,
    takings: chosenTakings(data, overwrite !== undefined),
    explanations: reading.explanations ?? {},
    address: await visitorAddress(),
  });
  if (result.ok) redirect(await afterwards(viewer, pending.unitId, { ...result, year }));
  return refused([{ field: 'year', message: refusalText(result.code) }]);
});

/** Where an import leads: to those who write the report, the editor; to the office above, the report as it reads it. */
async function afterwards(
  viewer: Viewer,
  unitId: string,
  { reportId, isFiled, year }: { readonly reportId: string; readonly isFiled: boolean; readonly year: number },
): Promise<string> {
  if (!(await mayDo(viewer, 'beginReport', unitId))) return `/reports/${reportId}/review`;
  return isFiled ? `/?imported=${year}` : `/reports/${reportId}/edit`;
}

/** Forgets what was read; no report is touched. */
export const discardImportAction = buttonAction(z.object({ id: idText() }), async ({ id }) => {
  const viewer = await requireViewer('/');
  await discardImport(viewer, id);
  redirect('/');
});

const purposeForm = z.object({ id: idText(), purpose: z.enum(importPurposes) });

/** The file is to become the other of the two things; what was corrected stays. */
export const changePurposeAction = buttonAction(purposeForm, async ({ id, purpose }) => {
  const viewer = await requireViewer('/');
  await changePurpose(viewer, id, purpose);
  redirect(`/imports/${encodeURIComponent(id)}`);
});

const kindForm = z.object({ id: idText(), kind: z.enum(obligationKinds) });

/** The file is another report of the unit; what was corrected stays. */
export const changeKindAction = buttonAction(kindForm, async ({ id, kind }) => {
  const viewer = await requireViewer('/');
  if ((await getImport(viewer, id))?.kinds.includes(kind)) await changeKind(viewer, id, kind);
  redirect(`/imports/${encodeURIComponent(id)}`);
});

/** The texts of the page, each under its key. */
function correctedDraft(data: FormData): Draft {
  return Object.fromEntries(
    [...data].flatMap(([key, value]) => (isDraftKey(key) && typeof value === 'string' ? [[key, value]] : [])),
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
