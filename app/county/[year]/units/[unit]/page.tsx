import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { extendDeadlineAction, setObligationAction } from '@/app/county/[year]/actions';
import { readYear } from '@/app/county/season-query';
import { ViewerFrame } from '@/app/viewer-frame';
import { ObligationForm } from '@/components/season/obligation-form';
import { deadlineWords, stateWords, waitWords } from '@/components/season/season-words';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { mayDo } from '@/lib/auth/unit-permit';
import { requireViewer } from '@/lib/auth/viewer';
import { isoDay } from '@/lib/report/moment';
import { listSeason } from '@/lib/store/season/season-rows';
import { kindNames } from '@/lib/workflow/obligation';
import type { SeasonRow } from '@/lib/workflow/season';

export const metadata: Metadata = { title: '报送要求' };

interface ObligationPageProps {
  readonly params: Promise<{ year: string; unit: string }>;
}

export default async function ObligationPage({ params }: ObligationPageProps) {
  const { year: asked, unit } = await params;
  const viewer = await requireViewer(`/county/${asked}/units/${unit}`);
  const year = readYear(asked);
  if (!year) notFound();
  const today = isoDay(new Date());
  const rows = await listSeason(viewer, year, today);
  const own = rows.filter(({ unitId }) => unitId === unit);
  const [first] = own;
  if (!first) notFound();
  const mayChange = await mayDo(viewer, 'setObligation', unit);
  const others = rows.filter(({ unitId, standing }) => unitId !== unit && standing === 'due');
  return (
    <ViewerFrame viewer={viewer} current="reports">
      <PageHeader
        title={`${first.unitName}：${year}年度`}
        acts={<ButtonLink href={`/county/${year}`}>返回进展</ButtonLink>}
      >
        {first.phone && `电话${first.phone}`}
      </PageHeader>
      <div className="space-y-6">
        {own.map((row) => (
          <Card key={row.kind} title={own.length > 1 ? kindNames[row.kind] : '年度报告'}>
            <div className="space-y-6">
              <Facts row={row} today={today} />
              {mayChange && (
                <ObligationForm
                  row={row}
                  units={[...new Map(others.map(({ unitId, unitName }) => [unitId, unitName]))]}
                  setObligation={setObligationAction}
                  extend={extendDeadlineAction}
                />
              )}
            </div>
          </Card>
        ))}
      </div>
    </ViewerFrame>
  );
}

function Facts({ row, today }: { row: SeasonRow; today: string }) {
  const { day, left } = deadlineWords(row);
  const facts = [
    ['状态', stateWords(row)],
    ['等待谁', waitWords(row, today)],
    ['期限', `${day}${left && `，${left}`}`],
    ['延期原因', row.extensionReason],
    ['原因', row.intoName ? `并入${row.intoName}。${row.reason}` : row.reason],
  ] as const;
  return (
    <>
      <dl className="grid sm:grid-cols-[8em_1fr] gap-y-1">
        {facts.map(
          ([name, words]) =>
            words && (
              <div key={name} className="contents">
                <dt className="text-muted">{name}</dt>
                <dd>{words}</dd>
              </div>
            ),
        )}
      </dl>
      {row.report && !row.report.isClosed && (
        <div className="mt-4">
          <ButtonLink href={`/reports/${row.report.id}/review`}>打开报告</ButtonLink>
        </div>
      )}
    </>
  );
}
