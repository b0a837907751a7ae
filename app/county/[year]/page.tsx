import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { waits } from '@/app/county/review-run';
import { PAGE_ROWS, pageOf, readSeasonQuery, readYear, rowKey, seasonAddress } from '@/app/county/season-query';
import { ViewerFrame } from '@/app/viewer-frame';
import { SeasonBoard } from '@/components/season/season-board';
import { SeasonNumbers } from '@/components/season/season-numbers';
import { SeasonPictures } from '@/components/season/season-pictures';
import { SeasonTools } from '@/components/season/season-tools';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { ownUnits, requireViewer } from '@/lib/auth/viewer';
import { isoDay } from '@/lib/report/moment';
import { rollUpUnits } from '@/lib/store/rollup/roll-up';
import { lastNotices } from '@/lib/store/season/messages';
import { listSeason, listSeasonFacts, seasonYears } from '@/lib/store/season/season-rows';
import type { Viewer } from '@/lib/workflow/asker';
import { rolesFor } from '@/lib/workflow/can';
import { type SeasonFacts, type SeasonRow, summaryOf } from '@/lib/workflow/season';
import { arranged, filterCounts } from '@/lib/workflow/season-view';
import { actsOn } from './season-acts';
import { SeasonDeadline } from './season-deadline';
import { SeasonWays } from './season-ways';

export const metadata: Metadata = { title: '年度进展' };

const REVIEWED = '这里没有等您审核的报告了。';

interface SeasonPageProps {
  readonly params: Promise<{ year: string }>;
  readonly searchParams: Promise<Readonly<Record<string, unknown>>>;
}

export default async function SeasonPage({ params, searchParams }: SeasonPageProps) {
  const { year: asked } = await params;
  const viewer = await requireViewer(`/county/${asked}`);
  const year = readYear(asked);
  const isOffice = viewer.memberships.some(({ role }) => rolesFor('view', 'below').includes(role));
  if (!year || !isOffice) notFound();
  const { reviewed, ...asking } = await searchParams;
  const query = readSeasonQuery(asking);
  const today = isoDay(new Date());
  const [season, years, reminded] = [
    await listSeasonFacts(viewer, year, today, query.sort),
    await seasonYears(viewer),
    await lastNotices(viewer, year),
  ];
  const found = arranged(season, query);
  const { shown, from, next } = pageOf(found, query.after);
  const rows = await rowsOf(viewer, year, today, shown);
  const page = `/county/${year}`;
  const summary = summaryOf(season);
  const hasRollUp = (await rollUpUnits(viewer)).length > 0;
  const withReport = found.filter(({ report }) => report !== null && !report.isClosed).length;
  const acts = actsOn(viewer, found);
  const waiting = acts.some(({ act }) => act === 'approve') ? found.filter(waits).length : 0;
  return (
    <ViewerFrame viewer={viewer} current="reports" width="full">
      <PageHeader
        title={`${year}年度进展`}
        acts={
          <>
            {hasRollUp && <ButtonLink href={`/county/${year}/rollup`}>汇总</ButtonLink>}
            {years
              .filter((each) => each !== year)
              .slice(0, 3)
              .map((each) => (
                <ButtonLink key={each} href={`/county/${each}`}>
                  {each}年度
                </ButtonLink>
              ))}
            {ownUnits(viewer, 'checkFiles').length > 0 && (
              <>
                <ButtonLink href={`/county/${year}/papers`}>公文</ButtonLink>
                <ButtonLink href={`/county/check?year=${year}`}>核对外来文件</ButtonLink>
              </>
            )}
          </>
        }
      >
        应报的都列在这里，没有建立的也在内。
      </PageHeader>
      <div className="space-y-4">
        {reviewed === 'all' && waiting === 0 && <Notice kind="ok" title={REVIEWED} live />}
        <SeasonNumbers summary={summary} />
        <SeasonPictures
          season={season}
          due={summary.due}
          addressOf={(filter) => seasonAddress(page, query, { filter })}
        />
        <Card>
          <div className="space-y-4">
            <SeasonTools
              page={page}
              view={query}
              counts={filterCounts(season)}
              addressOf={(filter) => seasonAddress(page, query, { filter })}
            />
            <SeasonWays page={page} query={query} acts={acts} counts={{ found: found.length, withReport, waiting }} />
            {shown.length > 0 ? (
              <SeasonBoard rows={rows} year={year} today={today} reminded={reminded} />
            ) : (
              <p className="text-muted">没有符合条件的。</p>
            )}
            {found.length > PAGE_ROWS && (
              <p className="flex gap-6">
                <span>
                  第{from + 1}至{from + shown.length}份，共{found.length}份
                </span>
                {from > 0 && (
                  <Link href={seasonAddress(page, query)} prefetch={false} className="text-brand underline">
                    回到第一页
                  </Link>
                )}
                {next && (
                  <Link
                    href={seasonAddress(page, query, { after: next })}
                    prefetch={false}
                    className="text-brand underline"
                  >
                    下一页
                  </Link>
                )}
              </p>
            )}
          </div>
        </Card>
        <SeasonDeadline viewer={viewer} year={year} />
      </div>
    </ViewerFrame>
  );
}

/** The rows of a page, whole. */
async function rowsOf(
  viewer: Viewer,
  year: number,
  today: string,
  shown: readonly SeasonFacts[],
): Promise<SeasonRow[]> {
  const units = [...new Set(shown.map(({ unitId }) => unitId))];
  const rows = new Map((await listSeason(viewer, year, today, { units })).map((row) => [rowKey(row), row]));
  return shown.flatMap((each) => rows.get(rowKey(each)) ?? []);
}
