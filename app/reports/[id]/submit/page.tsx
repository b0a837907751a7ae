import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { examine } from '@/app/reports/[id]/examine';
import { moveAction } from '@/app/reports/[id]/review/actions';
import { placedThread } from '@/app/reports/[id]/shown';
import { ViewerFrame } from '@/app/viewer-frame';
import { keyOf } from '@/components/editor/findings/checked';
import { sectionOf } from '@/components/editor/sections';
import { SubmitReport } from '@/components/review/submit-report';
import { ThreadView } from '@/components/review/thread-view';
import { Verdict } from '@/components/review/verdict';
import { ButtonLink } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { Card } from '@/components/ui/card';
import { KeepWords } from '@/components/ui/kept-text';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { requireViewer } from '@/lib/auth/viewer';
import { isoDay } from '@/lib/report/moment';
import { progressOf, requiredOfReport } from '@/lib/report/progress';
import { readableDraft } from '@/lib/report/readable';
import type { Finding } from '@/lib/rules/types';
import { listThreads } from '@/lib/store/reports/comments';
import { unsignedStages } from '@/lib/store/workflow/move-report';
import { lacksOtherSigner } from '@/lib/store/workflow/sole-signer';
import { vacantStages } from '@/lib/store/workflow/standing';
import { isYearOver } from '@/lib/workflow/deadline';
import { movesOf } from '@/lib/workflow/moves';
import { roleGlossary } from '@/lib/workflow/roles';
import { allowsOnePerson } from '@/lib/workflow/signing';
import { reviewerOf } from '@/lib/workflow/transitions';
import '@/components/findings/findings.css';

export const metadata: Metadata = { title: '核对并送审' };

/** What can be done about a finding in the editor. */
const goWords: Readonly<Record<Finding['severity'], string>> = {
  error: '去修改',
  warning: '去修改或写说明',
  hint: '去查看',
  incomplete: '去填写',
};

/** What is sent in before its year has ended, or dated so, may still change; nothing afterwards. */
function YearNotOver({ year, signedOn }: { year: number; signedOn: string }) {
  const isEarly = !isYearOver(year, isoDay(new Date()));
  const isDatedEarly = signedOn !== '' && !isYearOver(year, signedOn);
  if (!isEarly && !isDatedEarly) return null;
  return (
    <Notice kind="warn" title={isEarly ? `${year}年度还没有结束` : `落款日期在${year}年度结束以前`}>
      年度报告写的是1月1日至12月31日的情况，{year + 1}年1月1日起才能登记公布。请核对数据是不是截至12月31日
      {isDatedEarly && '，并改正落款日期'}。
    </Notice>
  );
}

export default async function SubmitPage({ params }: { readonly params: Promise<{ id: string }> }) {
  const { id } = await params;
  const viewer = await requireViewer(`/reports/${id}/submit`);
  const examined = await examine(viewer, id);
  if (!examined) notFound();
  if (!movesOf(viewer, examined.standing).includes('submit')) redirect(`/reports/${id}/review`);
  const { stored, standing, template, prior, findings, explanations, errors, unexplained, log } = examined;
  const { report, unit, year } = stored;
  const draft = readableDraft(report, prior);
  const threads = (await listThreads(viewer, id))
    .filter(({ state }) => state !== 'resolved')
    .map((thread) => placedThread(template, draft, thread));
  const { filled, total } = progressOf(requiredOfReport(template), report.draft);
  const ahead = unsignedStages(standing, log);
  const vacant = (await vacantStages(standing, ahead)).map((stage) => roleGlossary[reviewerOf[stage]].name);
  const lacksSigner = await lacksOtherSigner(standing, viewer.userId);
  const receiver = roleGlossary[reviewerOf[ahead[0]]].name;
  const outline =
    `${report.draft.title ?? ''}，必填内容共${total}项，已填${filled}项` +
    `${filled < total ? `，还有${total - filled}项空白` : ''}。` +
    `送审后进入“${receiver}”，审核期间不能修改；在有人审核之前可以撤回。`;
  const repairLink = ({ severity, where: [place] }: Finding) => (
    <a
      className={buttonClass('quiet', 'inline')}
      href={`/reports/${id}/edit?section=${place ? sectionOf(template, keyOf(place)) : 'frame'}&asked`}
    >
      {goWords[severity]}
    </a>
  );
  return (
    <ViewerFrame viewer={viewer} current="reports">
      <PageHeader
        title={`${unit.shortName}${year}年度报告：核对并送审`}
        acts={<ButtonLink href={`/reports/${id}/edit`}>返回填写</ButtonLink>}
      >
        还没有送出。请看清下面的内容，确认后再送审。
      </PageHeader>
      <div className="space-y-6">
        <Card title="将要送出的内容">
          <p>{outline}</p>
        </Card>
        <Card title="核对结论">
          <Verdict findings={findings} explanations={explanations} act={repairLink} />
        </Card>
        {threads.length > 0 && (
          <Card title={`批注的处理情况（${threads.length}条）`}>
            <div className="space-y-3">
              {threads.map((thread) => (
                <ThreadView key={thread.id} thread={thread} reportId={id} from="review">
                  {thread.state === 'open' && (
                    <a
                      className={buttonClass('quiet', 'inline')}
                      href={`/reports/${id}/edit?section=${thread.section}`}
                    >
                      去处理
                    </a>
                  )}
                </ThreadView>
              ))}
            </div>
          </Card>
        )}
        <YearNotOver year={year} signedOn={report.draft.signedOn ?? ''} />
        {vacant.length > 0 && (
          <Notice kind="warn" title={`还没有安排${vacant.join('、')}，送审后报告会停在那一步`}>
            请先告诉系统管理员，为{unit.shortName}安排{vacant.join('、')}，或者减少审核级数。
          </Notice>
        )}
        {lacksSigner && (
          <Notice kind="warn" title={`没有别人能办理“${receiver}”，送审后报告会停在那一步`}>
            写过、送审过这份报告的人不能自己签发。请先告诉系统管理员，另设一名{receiver}。
            {allowsOnePerson(standing.stages) &&
              '单位确实只有一个人的，由上级单位的管理员在单位设置里允许“同一人填报并签发”，县办随后审核。'}
          </Notice>
        )}
        <Card title="送审">
          <KeepWords scope={`${viewer.userId}/${id}`} moment={String(standing.moves)}>
            <SubmitReport
              action={moveAction}
              reportId={id}
              moves={standing.moves}
              revision={standing.revision}
              obstacle={
                errors > 0
                  ? `还有${errors}处错误，改正后才能送审。`
                  : unexplained > 0
                    ? `还有${unexplained}处警告没有说明原因，说明后才能送审。`
                    : undefined
              }
            />
          </KeepWords>
        </Card>
      </div>
    </ViewerFrame>
  );
}
