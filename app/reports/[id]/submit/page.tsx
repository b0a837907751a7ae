import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { type Examined, examine } from '@/app/reports/[id]/examine';
import { moveAction } from '@/app/reports/[id]/review/actions';
import { ViewerFrame } from '@/app/viewer-frame';
import { keyOf } from '@/components/editor/findings/checked';
import { sectionOf } from '@/components/editor/sections';
import { SubmitReport } from '@/components/review/submit-report';
import { Verdict } from '@/components/review/verdict';
import { ButtonLink } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { Card } from '@/components/ui/card';
import { KeepWords } from '@/components/ui/kept-text';
import { PageHeader } from '@/components/ui/page-header';
import { requireViewer } from '@/lib/auth/viewer';
import { progressOf, requiredOfReport } from '@/lib/report/progress';
import { readableDraft } from '@/lib/report/readable';
import type { Report } from '@/lib/report/report';
import type { Finding } from '@/lib/rules/types';
import { listThreads } from '@/lib/store/reports/comments';
import { unsignedStages } from '@/lib/store/workflow/move-report';
import { lacksOtherSigner } from '@/lib/store/workflow/sole-signer';
import { vacantStages } from '@/lib/store/workflow/standing';
import type { Template } from '@/lib/template/types';
import { movesOf } from '@/lib/workflow/moves';
import { roleGlossary } from '@/lib/workflow/roles';
import type { ReviewStatus } from '@/lib/workflow/status';
import { reviewerOf } from '@/lib/workflow/transitions';
import { NoOtherSigner, VacantStages, YearNotOver } from './cautions';
import { OpenThreads } from './open-threads';
import '@/components/findings/findings.css';

export const metadata: Metadata = { title: '核对并送审' };

export default async function SubmitPage({ params }: { readonly params: Promise<{ id: string }> }) {
  const { id } = await params;
  const viewer = await requireViewer(`/reports/${id}/submit`);
  const examined = await examine(viewer, id);
  if (!examined) notFound();
  if (!movesOf(viewer, examined.standing).includes('submit')) redirect(`/reports/${id}/review`);
  const { stored, standing, template, prior, findings, explanations, log } = examined;
  const { report, unit, year } = stored;
  const ahead = unsignedStages(standing, log);
  const vacant = await vacantStages(standing, ahead);
  const receiver = reviewerName(ahead[0]);
  const lacksSigner = await lacksOtherSigner(standing, viewer.userId);
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
          <p>{outlineOf(report, template, receiver)}</p>
        </Card>
        <Card title="核对结论">
          <Verdict
            findings={findings}
            explanations={explanations}
            act={(finding) => <RepairLink reportId={id} template={template} finding={finding} />}
          />
        </Card>
        <OpenThreads
          reportId={id}
          template={template}
          draft={readableDraft(report, prior)}
          threads={await listThreads(viewer, id)}
        />
        <YearNotOver year={year} signedOn={report.draft.signedOn ?? ''} />
        <VacantStages unitName={unit.shortName} roles={vacant.map(reviewerName)} />
        {lacksSigner && <NoOtherSigner receiver={receiver} stages={standing.stages} />}
        <Card title="送审">
          <KeepWords scope={`${viewer.userId}/${id}`} moment={String(standing.moves)}>
            <SubmitReport
              action={moveAction}
              reportId={id}
              moves={standing.moves}
              revision={standing.revision}
              obstacle={obstacleOf(examined)}
            />
          </KeepWords>
        </Card>
      </div>
    </ViewerFrame>
  );
}

/** What is about to be sent, and to whom. */
function outlineOf(report: Report, template: Template, receiver: string): string {
  const { filled, total } = progressOf(requiredOfReport(template), report.draft);
  const blank = filled < total ? `，还有${total - filled}项空白` : '';
  return (
    `${report.draft.title ?? ''}，必填内容共${total}项，已填${filled}项${blank}。` +
    `送审后进入“${receiver}”，审核期间不能修改；在有人审核之前可以撤回。`
  );
}

function reviewerName(stage: ReviewStatus): string {
  return roleGlossary[reviewerOf[stage]].name;
}

/** Why the report cannot be sent in yet; undefined where it can. */
function obstacleOf({ errors, unexplained }: Pick<Examined, 'errors' | 'unexplained'>): string | undefined {
  if (errors > 0) return `还有${errors}处错误，改正后才能送审。`;
  return unexplained > 0 ? `还有${unexplained}处警告没有说明原因，说明后才能送审。` : undefined;
}

/** What can be done about a finding in the editor. */
const goWords: Readonly<Record<Finding['severity'], string>> = {
  error: '去修改',
  warning: '去修改或写说明',
  hint: '去查看',
  incomplete: '去填写',
};

interface RepairLinkProps {
  readonly reportId: string;
  readonly template: Template;
  readonly finding: Finding;
}

function RepairLink({ reportId, template, finding: { severity, where } }: RepairLinkProps) {
  const [place] = where;
  const section = place ? sectionOf(template, keyOf(place)) : 'frame';
  return (
    <a className={buttonClass('quiet', 'inline')} href={`/reports/${reportId}/edit?section=${section}&asked`}>
      {goWords[severity]}
    </a>
  );
}
