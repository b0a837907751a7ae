import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { addPersonAction } from '@/app/people/actions';
import { updateContactAction } from '@/app/unit/actions';
import { changeSettingsAction, changeUnitAction } from '@/app/units/actions';
import { gapsText, unitGaps } from '@/app/units/missing-posts';
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
import { mayDo, permitted } from '@/lib/auth/unit-permit';
import { requireViewer } from '@/lib/auth/viewer';
import { listPeople, type Person } from '@/lib/store/people/people';
import { type AdministeredUnit, getAdministeredUnit } from '@/lib/store/units/unit-tree-list';
import type { UnitAction } from '@/lib/workflow/can';
import { isSupervising } from '@/lib/workflow/roles';
import { CloseCard } from './close-card';
import { DeadlineCard } from './deadline-card';
import { DefaultsCard } from './defaults-card';
import { DraftAccessCard } from './draft-access-card';
import { SecondFactorCard } from './second-factor-card';

export const metadata: Metadata = { title: '单位' };

export default async function OneUnitPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const viewer = await requireViewer(`/units/${id}`);
  const unit = (await mayDo(viewer, 'manageUnit', id)) ? await getAdministeredUnit(viewer, id) : undefined;
  if (!unit) notFound();
  const may = await permitted(viewer, id);
  const people = (await listPeople(viewer, { unitId: id })).filter(
    ({ homeUnitId, posts }) => homeUnitId === id || posts.some(({ unitId }) => unitId === id),
  );
  const { closedAt, reports } = unit;
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
        {standsHow(unit, may('closeUnit'))}
      </PageHeader>
      <div className="space-y-6 lg:columns-2 lg:gap-6">
        <Card title="人员">
          <Gaps unit={unit} people={people} />
          <PostTable unitId={id} people={people} />
        </Card>
        {!closedAt && may('manageAccounts') && <NewAccountCard unit={unit} />}
        {may('setReview') && <SettingsCard unit={unit} may={may} />}
        {may('setReview') && <SecondFactorCard unitId={id} />}
        {isSupervising(unit.level) && <CardsForBelow unitId={id} may={may} />}
        {(may('renameUnit') || may('editContact')) && <ProfileCard unit={unit} mayRename={may('renameUnit')} />}
        {may('closeUnit') && <CloseCard viewer={viewer} unit={unit} isEmpty={reports === 0 && people.length === 0} />}
      </div>
    </ViewerFrame>
  );
}

/** What an office says for the units below it. */
function CardsForBelow({ unitId, may }: { unitId: string; may: (action: UnitAction) => boolean }) {
  return (
    <>
      {may('setDefaultsBelow') && <DefaultsCard unitId={unitId} />}
      {may('setDraftAccess') && <DraftAccessCard unitId={unitId} />}
      {may('setDeadline') && <DeadlineCard unitId={unitId} />}
    </>
  );
}

function standsHow({ closedAt, reports }: AdministeredUnit, mayReopen: boolean): string {
  if (!closedAt) return `已有${reports}份年报。`;
  return `这个单位已关闭，不再新建年报；已有的年报可以查阅。${mayReopen ? '' : '由上级单位的管理员恢复。'}`;
}

function NewAccountCard({ unit: { id, level } }: { unit: AdministeredUnit }) {
  return (
    <Card title="新建账号">
      <Form action={addPersonAction} values={{ role: 'clerk' }}>
        <AddPersonFields level={level} />
        <SubmitButton>新建账号</SubmitButton>
        <input type="hidden" name="unitId" value={id} />
      </Form>
    </Card>
  );
}

/** What is missing, without which a report of the unit would stop on its way. */
function Gaps({ unit, people }: { unit: AdministeredUnit; people: readonly Person[] }) {
  const active = people.filter(({ deactivatedAt }) => !deactivatedAt);
  const gaps = unitGaps(
    unit,
    active.flatMap(({ userId, posts }) => posts.map(({ unitId, role }) => ({ userId, unitId, role }))),
  );
  const text = gapsText(gaps);
  if (!text) return null;
  return (
    <div className="mb-4">
      <Notice kind="warn" title={text}>
        {gaps.missing.length > 0 && '缺人的环节没有人办理，年报会停在那里。请建立账号，或在下面减少审核级数。'}
        {gaps.lacksPermission &&
          '请另设一名签发人；单位确实只有一个人的，由上级单位的管理员在“审核和密码”里允许“同一人填报并签发”。'}
        {gaps.tooFewHands && !gaps.lacksPermission && '请再建立账号，或由上级单位的管理员减少审核级数。'}
      </Notice>
    </div>
  );
}

/** How reports are signed and what passwords must be; what the office above asks bounds the unit's own administrators. */
function SettingsCard({ unit, may }: { unit: AdministeredUnit; may: (action: UnitAction) => boolean }) {
  return (
    <Card title="审核和密码">
      <Form
        action={changeSettingsAction}
        values={{
          reviewStages: String(unit.reviewStages),
          fourEyes: unit.fourEyes ? '1' : '0',
          passwordClasses: String(unit.passwordClasses),
          passwordDays: String(unit.passwordDays),
          onePerson: unit.onePerson ? '1' : '0',
        }}
      >
        <SettingsFields bounds={may('setBounds') ? undefined : unit.bounds} mayAllowOnePerson={may('allowOnePerson')} />
        <SubmitButton>保存设置</SubmitButton>
        <input type="hidden" name="id" value={unit.id} />
      </Form>
    </Card>
  );
}

/** What the unit is and how it is reached; its own administrators change the latter alone where there is an office above. */
function ProfileCard({ unit, mayRename }: { unit: AdministeredUnit; mayRename: boolean }) {
  const { id, name, shortName, level, creditCode, address, postcode, phone, email, portalUrl } = unit;
  const contact = { address, postcode, phone, email, portalUrl };
  const idField = <input type="hidden" name="id" value={id} />;
  if (mayRename)
    return (
      <Card title="单位信息">
        <Form action={changeUnitAction} values={{ name, shortName, level, creditCode, ...contact }}>
          <UnitNameFields />
          <CreditCodeField />
          <UnitContactFields />
          <SubmitButton>保存单位信息</SubmitButton>
          {idField}
        </Form>
      </Card>
    );
  return (
    <Card title="联系方式">
      <Form action={updateContactAction} values={contact}>
        <p className="text-muted">名称和层级由上级单位的管理员修改。</p>
        <UnitContactFields />
        <SubmitButton>保存联系方式</SubmitButton>
        {idField}
      </Form>
    </Card>
  );
}
