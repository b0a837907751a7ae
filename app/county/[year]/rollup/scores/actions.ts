'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { formAction } from '@/app/incoming/form-action';
import { readForm, shownAgain } from '@/app/incoming/read-form';
import { idText } from '@/app/incoming/texts';
import { doneForm, refusedForm } from '@/components/ui/form-state';
import { audit } from '@/lib/auth/audit';
import { authorise } from '@/lib/auth/unit-permit';
import { requireViewer } from '@/lib/auth/viewer';
import { refusalText } from '@/lib/report/refusals';
import { type ScorePoints, scoreItemNames, scoreItems } from '@/lib/rollup/score';
import { setScorePoints } from '@/lib/store/rollup/scores';

const point = z.coerce.number('请填写0至100的数').min(0, '请填写0至100的数').max(100, '请填写0至100的数');

const pointsForm = z.object({
  unit: idText(),
  year: z.coerce.number().int().min(2000).max(2099),
  'points.overdue': point,
  'points.late': point,
  'points.returned': point,
  'points.error': point,
  'points.unexplained': point,
  'points.alike': point,
});

/** Sets what the office takes off for what. */
export const setScorePointsAction = formAction(async (previous, data) => {
  const viewer = await requireViewer('/');
  const form = readForm(pointsForm, previous, data);
  if (!form.ok) return form.state;
  const { unit: unitId, year } = form.value;
  const refused = () =>
    refusedForm(previous, shownAgain(data), [{ field: 'points.overdue', message: refusalText('notFound') }]);
  if (!(await authorise(viewer, 'scoreUnits', unitId))) return refused();
  const points: ScorePoints = {
    overdue: form.value['points.overdue'],
    late: form.value['points.late'],
    returned: form.value['points.returned'],
    error: form.value['points.error'],
    unexplained: form.value['points.unexplained'],
    alike: form.value['points.alike'],
  };
  if (!(await setScorePoints(viewer, { unitId, year, points })).ok) return refused();
  const about = scoreItems.map((item) => `${scoreItemNames[item].name}${points[item]}`).join('，');
  await audit(viewer, 'scorePointsSet', { unitId, about: `${year}年度：${about}` });
  revalidatePath(`/county/${year}/rollup/scores`);
  return doneForm(previous, shownAgain(data), '已保存扣分标准，评分表已按新标准计算。');
});
