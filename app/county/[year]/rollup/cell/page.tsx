import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ComponentProps } from 'react';
import { loadRollUp } from '@/app/county/[year]/rollup/loaded';
import { readRollUpQuery, rollUpAddress } from '@/app/county/rollup-query';
import { ViewerFrame } from '@/app/viewer-frame';
import { anchorAddress } from '@/components/rollup/anchor-address';
import { PartsTable } from '@/components/rollup/parts-table';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { requireViewer } from '@/lib/auth/viewer';
import { compareNames } from '@/lib/report/unit/name-order';
import type { PartFigure } from '@/lib/rollup/gap';
import { asListed, type Part } from '@/lib/rollup/part';
import { regulationCells } from '@/lib/rollup/sum';
import { figureText, fullCellName, namesOf } from '@/lib/rollup/words';
import { countedVersions, partFigures } from '@/lib/store/rollup/part-figures';
import type { CellSpec } from '@/lib/template/types';
import { rolesFor } from '@/lib/workflow/can';
import { obligationName } from '@/lib/workflow/obligation';

export const metadata: Metadata = { title: '汇总数的来源' };

interface CellPageProps {
  readonly params: Promise<{ year: string }>;
  readonly searchParams: Promise<Readonly<Record<string, unknown>>>;
}

export default async function RollUpCellPage({ params, searchParams }: CellPageProps) {
  const { year: asked } = await params;
  const viewer = await requireViewer(`/county/${asked}/rollup`);
  const query = readRollUpQuery(await searchParams);
  const { rollUp } = await loadRollUp(viewer, asked, query.unit);
  const { unit, year, template, sums, parts } = rollUp;
  const spec = query.cell && template.cells.get(query.cell);
  if (!spec) notFound();
  const [figures, versions] = [await partFigures(rollUp, spec.id), await countedVersions(rollUp)];
  const counted = figures.filter(({ part }) => part.counts).sort(byValue);
  const others = figures.filter(({ part }) => !part.counts).sort(byValue);
  const without = asListed(parts).filter(
    ({ reportId, standing, counts }) => !counts && reportId === null && standing === 'due',
  );
  const closed = asListed(parts).filter(({ isClosed }) => isClosed);
  const mayOpen = viewer.memberships.some(({ role }) => rolesFor('view', 'below').includes(role));
  const addressOf = ({ unitName, reportId, packaged }: Part) => {
    if (packaged) return rollUpAddress(year, unit.id, { page: '/packages', cell: spec.id, name: unitName });
    return mayOpen && reportId ? anchorAddress(reportId, spec.id) : undefined;
  };
  const isRegulation = regulationCells(template).includes(spec.id);
  return (
    <ViewerFrame viewer={viewer} current="reports">
      <PageHeader
        title={fullCellName(template, spec.id)}
        acts={<ButtonLink href={rollUpAddress(year, unit.id)}>返回汇总</ButtonLink>}
      >
        {`${unit.name}${year}年度汇总：${figureText(spec, sums.all.get(spec.id) ?? 0)}${spec.column.unit}，其中本级${figureText(spec, sums.own.get(spec.id) ?? 0)}，下级${figureText(spec, sums.below.get(spec.id) ?? 0)}。`}
        {isRegulation && '规章只计有权制定规章的政府自己的，其他单位填的数不计入。'}
      </PageHeader>
      <div className="space-y-4">
        <Card title={`已计入的${counted.length}份`}>
          <Parts
            spec={spec}
            figures={counted}
            {...(!isRegulation && { sum: sums.all.get(spec.id) ?? 0 })}
            addressOf={addressOf}
            versions={versions}
            caption="已计入的单位"
          />
        </Card>
        {others.length > 0 && (
          <Card title={`还没有计入的${others.length}份`}>
            <Parts spec={spec} figures={others} addressOf={addressOf} versions={versions} caption="还没有计入的单位" />
          </Card>
        )}
        {closed.length > 0 && <p className="text-muted">报送以后才能查看：{namesOf(closed.map(obligationName))}。</p>}
        {without.length > 0 && <p className="text-muted">还没有报告：{namesOf(without.map(obligationName))}。</p>}
      </div>
    </ViewerFrame>
  );
}

/** From so many on, the units that have 0 are folded away: what a sum is made of would be lost among them. */
const MANY = 30;

/** So many rows are shown; what more units count is said together. */
const MOST = 100;

function Parts({ figures, ...table }: ComponentProps<typeof PartsTable>) {
  const zero = figures.length < MANY ? [] : figures.filter(({ value }) => value === 0);
  if (zero.length === 0) return <PartsTable figures={figures} {...table} />;
  const others = figures.filter(({ value }) => value !== 0);
  return (
    <div className="space-y-4">
      {others.length > 0 && <PartsTable figures={others.slice(0, MOST)} {...table} />}
      {others.length > MOST && <p className="text-muted">{restOf(table.spec, others.slice(MOST))}</p>}
      <details>
        <summary className="cursor-pointer text-brand">数量为0的{zero.length}个单位</summary>
        <p>{namesIn(zero)}。</p>
      </details>
    </div>
  );
}

function namesIn(figures: readonly PartFigure[]): string {
  return figures.map(({ part }) => obligationName(part)).join('、');
}

/** The units that count least, together. */
function restOf(spec: CellSpec, figures: readonly PartFigure[]): string {
  const sum = figures.reduce((all, { value }) => all + (value ?? 0), 0);
  return `其余${figures.length}个单位每个不超过${figureText(spec, figures[0]?.value ?? null)}，共${figureText(spec, sum)}${spec.column.unit}。`;
}

function byValue(a: PartFigure, b: PartFigure): number {
  return (b.value ?? -1) - (a.value ?? -1) || compareNames(a.part.unitName, b.part.unitName);
}
