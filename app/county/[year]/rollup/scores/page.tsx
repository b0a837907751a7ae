import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { chooseUnit } from '@/app/county/[year]/rollup/loaded';
import { readRollUpQuery, rollUpAddress } from '@/app/county/rollup-query';
import { ViewerFrame } from '@/app/viewer-frame';
import { ScoreItems } from '@/components/rollup/score-items';
import { ScoreTable } from '@/components/rollup/score-table';
import { ButtonLink } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { Card } from '@/components/ui/card';
import { Form } from '@/components/ui/form';
import { PageHeader } from '@/components/ui/page-header';
import { Pages, pageOf } from '@/components/ui/pages';
import { SubmitButton } from '@/components/ui/submit-button';
import { requireViewer } from '@/lib/auth/viewer';
import { isoDay } from '@/lib/report/moment';
import { MOST_ITEMS, NOT_SCORED } from '@/lib/rollup/score';
import { scoreSheet } from '@/lib/store/rollup/scores';
import { setScoreTableAction } from './actions';
import { EMPTY_ROWS, tableValues } from './table-fields';

/** So many reports are on one page. */
const ROWS = 100;

export const metadata: Metadata = { title: '评分' };

interface ScoresPageProps {
  readonly params: Promise<{ year: string }>;
  readonly searchParams: Promise<Readonly<Record<string, unknown>>>;
}

export default async function ScoresPage({ params, searchParams }: ScoresPageProps) {
  const { year: asked } = await params;
  const viewer = await requireViewer(`/county/${asked}/rollup`);
  const query = readRollUpQuery(await searchParams);
  const { unit, year } = await chooseUnit(viewer, asked, query.unit);
  const sheet = await scoreSheet(viewer, unit.id, year, isoDay(new Date()));
  if (!sheet) notFound();
  const fileAddress = (file: string) => `/county/${year}/rollup/scores/${file}?unit=${unit.id}`;
  const page = pageOf(query.page, sheet.units.length, ROWS);
  return (
    <ViewerFrame viewer={viewer} current="reports" width="full">
      <PageHeader
        title={`${year}年度评分`}
        acts={
          <>
            <a className={buttonClass('secondary', 'normal')} href={fileAddress('sheet')}>
              下载评分表（Excel）
            </a>
            <a className={buttonClass('secondary', 'normal')} href={fileAddress('circular')}>
              下载通报草稿（Word）
            </a>
            <ButtonLink href={rollUpAddress(year, unit.id)}>返回汇总</ButtonLink>
          </>
        }
      >
        每份100分，按
        <a href="#standard" className="text-brand underline">
          扣分标准
        </a>
        （在评分表后面，可以改）扣分，点开每一项扣分可以看到依据。只有本级审核员能看到，不对外公布。
      </PageHeader>
      <div className="space-y-4">
        <Card title="评分表">
          {sheet.open.length > 0 && (
            <p className="mb-3">
              另有{sheet.open.length}份{NOT_SCORED}。
            </p>
          )}
          <ScoreTable units={sheet.units.slice((page - 1) * ROWS, page * ROWS)} />
          {sheet.units.length > ROWS && (
            <Pages
              of="份"
              count={sheet.units.length}
              size={ROWS}
              page={page}
              addressOf={(at) => rollUpAddress(year, unit.id, { page: '/scores', at })}
            />
          )}
        </Card>
        <div id="standard">
          <Card title="扣分标准">
            <Form action={setScoreTableAction} values={tableValues(sheet.table)}>
              <p className="text-muted">
                每一项写清名称、每一个扣几分、最多扣几分（留空为不限）。清空名称就删去这一项，最后的空行用来新增；同一种情况可以分成几项。以后的年度沿用，可以再改。
              </p>
              <ScoreItems
                rows={Math.min(MOST_ITEMS, sheet.table.length + EMPTY_ROWS)}
                nameOf={sheet.table.map(({ name }) => name)}
              />
              <input type="hidden" name="unit" value={unit.id} />
              <input type="hidden" name="year" value={year} />
              <SubmitButton look="secondary">保存扣分标准</SubmitButton>
            </Form>
          </Card>
        </div>
      </div>
    </ViewerFrame>
  );
}
