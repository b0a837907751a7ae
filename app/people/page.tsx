import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ViewerFrame } from '@/app/viewer-frame';
import { PeopleTable } from '@/components/people/people-table';
import { ButtonLink } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { Pages, pageOf } from '@/components/ui/pages';
import { ownUnits, requireViewer } from '@/lib/auth/viewer';
import { listPeople, type Person } from '@/lib/store/people/people';
import { unitsInTree } from '@/lib/store/units/unit-tree-list';
import { roleGlossary } from '@/lib/workflow/roles';

export const metadata: Metadata = { title: '人员' };

/** People of one page. */
const SIZE = 100;

/** Which people are shown, by what it is called in the address. */
const shows = {
  all: ['全部', () => true],
  noPost: ['没有岗位', ({ posts, deactivatedAt }: Person) => posts.length === 0 && !deactivatedAt],
  first: ['还没有改初始密码', ({ mustChangePassword, deactivatedAt }: Person) => mustChangePassword && !deactivatedAt],
  deputy: ['代理', ({ deputies }: Person) => deputies.length > 0],
  closed: ['已停用', ({ deactivatedAt }: Person) => deactivatedAt !== null],
} as const;

type Show = keyof typeof shows;
const isShow = (text: string): text is Show => text in shows;

interface Query {
  readonly q?: string;
  readonly show?: string;
  readonly page?: string;
}

export default async function PeoplePage({ searchParams }: { searchParams: Promise<Query> }) {
  const viewer = await requireViewer('/people');
  if (ownUnits(viewer, 'manageAccounts').length === 0) notFound();
  const { q = '', show: wanted = 'all', page: asked } = await searchParams;
  const show = isShow(wanted) ? wanted : 'all';
  const [people, units] = await Promise.all([listPeople(viewer), unitsInTree(viewer)]);
  const nameOf = new Map(units.map(({ id, name }) => [id, name]));
  const unitsOf = (person: Person) => [
    ...new Set(
      [...person.posts.map(({ unitName }) => unitName), nameOf.get(person.homeUnitId ?? '') ?? ''].filter(Boolean),
    ),
  ];
  const found = people.filter((person) => shows[show][1](person) && matches(person, unitsOf(person), q));
  const page = pageOf(asked, found.length, SIZE);
  return (
    <ViewerFrame viewer={viewer} current="units">
      <div className="print:hidden">
        <PageHeader
          title="人员"
          acts={
            <>
              <ButtonLink href="/units">单位列表</ButtonLink>
              <ButtonLink href="/units/workbook">用Excel成批建立</ButtonLink>
            </>
          }
        >
          您管理的{people.length}个账号，没有岗位的也在内。点击姓名，可以移交岗位、安排代理、重置密码、停用账号。
        </PageHeader>
      </div>
      <div className="space-y-6">
        <div className="print:hidden">
          <Search q={q} show={show} />
        </div>
        <Card>
          <PeopleTable
            key={`${q} ${show} ${page}`}
            passwordsAt="/people/passwords"
            people={found.slice((page - 1) * SIZE, page * SIZE).map((person) => ({
              userId: person.userId,
              name: person.name,
              username: person.username,
              units: unitsOf(person),
              posts: person.posts.map(({ role }) => roleGlossary[role].name),
              state: stateOf(person),
              mayReset: person.isWholly && person.userId !== viewer.userId && !person.deactivatedAt,
            }))}
          />
          <Pages
            of="人"
            count={found.length}
            size={SIZE}
            page={page}
            addressOf={(other) => `/people?${new URLSearchParams({ q, show, page: String(other) })}`}
          />
        </Card>
      </div>
    </ViewerFrame>
  );
}

function matches({ name, username, posts }: Person, units: readonly string[], q: string): boolean {
  const words = q.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const text = [name, username, ...units, ...posts.map(({ role }) => roleGlossary[role].name)].join(' ').toLowerCase();
  return words.every((word) => text.includes(word));
}

function stateOf({ deactivatedAt, mustChangePassword, hasSecondFactor, deputies }: Person): string {
  if (deactivatedAt) return '已停用';
  const facts = [
    mustChangePassword && '还没有改初始密码',
    hasSecondFactor && '两步验证',
    deputies.length > 0 && '代理',
  ].filter(Boolean);
  return facts.join('，') || '使用中';
}

function Search({ q, show }: { q: string; show: Show }) {
  return (
    <form className="flex flex-wrap items-end gap-4">
      <div>
        <label htmlFor="q" className="block font-bold">
          查找
        </label>
        <input
          id="q"
          name="q"
          defaultValue={q}
          maxLength={50}
          placeholder="姓名、用户名、单位或岗位"
          className="mt-2 h-11 w-72 max-w-full rounded border border-edge bg-white px-3"
        />
      </div>
      <div>
        <label htmlFor="show" className="block font-bold">
          显示
        </label>
        <select
          id="show"
          name="show"
          defaultValue={show}
          className="mt-2 h-11 rounded border border-edge bg-white px-3"
        >
          {Object.entries(shows).map(([key, [label]]) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className={buttonClass('secondary')}>
        查找
      </button>
    </form>
  );
}
