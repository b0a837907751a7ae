/** What an administrator has to see to: units whose reports would get stuck, the deadline of the season. */
import Link from 'next/link';
import type { ReactNode } from 'react';
import { gapsText, lacksWriter, unitGaps } from '@/app/units/missing-posts';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ownUnits } from '@/lib/auth/viewer';
import { formatDate } from '@/lib/report/wording';
import { countPeople } from '@/lib/store/people/people';
import { byUnit, listPostsHeld, type StaffedUnit } from '@/lib/store/units/posts-held';
import { ownDeadline } from '@/lib/store/workflow/deadlines';
import type { Viewer } from '@/lib/workflow/asker';
import { kindNames, kindsOf } from '@/lib/workflow/obligation';
import { isSupervising } from '@/lib/workflow/roles';

/** So many units are named; the page of units has them all. */
const MOST = 10;

/** Nothing for people who administer nothing. */
export async function AdministrationHome({ viewer, year }: { viewer: Viewer; year: number }) {
  if (ownUnits(viewer, 'manageUnit').length === 0) return null;
  const [{ units, posts }, people] = [await listPostsHeld(viewer), await countPeople(viewer)];
  const ids = new Set(units.map(({ id }) => id));
  const top = units.find(({ parentId }) => parentId === null || !ids.has(parentId));
  if (!top) return null;
  const held = byUnit(posts);
  const lacking = units
    .map((unit) => ({ unit, gaps: gapsText(unitGaps(unit, held.get(unit.id) ?? [])) }))
    .filter(({ gaps }) => gaps !== '');
  const isNamed = lacking.some(({ unit }) => unit.id === top.id);
  const hasNoWriter = !isNamed && lacksWriter(top, held.get(top.id) ?? []);
  if (units.length === 1 && people === 1) return <FirstDuties unit={top} />;
  return (
    <Card title="管理工作">
      <ul className="list-disc pl-6 space-y-2">
        <li>
          管理{units.length}个单位、{people}个账号。
        </li>
        {isSupervising(top.level) && (
          <li>
            <UnitLink unit={top} field="submitBy">
              {year}年度报送期限
            </UnitLink>
            ：{await deadlineText(top, year)}
          </li>
        )}
        {lacking.length === 0 && !hasNoWriter && <li>各单位的岗位都有人。</li>}
        {hasNoWriter && (
          <li>
            <UnitLink unit={top}>{top.name}</UnitLink>
            ：还没有填报人，
            {kindsOf(top.level)
              .map((kind) => kindNames[kind])
              .join('和')}
            没有人填
          </li>
        )}
        {lacking.slice(0, MOST).map(({ unit, gaps }) => (
          <li key={unit.id}>
            <UnitLink unit={unit}>{unit.name}</UnitLink>：{gaps}
          </li>
        ))}
        {lacking.length > MOST && <li>另有{lacking.length - MOST}个单位缺人，见“单位和人员”。</li>}
      </ul>
      <div className="mt-5 flex gap-3">
        <ButtonLink look="primary" href="/units">
          单位和人员
        </ButtonLink>
        <ButtonLink href="/audit">操作记录</ButtonLink>
      </div>
    </Card>
  );
}

/** What to do after the set-up, when there is nobody yet but the administrator. */
function FirstDuties({ unit }: { unit: StaffedUnit }) {
  return (
    <Card title="从这里开始">
      <ol className="list-decimal pl-6 space-y-2">
        <li>
          <UnitLink unit={unit}>给填报人和审核人新建账号</UnitLink>
          ：管理员不能兼任填报和审核，至少还要两个人，一人填报，一人签发。
        </li>
        <li>人手少的，在同一页把“本单位审核级数”改为一级，只由终审签发人审核。</li>
        {isSupervising(unit.level) && (
          <li>
            <Link href="/units/workbook" prefetch={false} className="text-brand underline">
              用一个Excel文件建好下级单位和全部账号
            </Link>
            ：下载样表，填写单位和人员，核对以后一次建立，初始密码打印成条。
          </li>
        )}
        <li>填报人用自己的账号登录，新建年报，填好后送审；签发人审核通过后公布。</li>
      </ol>
      <div className="mt-5 flex gap-3">
        <ButtonLink look="primary" href={`/units/${unit.id}`}>
          新建账号
        </ButtonLink>
        <ButtonLink href="/units">单位和人员</ButtonLink>
      </div>
    </Card>
  );
}

async function deadlineText({ id }: StaffedUnit, year: number): Promise<string> {
  const day = await ownDeadline(id, year);
  return day ? formatDate(day) : '还没有设置';
}

function UnitLink({
  unit: { id },
  field,
  children,
}: {
  unit: Pick<StaffedUnit, 'id'>;
  field?: string;
  children: ReactNode;
}) {
  return (
    <Link href={`/units/${id}${field ? `#${field}` : ''}`} prefetch={false} className="text-brand underline">
      {children}
    </Link>
  );
}
