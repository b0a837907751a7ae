import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { loadRollUp } from '@/app/county/[year]/rollup/loaded';
import { readRollUpQuery, rollUpAddress } from '@/app/county/rollup-query';
import { ViewerFrame } from '@/app/viewer-frame';
import { CompareUnits } from '@/components/rollup/compare-units';
import { CompareYears } from '@/components/rollup/compare-years';
import { partName } from '@/components/rollup/coverage';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { Pages, pageOf } from '@/components/ui/pages';
import { requireViewer } from '@/lib/auth/viewer';
import { comparedUnits, comparedYears } from '@/lib/store/rollup/compared';

/** So many units are on one page. */
const ROWS = 50;

export const metadata: Metadata = { title: '对比' };

interface ComparePageProps {
  readonly params: Promise<{ year: string }>;
  readonly searchParams: Promise<Readonly<Record<string, unknown>>>;
}

export default async function ComparePage({ params, searchParams }: ComparePageProps) {
  const { year: asked } = await params;
  const viewer = await requireViewer(`/county/${asked}/rollup`);
  const query = readRollUpQuery(await searchParams);
  const { rollUp } = await loadRollUp(viewer, asked, query.unit);
  const { unit, year, template, parts } = rollUp;
  const page = (of?: string) => rollUpAddress(year, unit.id, { page: '/compare', ...(of && { of }) });
  if (query.of) {
    const part = parts.find(({ unitId }) => unitId === query.of);
    if (!part) notFound();
    return (
      <ViewerFrame viewer={viewer} current="reports" width="full">
        <PageHeader title={`${partName(part)}：各年度对比`} acts={<ButtonLink href={page()}>各单位对比</ButtonLink>}>
          系统里有的各年度报告，截至{year}年度。
        </PageHeader>
        <Card>
          <CompareYears template={template} years={await comparedYears(viewer, rollUp, part)} />
        </Card>
      </ViewerFrame>
    );
  }
  const units = await comparedUnits(rollUp);
  const at = pageOf(query.page, units.length, ROWS);
  return (
    <ViewerFrame viewer={viewer} current="reports" width="full">
      <PageHeader
        title={`${year}年度：各单位对比`}
        acts={<ButtonLink href={rollUpAddress(year, unit.id)}>返回汇总</ButtonLink>}
      >
        ▲▼是同一层级的单位里明显偏高、偏低的数：超过中位数的5倍，或者不到五分之一。不到10的数和不足5个单位的层级不标。
      </PageHeader>
      <Card>
        {units.length === 0 ? (
          <p className="text-muted">还没有可以对比的报告，下级单位建立{year}年度报告后，这里逐个单位对比。</p>
        ) : (
          <CompareUnits
            template={template}
            units={units}
            shown={units.slice((at - 1) * ROWS, at * ROWS)}
            addressOf={(part) => page(part.unitId)}
          />
        )}
        {units.length > ROWS && (
          <Pages
            of="份"
            count={units.length}
            size={ROWS}
            page={at}
            addressOf={(each) => rollUpAddress(year, unit.id, { page: '/compare', at: each })}
          />
        )}
      </Card>
    </ViewerFrame>
  );
}
