/** What an administrator has to see to: units whose reports would get stuck, the deadline of the season. */
import Link from 'next/link';
import type { ReactNode } from 'react';
import { isSupervising, missingPosts } from '@/app/units/missing-posts';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import type { Viewer } from '@/lib/auth/viewer';
import { formatDate } from '@/lib/report/wording';
import { listPeople } from '@/lib/store/people/people';
import { type AdministeredUnit, listAdministeredUnits } from '@/lib/store/units/unit-tree-list';
import { ownDeadline } from '@/lib/store/workflow/deadlines';
import { roleGlossary } from '@/lib/workflow/roles';

/** So many units are named; the page of units has them all. */
const MOST = 10;

/** Nothing for people who administer nothing. */
export async function AdministrationHome({ viewer, year }: { viewer: Viewer; year: number }) {
  const [units, people] = await Promise.all([listAdministeredUnits(viewer), listPeople(viewer)]);
  const [top] = units;
  if (!top) return null;
  const lacking = units
    .map((unit) => ({ unit, missing: missingPosts(unit, people) }))
    .filter(({ missing }) => missing.length > 0);
  return (
    <Card title="管理工作">
      <ul className="list-inside list-disc space-y-2">
        <li>
          管理{units.length}个单位、{people.length}个账号。
        </li>
        {isSupervising(top) && (
          <li>
            <UnitLink unit={top} field="submitBy">
              {year}年度报送期限
            </UnitLink>
            ：{await deadlineText(top, year)}
          </li>
        )}
        {lacking.length === 0 && <li>各单位的岗位都有人。</li>}
        {lacking.slice(0, MOST).map(({ unit, missing }) => (
          <li key={unit.id}>
            <UnitLink unit={unit}>{unit.name}</UnitLink>还缺：
            {missing.map((role) => roleGlossary[role].name).join('、')}
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

async function deadlineText({ id }: AdministeredUnit, year: number): Promise<string> {
  const day = await ownDeadline(id, year);
  return day ? formatDate(day) : '还没有设置';
}

function UnitLink({ unit: { id }, field, children }: { unit: AdministeredUnit; field?: string; children: ReactNode }) {
  return (
    <Link href={`/units/${id}${field ? `#${field}` : ''}`} prefetch={false} className="text-brand underline">
      {children}
    </Link>
  );
}
