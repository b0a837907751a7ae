import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { loadRollUp } from '@/app/county/[year]/rollup/loaded';
import { type RollUpQuery, readRollUpQuery, rollUpAddress } from '@/app/county/rollup-query';
import { ViewerFrame } from '@/app/viewer-frame';
import { CompareUnits, compareKey } from '@/components/rollup/compare-units';
import { CompareYears } from '@/components/rollup/compare-years';
import { MarkedChoice } from '@/components/rollup/marked-choice';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { Pages, pageOf } from '@/components/ui/pages';
import { requireViewer } from '@/lib/auth/viewer';
import { outliersAmong } from '@/lib/rollup/compare';
import { comparedUnits, comparedYears } from '@/lib/store/rollup/compared';
import type { RollUp } from '@/lib/store/rollup/roll-up';
import type { Viewer } from '@/lib/workflow/asker';
import { obligationName } from '@/lib/workflow/obligation';

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
  return (
    <ViewerFrame viewer={viewer} current="reports" width="full">
      {query.of ? (
        <Years viewer={viewer} rollUp={rollUp} of={query.of} />
      ) : (
        <Units rollUp={rollUp} page={query.page} only={query.only} />
      )}
    </ViewerFrame>
  );
}

async function Years({ viewer, rollUp, of }: { viewer: Viewer; rollUp: RollUp; of: string }) {
  const { unit, year, template, parts } = rollUp;
  const part = parts.find(({ unitId }) => unitId === of);
  if (!part) notFound();
  return (
    <>
      <PageHeader
        title={`${obligationName(part)}：各年度对比`}
        acts={<ButtonLink href={rollUpAddress(year, unit.id, { page: '/compare' })}>各单位对比</ButtonLink>}
      >
        系统里有的各年度报告，截至{year}年度。
      </PageHeader>
      <Card>
        <CompareYears template={template} years={await comparedYears(viewer, rollUp, part)} />
      </Card>
    </>
  );
}

async function Units({ rollUp, page, only }: { rollUp: RollUp } & Pick<RollUpQuery, 'page' | 'only'>) {
  const { unit, year } = rollUp;
  return (
    <>
      <PageHeader
        title={`${year}年度：各单位对比`}
        acts={<ButtonLink href={rollUpAddress(year, unit.id)}>返回汇总</ButtonLink>}
      >
        ▲▼是同一层级的单位里明显偏高、偏低的数：超过中位数的5倍，或者不到五分之一。不到10的数和不足5个单位的层级不标。
      </PageHeader>
      <Card>
        <UnitList rollUp={rollUp} page={page} only={only} />
      </Card>
    </>
  );
}

async function UnitList({ rollUp, page, only }: { rollUp: RollUp } & Pick<RollUpQuery, 'page' | 'only'>) {
  const { unit, year, template } = rollUp;
  const units = await comparedUnits(rollUp);
  if (units.length === 0) {
    return <p className="text-muted">还没有可以对比的报告，下级单位建立{year}年度报告后，这里逐个单位对比。</p>;
  }
  const outliers = outliersAmong(
    template,
    units.map(({ part, values }) => ({ id: compareKey(part), level: part.level, values })),
  );
  const keys = new Set([...outliers.values()].flatMap((found) => [...found.keys()]));
  const marked = units.filter(({ part }) => keys.has(compareKey(part)));
  const listed = only === 'marked' ? marked : units;
  const at = pageOf(page, listed.length, ROWS);
  const addressOf = (wanted: Parameters<typeof rollUpAddress>[2]) =>
    rollUpAddress(year, unit.id, { page: '/compare', ...wanted });
  return (
    <div className="space-y-4">
      <MarkedChoice isMarked={only === 'marked'} all={units.length} marked={marked.length} addressOf={addressOf} />
      {listed.length === 0 ? (
        <p className="text-muted">没有明显偏高或偏低的数。</p>
      ) : (
        <CompareUnits
          template={template}
          units={listed.slice((at - 1) * ROWS, at * ROWS)}
          outliers={outliers}
          addressOf={(part) => addressOf({ of: part.unitId })}
        />
      )}
      {listed.length > ROWS && (
        <Pages
          of="份"
          count={listed.length}
          size={ROWS}
          page={at}
          addressOf={(each) => addressOf({ at: each, ...(only && { only }) })}
        />
      )}
    </div>
  );
}
