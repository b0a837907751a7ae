import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { gapsText, unitGaps } from '@/app/units/missing-posts';
import { OpenYearCard } from '@/app/units/open-year-card';
import { ViewerFrame } from '@/app/viewer-frame';
import { ButtonLink } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Pages, pageOf } from '@/components/ui/pages';
import { Table } from '@/components/ui/table';
import { ownUnits, requireViewer } from '@/lib/auth/viewer';
import { calendarDay, formatMoment } from '@/lib/report/moment';
import { dueYear } from '@/lib/report/report-year';
import { unitLevelNames } from '@/lib/report/unit/unit';
import { postsOfUnits } from '@/lib/store/units/posts-held';
import { type ListedUnit, pageOfUnits } from '@/lib/store/units/unit-tree-list';
import { lastMailFailure } from '@/lib/store/workflow/letters';
import type { Viewer } from '@/lib/workflow/asker';

export const metadata: Metadata = { title: '单位和人员' };

/** So long a letter that could not be sent is reported. */
const WEEK = 7 * 24 * 60 * 60 * 1000;

/** Units of one page: a list of a thousand is no list to read. */
const SIZE = 100;

/** So much of a name can be searched for. */
const MOST_SIGNS = 50;

interface Query {
  readonly q?: string;
  readonly page?: string;
}

export default async function UnitsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const viewer = await requireViewer('/units');
  if (ownUnits(viewer, 'manageUnit').length === 0) notFound();
  const { q = '', page: asked } = await searchParams;
  const { page, units, found } = await shownUnits(viewer, q.trim().slice(0, MOST_SIGNS), asked);
  const posts = await postsOfUnits(units.map(({ id }) => id));
  const isLong = found > SIZE || q !== '';
  const unsent = await lastMailFailure(viewer, new Date(Date.now() - WEEK).toISOString());
  return (
    <ViewerFrame viewer={viewer} current="units">
      <PageHeader
        title="单位和人员"
        acts={
          <>
            <ButtonLink href="/people">人员</ButtonLink>
            <ButtonLink look="primary" href="/units/workbook">
              用Excel成批建立
            </ButtonLink>
          </>
        }
      >
        点击单位名称，可以修改信息、设置审核级数、管理人员、新增下级单位。
      </PageHeader>
      <div className="space-y-6">
        {unsent && (
          <Notice kind="warn" title={`${formatMoment(unsent.at)}，${unsent.about}`}>
            请核对邮件服务器的设置；详情见
            <Link href="/audit" prefetch={false} className="text-brand underline">
              操作记录
            </Link>
            。
          </Notice>
        )}
        {ownUnits(viewer, 'openYear').length > 0 && (
          <OpenYearCard viewer={viewer} year={dueYear(calendarDay(new Date()))} />
        )}
        <Card>
          {isLong && <Search q={q} />}
          <Table headings={['单位', '层级', '审核', '人员', '年报', '状态']}>
            {units.map((unit) => (
              <UnitRow key={unit.id} unit={unit} gaps={gapsText(unitGaps(unit, posts.get(unit.id) ?? []))} />
            ))}
          </Table>
          {isLong && (
            <Pages
              of="个单位"
              count={found}
              size={SIZE}
              page={page}
              addressOf={(other) => `/units?${new URLSearchParams({ q, page: String(other) })}`}
            />
          )}
        </Card>
      </div>
    </ViewerFrame>
  );
}

/** The units of the page that is asked for, or of the last one where there are not so many. */
async function shownUnits(viewer: Viewer, search: string, asked: string | undefined) {
  const wanted = Math.max(1, Math.floor(Number(asked ?? 1)) || 1);
  const at = (page: number) => pageOfUnits(viewer, { search, limit: SIZE, offset: (page - 1) * SIZE });
  const { units, found } = await at(wanted);
  const page = pageOf(asked, found, SIZE);
  return { page, found, units: page === wanted ? units : (await at(page)).units };
}

function Search({ q }: { q: string }) {
  return (
    <form className="mb-4 flex flex-wrap items-end gap-4">
      <div>
        <label htmlFor="q" className="block font-bold">
          查找单位
        </label>
        <input
          id="q"
          name="q"
          defaultValue={q}
          maxLength={MOST_SIGNS}
          placeholder="单位名称"
          className="mt-2 h-11 w-72 max-w-full rounded border border-edge bg-white px-3"
        />
      </div>
      <button type="submit" className={buttonClass('secondary')}>
        查找
      </button>
    </form>
  );
}

function UnitRow({
  unit: { id, name, level, depth, reviewStages, people, reports, closedAt },
  gaps,
}: {
  unit: ListedUnit;
  /** What is missing in it, in one sentence; empty where nothing is. */
  gaps: string;
}) {
  return (
    <tr className="border-b border-line">
      <th scope="row" className="py-2 pr-4 font-normal" style={{ paddingLeft: `${depth * 1.5}em` }}>
        <Link href={`/units/${id}`} prefetch={false} className="text-brand underline">
          {name}
        </Link>
      </th>
      <td className="py-2 pr-4">{unitLevelNames[level]}</td>
      <td className="py-2 pr-4">{reviewStages}级</td>
      <td className="py-2 pr-4">
        {people}人{gaps && <span className="block text-sm text-warn">{gaps}</span>}
      </td>
      <td className="py-2 pr-4">{reports}份</td>
      <td className="py-2">{closedAt ? '已关闭' : '使用中'}</td>
    </tr>
  );
}
