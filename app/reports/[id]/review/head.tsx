/** The head of a report's page: where it stands, what just happened, what the last person said, what is below. */
import type { Examined } from '@/app/reports/[id]/examine';
import { WorkflowLine } from '@/components/review/workflow-line';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import type { Thread } from '@/lib/store/reports/comments';
import { kindNames } from '@/lib/workflow/obligation';
import { correcting, publishedElsewhere, statusName } from '@/lib/workflow/status';
import { Said } from './said';
import { lastWords, practiceStands, standsWhere } from './words';

export function ReviewHead({
  examined: { stored, standing, log },
  threads,
  mayWrite,
  maySeeHistory,
  said,
}: {
  examined: Examined;
  threads: readonly Thread[];
  mayWrite: boolean;
  maySeeHistory: boolean;
  /** Of the address: a step that was taken, or that somebody else was ahead of. */
  said: { readonly done?: string; readonly late?: string };
}) {
  const { id, unit, year, status, isImported, isCorrecting } = stored;
  const state = statusName(status, standing.roles.includes('clerk'));
  const title = isCorrecting ? `${correcting}：${state}` : state;
  const words = lastWords(log);
  return (
    <>
      <PageHeader
        title={`${stored.kind === 'practice' ? `${kindNames.practice}：` : ''}${unit.shortName}${year}年度报告：${isImported ? publishedElsewhere : title}`}
        acts={
          <>
            {mayWrite && <ButtonLink href={`/reports/${id}/edit`}>继续填写</ButtonLink>}
            {maySeeHistory && <ButtonLink href={`/reports/${id}/history`}>办理历史</ButtonLink>}
            <ButtonLink href={`/reports/${id}/preview`}>预览与导出</ButtonLink>
          </>
        }
      >
        {stored.kind === 'practice' ? practiceStands(standing) : standsWhere(standing, log)}
      </PageHeader>
      <div className="mb-6 space-y-4">
        {!isImported && <WorkflowLine status={status} stages={standing.stages} />}
        <Contents threads={threads} />
        <Said {...said} log={log} />
        {words && (
          <Notice kind={status === 'returned' ? 'warn' : 'info'} title={words.by}>
            <p className="whitespace-pre-wrap break-words">{words.words}</p>
          </Notice>
        )}
      </div>
    </>
  );
}

/** What stands further down, beyond the first screen. */
function Contents({ threads }: { threads: readonly Thread[] }) {
  const open = threads.filter(({ state }) => state === 'open').length;
  return (
    <nav aria-label="本页内容" className="flex gap-6">
      <a className="text-brand underline" href="#comments">
        {threads.length === 0 ? '还没有批注' : `批注${threads.length}条，待处理${open}条`}
      </a>
      <a className="text-brand underline" href="#report">
        报告全文
      </a>
    </nav>
  );
}
