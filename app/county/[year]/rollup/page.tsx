import type { Metadata } from 'next';
import { readRollUpQuery, rollUpAddress } from '@/app/county/rollup-query';
import { ViewerFrame } from '@/app/viewer-frame';
import { CoverageNumbers, LeftOut } from '@/components/rollup/coverage';
import { ScopeChoice } from '@/components/rollup/scope-choice';
import { SumTables } from '@/components/rollup/sum-table';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { mayDo } from '@/lib/auth/unit-permit';
import { requireViewer } from '@/lib/auth/viewer';
import { gapsOf } from '@/lib/rollup/gap';
import { coverageOf } from '@/lib/rollup/part';
import type { CellId } from '@/lib/template/keys';
import { hasGovernmentsBelow } from '@/lib/workflow/obligation';
import { FrozenVersions } from './frozen-versions';
import { GovernmentReport } from './government-report';
import { loadRollUp } from './loaded';
import { OtherOffices } from './other-offices';
import { SumFindings } from './sum-findings';

export const metadata: Metadata = { title: '年度汇总' };

interface RollUpPageProps {
  readonly params: Promise<{ year: string }>;
  readonly searchParams: Promise<Readonly<Record<string, unknown>>>;
}

export default async function RollUpPage({ params, searchParams }: RollUpPageProps) {
  const { year: asked } = await params;
  const viewer = await requireViewer(`/county/${asked}/rollup`);
  const query = readRollUpQuery(await searchParams);
  const { rollUp, units } = await loadRollUp(viewer, asked, query.unit);
  const { unit, year, template, sums } = rollUp;
  const addressOf = (cell: CellId) => rollUpAddress(year, unit.id, { page: '/cell', cell });
  const gaps = rollUp.typed ? gapsOf(template, unit.level, sums.all, rollUp.typed.figures) : [];
  const shownGaps = new Map(query.scope === 'all' ? gaps.map((gap) => [gap.cell, gap]) : []);
  const coverage = coverageOf(rollUp.parts);
  const mayScore = await mayDo(viewer, 'scoreUnits', unit.id);
  return (
    <ViewerFrame viewer={viewer} current="reports" width="full">
      <PageHeader
        title={`${unit.name}：${year}年度汇总`}
        acts={
          <>
            {units
              .filter(({ id }) => id !== unit.id)
              .slice(0, 3)
              .map(({ id, shortName }) => (
                <ButtonLink key={id} href={rollUpAddress(year, id)}>
                  {shortName}
                </ButtonLink>
              ))}
            {mayScore && <ButtonLink href={rollUpAddress(year, unit.id, { page: '/scores' })}>评分</ButtonLink>}
            <ButtonLink href={rollUpAddress(year, unit.id, { page: '/compare' })}>单位对比</ButtonLink>
            {hasGovernmentsBelow(unit.level) && (
              <ButtonLink href={rollUpAddress(year, unit.id, { page: '/packages' })}>下级的汇总包</ButtonLink>
            )}
            <ButtonLink href={rollUpAddress(year, unit.id, { page: '/offices' })}>其他部门的数</ButtonLink>
            <ButtonLink href={rollUpAddress(year - 1, unit.id)}>{`${year - 1}年度`}</ButtonLink>
            <ButtonLink href={`/county/${year}`}>年度进展</ButtonLink>
          </>
        }
      >
        把已审核通过的报告逐格相加，再与本级政府年报对照。点开任何一个数，可以看到是哪些单位的。
      </PageHeader>
      <div className="space-y-4">
        <CoverageNumbers coverage={coverage} />
        <Card>
          <LeftOut coverage={coverage} year={year} />
        </Card>
        <GovernmentReport viewer={viewer} rollUp={rollUp} gaps={gaps} addressOf={addressOf} />
        <Card title="汇总数的核对">
          <SumFindings rollUp={rollUp} addressOf={addressOf} />
        </Card>
        <OtherOffices rollUp={rollUp} />
        <FrozenVersions viewer={viewer} rollUp={rollUp} />
        <Card>
          <ScopeChoice scope={query.scope} addressOf={(scope) => `${rollUpAddress(year, unit.id, { scope })}#tables`} />
          <div id="tables" className="space-y-6">
            <SumTables
              templateId={template.id}
              sums={sums[query.scope]}
              gaps={shownGaps}
              cellAddress={`${rollUpAddress(year, unit.id, { page: '/cell' })}&cell=`}
            />
          </div>
        </Card>
      </div>
    </ViewerFrame>
  );
}
