import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { Fragment } from 'react';
import { ViewerFrame } from '@/app/viewer-frame';
import { Card } from '@/components/ui/card';
import { Form } from '@/components/ui/form';
import { PageHeader } from '@/components/ui/page-header';
import { SubmitButton } from '@/components/ui/submit-button';
import { UnitContactFields } from '@/components/unit/unit-fields';
import { mayDo } from '@/lib/auth/unit-permit';
import { requireViewer } from '@/lib/auth/viewer';
import { unitLevelNames } from '@/lib/report/unit/unit';
import { getUnit, type Unit } from '@/lib/store/units/unit';
import { updateContactAction } from './actions';

export const metadata: Metadata = { title: '单位信息' };

export default async function UnitPage({ searchParams }: { searchParams: Promise<{ id?: string }> }) {
  const viewer = await requireViewer('/unit');
  const { id = viewer.memberships[0]?.unitId ?? '' } = await searchParams;
  const unit = await getUnit(viewer, id);
  if (!unit) notFound();
  const { address, postcode, phone, email, portalUrl } = unit;
  const mayEdit = await mayDo(viewer, 'editContact', unit.id);
  const others = new Map(viewer.memberships.map(({ unitId, unitName }) => [unitId, unitName]));
  others.delete(unit.id);
  return (
    <ViewerFrame viewer={viewer} current="unit">
      <PageHeader title="单位信息">新建报告时用来拟写标题、前言和落款。已经写好的报告不会随之改变。</PageHeader>
      <div className="space-y-6 lg:columns-2 lg:gap-6">
        {others.size > 0 && (
          <p>
            其他单位：
            {[...others].map(([unitId, unitName]) => (
              <Link key={unitId} href={`/unit?id=${unitId}`} prefetch={false} className="mr-4 text-brand underline">
                {unitName}
              </Link>
            ))}
          </p>
        )}
        <UnitFacts unit={unit} withContact={!mayEdit} />
        {mayEdit && (
          <Form key={unit.id} action={updateContactAction} values={{ address, postcode, phone, email, portalUrl }}>
            <Card title="联系方式">
              <div className="space-y-5">
                <UnitContactFields />
              </div>
            </Card>
            <SubmitButton>保存</SubmitButton>
            <input type="hidden" name="id" value={unit.id} />
          </Form>
        )}
      </div>
    </ViewerFrame>
  );
}

/** What the unit is; for people who only look, how it is reached as well. */
function UnitFacts({ unit, withContact }: { unit: Unit; withContact: boolean }) {
  const names = [
    ['全称', unit.name],
    ['简称', unit.shortName],
    ['层级', unitLevelNames[unit.level]],
  ] as const;
  const contact = [
    ['地址', unit.address],
    ['邮编', unit.postcode],
    ['电话', unit.phone],
    ['电子邮箱', unit.email],
    ['政府网站', unit.portalUrl],
  ] as const;
  return (
    <Card title={unit.name}>
      <dl className="grid sm:grid-cols-[8em_1fr] gap-y-2">
        {[...names, ...(withContact ? contact : [])].map(([name, text]) => (
          <Fragment key={name}>
            <dt className="text-muted">{name}</dt>
            <dd>{text || '—'}</dd>
          </Fragment>
        ))}
      </dl>
      <p className="mt-4 text-muted">
        名称和层级由上级单位的管理员修改{withContact && '，联系方式由本单位的填报人或管理员修改'}
        ；没有上级单位的，由本单位的管理员修改。
      </p>
    </Card>
  );
}
