import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { seasonActAction } from '@/app/county/[year]/actions';
import { readSeasonAct, type SeasonAct, seasonActNames, seasonActs } from '@/app/county/[year]/season-acts';
import { readSeasonQuery, readYear, seasonAddress } from '@/app/county/season-query';
import { ViewerFrame } from '@/app/viewer-frame';
import { ActCheck } from '@/components/season/act-check';
import { CopyText } from '@/components/season/copy-text';
import { ButtonLink } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { PageHeader } from '@/components/ui/page-header';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-area';
import { requireViewer } from '@/lib/auth/viewer';
import { isoDay } from '@/lib/report/moment';
import { listSeason } from '@/lib/store/season/season-rows';
import type { SeasonRow } from '@/lib/workflow/season';
import { bulkObstacle, chatText } from '@/lib/workflow/season-bulk';
import { arranged, filterNames } from '@/lib/workflow/season-view';

export const metadata: Metadata = { title: '成批办理' };

interface ActPageProps {
  readonly params: Promise<{ year: string }>;
  readonly searchParams: Promise<Readonly<Record<string, unknown>>>;
}

export default async function SeasonActPage({ params, searchParams }: ActPageProps) {
  const { year: asked } = await params;
  const viewer = await requireViewer(`/county/${asked}`);
  const [year, parameters] = [readYear(asked), await searchParams];
  const act = readSeasonAct(parameters['act']);
  if (!year || !act || !seasonActs(viewer).some((each) => each.act === act)) notFound();
  const query = readSeasonQuery(parameters);
  const today = isoDay(new Date());
  const own = new Set(viewer.memberships.map(({ unitId }) => unitId));
  const rows = arranged(await listSeason(viewer, year, today, { sort: query.sort }), query);
  const judged = rows.map((row) => ({ row, why: own.has(row.unitId) ? '是您自己的单位' : bulkObstacle(act, row) }));
  const going = judged.filter(({ why }) => why === undefined).map(({ row }) => row);
  const staying = judged.flatMap(({ row, why }) => (why === undefined ? [] : [{ row, why }]));
  const name = seasonActNames[act];
  return (
    <ViewerFrame viewer={viewer} current="reports">
      <PageHeader
        title={`${year}年度：${name}`}
        acts={<ButtonLink href={seasonAddress(`/county/${year}`, query)}>返回进展</ButtonLink>}
      >
        筛选：{filterNames[query.filter]}
        {query.search && `，名称含“${query.search}”`}。还没有办理，请核对后确认。
      </PageHeader>
      <ActCheck name={name} going={going} staying={staying}>
        <div className="space-y-6">
          {act === 'remind' && <CopyText label="可以复制到工作群的催报文字" text={chatText(going, year, today)} />}
          <Form action={seasonActAction} values={{ publishedOn: today }}>
            <ActFields act={act} />
            <SubmitButton>{`确认${name}${going.length}份`}</SubmitButton>
            <input type="hidden" name="year" value={year} />
            <input type="hidden" name="act" value={act} />
            <input type="hidden" name="chosen" value={JSON.stringify(going.map(chosenOf))} />
          </Form>
        </div>
      </ActCheck>
    </ViewerFrame>
  );
}

/** The row as the page showed it: one that somebody has moved since is left alone. */
function chosenOf({ unitId, kind, report }: SeasonRow) {
  return [unitId, kind, report?.moves ?? -1];
}

function ActFields({ act }: { act: SeasonAct }) {
  switch (act) {
    case 'remind':
      return (
        <TextArea
          name="words"
          label="另外要说的话"
          hint="每个单位收到的消息里写明自己的期限；这里的话附在后面。"
          optional
          rows={2}
        />
      );
    case 'message':
      return <TextArea name="words" label="通知内容" hint="各单位的填报人和审核人都会收到。" rows={4} />;
    case 'publish':
      return (
        <>
          <TextField name="publishedOn" label="公布日期" type="date" width="half" />
          <TextField
            name="url"
            label="公布这些年报的网页地址"
            hint="统一公布在一个专栏的，填写专栏地址，以http://或https://开头；各有各的网页的，请逐份登记。"
          />
        </>
      );
    case 'approve':
      return <p>通过即认可这些报告的数据和文字：都没有错误，警告都已说明原因。</p>;
    case 'archive':
      return <p>归档后不再改动。</p>;
  }
}
