/** The turn of the year: the reports of all units begun in one act. */
import { openYearAction } from '@/app/units/open-year-actions';
import { Card } from '@/components/ui/card';
import { Form } from '@/components/ui/form';
import { SubmitButton } from '@/components/ui/submit-button';
import { yearStanding } from '@/lib/store/units/open-year';
import type { Viewer } from '@/lib/workflow/asker';

export async function OpenYearCard({ viewer, year }: { viewer: Viewer; year: number }) {
  const { begun, waiting } = await yearStanding(viewer, year);
  return (
    <Card title={`${year}年度的年报`}>
      <Form action={openYearAction}>
        <p>
          已建立{begun}份，{waiting > 0 ? `还有${waiting}个单位没有建立。` : '各单位都有了。'}
          {waiting > 0 && '一次建立以后，账号、单位和联系方式沿用，上年的结转和存量自动带入，填报人登录就能填写。'}
        </p>
        {waiting > 0 && <SubmitButton look="secondary">{`为${waiting}个单位建立${year}年度报告`}</SubmitButton>}
        <input type="hidden" name="year" value={year} />
      </Form>
    </Card>
  );
}
