import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { addPersonAction } from '@/app/people/actions';
import { changeSettingsAction, changeUnitAction, unitDeedAction } from '@/app/units/actions';
import { isSupervising, missingPosts } from '@/app/units/missing-posts';
import { ViewerFrame } from '@/app/viewer-frame';
import { AddPersonFields } from '@/components/people/add-person-fields';
import { PostTable } from '@/components/people/post-table';
import { SettingsFields } from '@/components/people/settings-fields';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Form } from '@/components/ui/form';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { SubmitButton } from '@/components/ui/submit-button';
import { CreditCodeField, UnitContactFields, UnitNameFields } from '@/components/unit/unit-fields';
import { mayDo } from '@/lib/auth/unit-permit';
import { requireViewer } from '@/lib/auth/viewer';
import { listPeople, type Person } from '@/lib/store/people/people';
import { type AdministeredUnit, getAdministeredUnit } from '@/lib/store/units/unit-tree-list';
import { roleGlossary } from '@/lib/workflow/roles';
import { DeadlineCard } from './deadline-card';

export const metadata: Metadata = { title: '单位' };

export default async function OneUnitPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const viewer = await requireViewer(`/units/${id}`);
  const unit = (await mayDo(viewer, 'manageUnit', id)) ? await getAdministeredUnit(viewer, id) : undefined;
  if (!unit) notFound();
  const people = (await listPeople(viewer)).filter(({ posts }) => posts.some(({ unitId }) => unitId === id));
  const { reviewStages, fourEyes, passwordClasses, passwordDays, closedAt, reports, parentId, ...profile } = unit;
  const idField = <input type="hidden" name="id" value={id} />;
  return (
    <ViewerFrame viewer={viewer} current="units">
      <PageHeader
        title={unit.name}
        acts={
          <>
            <ButtonLink href="/units">返回单位列表</ButtonLink>
            {!closedAt && (
              <ButtonLink look="primary" href={`/units/${id}/add`}>
                新增下级单位
              </ButtonLink>
            )}
          </>
        }
      >
        {closedAt ? '这个单位已关闭，不再新建年报；已有的年报可以查阅。' : `已有${reports}份年报。`}
      </PageHeader>
      <div className="max-w-form space-y-6">
        <Card title="人员">
          <MissingPosts unit={unit} people={people} />
          <PostTable unitId={id} people={people} />
        </Card>
        {!closedAt && (
          <Card title="新建账号">
            <Form action={addPersonAction} values={{ role: 'clerk' }}>
              <AddPersonFields />
              <SubmitButton>新建账号</SubmitButton>
              <input type="hidden" name="unitId" value={id} />
            </Form>
          </Card>
        )}
        <Card title="审核和密码">
          <Form
            action={changeSettingsAction}
            values={{
              reviewStages: String(reviewStages),
              fourEyes: fourEyes ? '1' : '0',
              passwordClasses: String(passwordClasses),
              passwordDays: String(passwordDays),
            }}
          >
            <SettingsFields />
            <SubmitButton>保存设置</SubmitButton>
            {idField}
          </Form>
        </Card>
        {isSupervising(unit) && <DeadlineCard unitId={id} />}
        <Card title="单位信息">
          <Form action={changeUnitAction} values={textsOf(profile)}>
            <UnitNameFields />
            <CreditCodeField />
            <UnitContactFields />
            <SubmitButton>保存单位信息</SubmitButton>
            {idField}
          </Form>
        </Card>
        {parentId && <CloseCard unit={unit} isEmpty={reports === 0 && people.length === 0} />}
      </div>
    </ViewerFrame>
  );
}

function CloseCard({ unit: { id, closedAt }, isEmpty }: { unit: AdministeredUnit; isEmpty: boolean }) {
  return (
    <Card title={closedAt ? '恢复使用' : '关闭'}>
      <Form action={unitDeedAction}>
        <p>
          {closedAt
            ? '恢复以后可以继续新建年报。'
            : '单位撤并以后请关闭：不能再新建年报，已有的年报和记录都保留。没有年报和人员的单位可以直接删除。'}
        </p>
        <div className="flex gap-3">
          <DeedButton deed={closedAt ? 'reopen' : 'close'}>{closedAt ? '恢复使用' : '关闭这个单位'}</DeedButton>
          {!closedAt && isEmpty && <DeedButton deed="remove">删除</DeedButton>}
        </div>
        <input type="hidden" name="id" value={id} />
      </Form>
    </Card>
  );
}

/** Posts without which a report of the unit would stop on its way. */
function MissingPosts({ unit, people }: { unit: AdministeredUnit; people: readonly Person[] }) {
  const missing = missingPosts(unit, people);
  if (missing.length === 0) return null;
  return (
    <div className="mb-4">
      <Notice kind="warn" title={`还缺：${missing.map((role) => roleGlossary[role].name).join('、')}`}>
        缺人的环节没有人办理，年报会停在那里。请建立账号，或在下面减少审核级数。
      </Notice>
    </div>
  );
}

function DeedButton({ deed, children }: { deed: string; children: string }) {
  return (
    <button type="submit" name="deed" value={deed} className="h-11 rounded border border-edge bg-white px-5 font-bold">
      {children}
    </button>
  );
}

function textsOf(profile: Readonly<Record<string, string | number>>): Record<string, string> {
  return Object.fromEntries(Object.entries(profile).map(([key, value]) => [key, String(value)]));
}
