import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { loadRollUp } from '@/app/county/[year]/rollup/loaded';
import { readRollUpQuery, rollUpAddress } from '@/app/county/rollup-query';
import { ViewerFrame } from '@/app/viewer-frame';
import { FileUpload } from '@/components/rollup/file-upload';
import { PackageTable } from '@/components/rollup/package-table';
import { PackagedUnits } from '@/components/rollup/packaged-units';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { mayDo } from '@/lib/auth/unit-permit';
import { requireViewer } from '@/lib/auth/viewer';
import { fullCellName } from '@/lib/rollup/words';
import type { RollUp } from '@/lib/store/rollup/roll-up';
import { openedPackage, takenPackages } from '@/lib/store/rollup/taken-packages';
import type { CellId } from '@/lib/template/keys';
import { cellSpec } from '@/lib/template/registry';
import type { Viewer } from '@/lib/workflow/asker';
import { removePackageAction } from './actions';

export const metadata: Metadata = { title: '下级的汇总包' };

interface PackagesPageProps {
  readonly params: Promise<{ year: string }>;
  readonly searchParams: Promise<Readonly<Record<string, unknown>>>;
}

export default async function PackagesPage({ params, searchParams }: PackagesPageProps) {
  const { year: asked } = await params;
  const viewer = await requireViewer(`/county/${asked}/rollup`);
  const query = readRollUpQuery(await searchParams);
  const { rollUp } = await loadRollUp(viewer, asked, query.unit);
  const { unit, year, template } = rollUp;
  if (query.cell && query.name && template.cells.has(query.cell))
    return <OpenedPackage viewer={viewer} rollUp={rollUp} cell={query.cell} name={query.name} />;
  return (
    <ViewerFrame viewer={viewer} current="reports" width="full">
      <PageHeader
        title={`${unit.name}：${year}年度下级的汇总包`}
        acts={<ButtonLink href={rollUpAddress(year, unit.id)}>返回汇总</ButtonLink>}
      >
        下级政府用自己的系统汇总的，由它在“年度汇总”页冻结后下载汇总包，发来在这里读取，计入本级的汇总。
      </PageHeader>
      <Packages rollUp={rollUp} mayTake={await mayDo(viewer, 'takePackages', unit.id)} />
    </ViewerFrame>
  );
}

async function Packages({ rollUp, mayTake }: { rollUp: RollUp; mayTake: boolean }) {
  const { unit, year } = rollUp;
  const packages = await takenPackages(rollUp);
  return (
    <div className="space-y-4">
      {mayTake && (
        <Card title="读取汇总包">
          <FileUpload
            action={`/county/${year}/rollup/packages/import?unit=${unit.id}`}
            id="package"
            label="汇总包文件（.json，可以多选）"
            button="读取汇总包"
            accept=".json"
            multiple
          />
        </Card>
      )}
      <Card title={`已读取的${packages.length}个`}>
        {packages.length === 0 ? (
          <p>还没有读取。</p>
        ) : (
          <PackageTable
            packages={packages}
            hidden={{ unit: unit.id, year: String(year) }}
            remove={mayTake ? removePackageAction : undefined}
          />
        )}
      </Card>
    </div>
  );
}

/** What the units of one package state in a cell. */
async function OpenedPackage({
  viewer,
  rollUp,
  cell,
  name,
}: {
  viewer: Viewer;
  rollUp: RollUp;
  cell: CellId;
  name: string;
}) {
  const { unit, year, template } = rollUp;
  const opened = await openedPackage(rollUp, name);
  if (!opened) notFound();
  return (
    <ViewerFrame viewer={viewer} current="reports">
      <PageHeader
        title={`${name}：${fullCellName(template, cell)}`}
        acts={<ButtonLink href={rollUpAddress(year, unit.id, { page: '/cell', cell })}>返回这一格</ButtonLink>}
      >
        {year}年度汇总包里各单位的数。报告本身在{name}自己的系统里。
      </PageHeader>
      <Card>
        <PackagedUnits template={template} spec={cellSpec(template, cell)} snapshot={opened} />
      </Card>
    </ViewerFrame>
  );
}
