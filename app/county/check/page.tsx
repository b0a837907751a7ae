import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { readYear } from '@/app/county/season-query';
import { ViewerFrame } from '@/app/viewer-frame';
import { PileUpload } from '@/components/pile/pile-upload';
import { readPileView } from '@/components/pile/pile-views';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { ownUnits, requireViewer } from '@/lib/auth/viewer';
import { calendarDay } from '@/lib/report/moment';
import { dueYear } from '@/lib/report/report-year';
import { getPile } from '@/lib/store/piles/pile';
import { PileCard } from './pile-card';
import { PileList } from './pile-list';

export const metadata: Metadata = { title: '核对外来文件' };

interface CheckPageProps {
  readonly searchParams: Promise<{ readonly pile?: string; readonly year?: string; readonly show?: string }>;
}

export default async function CheckPage({ searchParams }: CheckPageProps) {
  const viewer = await requireViewer('/county/check');
  const [{ pile: asked, year: wanted = '', show }, [office]] = [await searchParams, ownUnits(viewer, 'checkFiles')];
  if (!office) notFound();
  const pile = asked ? await getPile(viewer, asked) : undefined;
  if (asked && !pile) notFound();
  const year = pile?.year ?? readYear(wanted) ?? dueYear(calendarDay(new Date()));
  return (
    <ViewerFrame viewer={viewer} current="reports" width="full">
      <PageHeader
        title={`核对外来文件（${year}年度）`}
        acts={
          <>
            {pile && <ButtonLink href={`/county/check?year=${year}`}>另建一批</ButtonLink>}
            <ButtonLink href={`/county/${year}`}>返回进展</ButtonLink>
          </>
        }
      >
        各单位用邮件、U盘交来的年报，成批上传，逐份读取、核对，列出问题；可以收作单位的报告，也可以把核对意见发回去改。以前年度的可以一起传，认出年度以后一次收下。
      </PageHeader>
      <div className="space-y-4">
        <Card>
          <PileUpload unit={pile?.unitId ?? office.id} year={year} pile={pile?.id} />
        </Card>
        {pile ? <PileCard viewer={viewer} pile={pile} view={readPileView(show)} /> : <PileList viewer={viewer} />}
      </div>
    </ViewerFrame>
  );
}
