'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { formAction } from '@/app/incoming/form-action';
import { readForm, shownAgain } from '@/app/incoming/read-form';
import { idText, yearNumber } from '@/app/incoming/texts';
import { doneForm, refusedForm } from '@/components/ui/form-state';
import { audit } from '@/lib/auth/audit';
import { authorise } from '@/lib/auth/unit-permit';
import { requireViewer } from '@/lib/auth/viewer';
import { refusalText } from '@/lib/report/refusals';
import { itemText, MOST_ITEMS } from '@/lib/rollup/score';
import { setScoreTable } from '@/lib/store/rollup/scores';
import { readTable, rowField, tableValues } from './table-fields';

const tableForm = z.object({
  unit: idText(),
  year: yearNumber(),
});

/** Sets the items of the office's table: what they are called, what they count and what that takes off. */
export const setScoreTableAction = formAction(async (previous, data) => {
  const viewer = await requireViewer('/');
  const form = readForm(tableForm, previous, data);
  if (!form.ok) return form.state;
  const { unit: unitId, year } = form.value;
  const refused = (field: string, message: string) => refusedForm(previous, shownAgain(data), [{ field, message }]);
  const first = rowField(0, 'name');
  if (!(await authorise(viewer, 'scoreUnits', unitId))) return refused(first, refusalText('notFound'));
  const typed = readTable((field) => String(data.get(field) ?? ''), MOST_ITEMS);
  if (!typed.ok) return refused(typed.field, typed.message);
  const { table } = typed;
  const set = await setScoreTable(viewer, { unitId, year, table });
  if (!set.ok) return refused(first, refusalText(set.code));
  await audit(viewer, 'scorePointsSet', { unitId, about: `${year}年度：${table.map(itemText).join('；')}` });
  revalidatePath(`/county/${year}/rollup/scores`);
  return doneForm(previous, tableValues(table), '已保存扣分标准，评分表已按新标准计算。');
});
