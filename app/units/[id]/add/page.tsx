import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { addUnitAction } from '@/app/units/actions';
import { ViewerFrame } from '@/app/viewer-frame';
import { Card } from '@/components/ui/card';
import { Form } from '@/components/ui/form';
import { PageHeader } from '@/components/ui/page-header';
import { SubmitButton } from '@/components/ui/submit-button';
import { CreditCodeField, UnitContactFields, UnitNameFields } from '@/components/unit/unit-fields';
import { mayDo } from '@/lib/auth/unit-permit';
import { requireViewer } from '@/lib/auth/viewer';
import { getAdministeredUnit } from '@/lib/store/units/unit-tree-list';

export const metadata: Metadata = { title: '新增下级单位' };

export default async function AddUnitPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const viewer = await requireViewer(`/units/${id}/add`);
  const parent = (await mayDo(viewer, 'manageUnit', id)) ? await getAdministeredUnit(viewer, id) : undefined;
  if (!parent || parent.closedAt) notFound();
  return (
    <ViewerFrame viewer={viewer} current="units">
      <PageHeader title="新增下级单位">上级单位：{parent.name}。审核设置先与上级相同，以后可以修改。</PageHeader>
      <div className="max-w-form">
        <Card>
          <Form action={addUnitAction} values={{ level: 'township' }}>
            <UnitNameFields />
            <CreditCodeField />
            <UnitContactFields />
            <SubmitButton>新增单位</SubmitButton>
            <input type="hidden" name="id" value={id} />
          </Form>
        </Card>
      </div>
    </ViewerFrame>
  );
}
