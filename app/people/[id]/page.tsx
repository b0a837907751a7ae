import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import {
  givePostAction,
  handOverAction,
  handOverToNewAction,
  moveHomeAction,
  resetPasswordAction,
  takePostAction,
  toggleAccountAction,
} from '@/app/people/actions';
import { daysText } from '@/app/people/days-text';
import { ViewerFrame } from '@/app/viewer-frame';
import { roleOptions } from '@/components/people/add-person-fields';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { SelectField, TextField } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { SubmitButton } from '@/components/ui/submit-button';
import { requireViewer } from '@/lib/auth/viewer';
import { refusalText } from '@/lib/report/refusals';
import { getPerson, type Person } from '@/lib/store/people/people';
import { unitsInTree } from '@/lib/store/units/unit-tree-list';
import type { Membership } from '@/lib/workflow/asker';
import { roleGlossary, roles } from '@/lib/workflow/roles';
import { USERNAME } from '@/lib/workflow/roster/username';

export const metadata: Metadata = { title: '人员' };

interface PersonPageProps {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<Happened>;
}

export default async function PersonPage({ params, searchParams }: PersonPageProps) {
  const { id } = await params;
  const viewer = await requireViewer(`/people/${id}`);
  const [person, units] = [await getPerson(viewer, id), await unitsInTree(viewer)];
  if (!person || units.length === 0) notFound();
  const open = units.filter(({ closedAt }) => !closedAt).map((unit) => ({ value: unit.id, label: unit.name }));
  return (
    <ViewerFrame viewer={viewer} current="units">
      <PageHeader title={person.name} acts={<ButtonLink href="/people">人员列表</ButtonLink>}>
        用户名 {person.username}
        {person.deactivatedAt && '，已停用'}
        {person.mustChangePassword && '，还没有修改初始密码'}
        {person.hasSecondFactor && '，已开启两步验证'}
      </PageHeader>
      <div className="max-w-form space-y-6">
        <WhatHappened person={person} {...(await searchParams)} />
        <Card title="岗位">
          <Posts person={person} />
        </Card>
        <MorePosts person={person} units={open} isViewer={person.userId === viewer.userId} />
        {person.isOwn && <HomeCard person={person} units={open} />}
        {person.isWholly ? (
          <AccountCards person={person} />
        ) : (
          <Notice kind="info" title={person.isOwn ? '这个账号还有其他单位的岗位' : '这个账号属于其他单位'}>
            重置密码和停用，请联系上级单位的管理员。
          </Notice>
        )}
      </div>
    </ViewerFrame>
  );
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Another post, where the viewer may give one; else why not. */
function MorePosts({ person, units, isViewer }: { person: Person; units: readonly Choice[]; isViewer: boolean }) {
  if (isViewer) return <Notice kind="info" title={refusalText('ownPost')} />;
  if (!person.isOwn) return <Notice kind="info" title="这个账号属于其他单位，增加岗位由共同的上级单位的管理员办理。" />;
  return (
    <Card title="增加岗位">
      <Form
        action={givePostAction}
        values={{ unitId: person.posts[0]?.unitId ?? units[0]?.value ?? '', role: 'clerk' }}
        idPrefix="post-"
      >
        <div className="flex flex-wrap items-end gap-5">
          <SelectField name="unitId" label="单位" options={units} />
          <SelectField name="role" label="岗位" options={roleOptions} />
        </div>
        <p>只代理一段时间的，填写起止日期，到期自动失效；长期担任的不填。</p>
        <div className="flex flex-wrap items-end gap-5">
          <TextField name="fromDay" label="代理从哪天起" type="date" width="short" optional />
          <TextField name="untilDay" label="到哪天为止" type="date" width="short" optional />
          <SubmitButton look="secondary">增加岗位</SubmitButton>
        </div>
        <input type="hidden" name="userId" value={person.userId} />
      </Form>
    </Card>
  );
}

/** The unit that manages the account; to be changed where the viewer administers others. */
function HomeCard({ person: { userId, homeUnitId }, units }: { person: Person; units: readonly Choice[] }) {
  if (units.length < 2) return null;
  return (
    <Card title="所属单位">
      <Form action={moveHomeAction} values={{ home: homeUnitId ?? '' }}>
        <p>账号由所属单位和它的上级管理：重置密码、停用、增加岗位。人员调动时在这里调到新的单位。</p>
        <div className="flex items-end gap-5">
          <SelectField name="home" label="所属单位" options={units} />
          <SubmitButton look="secondary">调到这个单位</SubmitButton>
        </div>
        <input type="hidden" name="userId" value={userId} />
      </Form>
    </Card>
  );
}

/** What was done on this page just before. */
interface Happened {
  readonly handed?: string;
  readonly to?: string;
  readonly taken?: string;
}

/** Confirms that a post went from this person, for it is not in the list any more. */
function WhatHappened({ person: { name, posts }, handed = '', to = '', taken = '' }: Happened & { person: Person }) {
  const role = roles.find((each) => each === handed || each === taken);
  if (!role || (handed && !USERNAME.test(to))) return null;
  const post = `“${roleGlossary[role].name}”岗位`;
  return (
    <Notice kind="ok" live title={handed ? `${post}已移交给 ${to}` : `${post}已取消`}>
      以前办理的记录仍在{name}名下。
      {posts.length === 0 && `${name}现在没有岗位，仍在人员列表里；已经调离的，请在下面停用账号或调到新的单位。`}
    </Notice>
  );
}

/** Posts of today with their days, then those that begin later. */
function postsWithDays({ posts, deputies }: Person) {
  const isSame = (one: Membership, other: Membership) => one.unitId === other.unitId && one.role === other.role;
  const held = posts.map((post) => ({ ...post, days: deputies.find((each) => isSame(each, post)) }));
  const later = deputies.filter((each) => !posts.some((post) => isSame(post, each)));
  return [...held, ...later.map((each) => ({ ...each, days: each }))];
}

function Posts({ person }: { person: Person }) {
  const { userId } = person;
  const posts = postsWithDays(person);
  if (posts.length === 0) return <p>没有岗位。</p>;
  return (
    <ul className="space-y-4">
      {posts.map(({ unitId, unitName, role, days }) => {
        const post = (
          <>
            <input type="hidden" name="userId" value={userId} />
            <input type="hidden" name="unitId" value={unitId} />
            <input type="hidden" name="role" value={role} />
          </>
        );
        return (
          <li key={`${unitId} ${role}`} className="border-b border-line pb-4 last:border-0 last:pb-0">
            <p className="mb-2 font-bold">
              {unitName}　{roleGlossary[role].name}
              {days && <span className="ml-2 font-normal text-muted">代理，{daysText(days)}</span>}
            </p>
            <details>
              <summary className="cursor-pointer text-brand">移交或取消</summary>
              <div className="mt-3 flex flex-wrap items-end gap-6">
                <Form action={handOverAction} idPrefix={`${unitId}-${role}-`}>
                  <div className="flex items-end gap-3">
                    <TextField name="to" label="移交给（用户名）" hint="您管理的人员，要先有账号" width="half" />
                    <SubmitButton look="secondary">移交</SubmitButton>
                  </div>
                  {post}
                </Form>
                <Form action={handOverToNewAction} idPrefix={`${unitId}-${role}-new-`}>
                  <p>接手的人还没有账号的，在这里一次办完：</p>
                  <div className="flex flex-wrap items-end gap-3">
                    <TextField name="person" label="新同事姓名" width="short" />
                    <TextField name="username" label="新用户名" width="short" autoComplete="off" />
                    <TextField name="firstPassword" label="新账号的初始密码" width="short" autoComplete="off" />
                    <SubmitButton look="secondary">建账号并移交</SubmitButton>
                  </div>
                  {post}
                </Form>
                <Form action={takePostAction}>
                  <SubmitButton look="secondary">取消这个岗位</SubmitButton>
                  {post}
                </Form>
              </div>
            </details>
          </li>
        );
      })}
    </ul>
  );
}

function AccountCards({ person: { userId, deactivatedAt } }: { person: Person }) {
  return (
    <>
      <Card title="重置密码">
        <Form action={resetPasswordAction}>
          <p>本人忘记密码，或丢失身份验证器时使用：现有登录全部退出，两步验证关闭，首次登录时必须修改密码。</p>
          <TextField name="firstPassword" label="新的初始密码" width="half" autoComplete="off" />
          <SubmitButton look="secondary">重置密码</SubmitButton>
          <input type="hidden" name="userId" value={userId} />
        </Form>
      </Card>
      <Card title={deactivatedAt ? '恢复账号' : '停用账号'}>
        <Form action={toggleAccountAction}>
          <p>
            {deactivatedAt ? '恢复以后可以用原来的密码登录。' : '人员调离后停用：立即不能登录，办理过的记录都保留。'}
          </p>
          <SubmitButton look="secondary">{deactivatedAt ? '恢复账号' : '停用账号'}</SubmitButton>
          <input type="hidden" name="userId" value={userId} />
        </Form>
      </Card>
    </>
  );
}
