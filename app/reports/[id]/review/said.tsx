/** What became of the step that somebody just took. */
import { shownEvent } from '@/app/reports/[id]/shown';
import { Notice } from '@/components/ui/notice';
import { refusalText } from '@/lib/report/refusals';
import type { LogEvent } from '@/lib/store/reports/report-log';
import { lastMove } from '@/lib/store/workflow/move-report';
import { actionNames, workflowActions } from '@/lib/workflow/transitions';

/** `done` names the step that was taken, `late` one that somebody else was ahead of; both come from the address. */
export function Said({
  done,
  late,
  log,
}: {
  done?: string | undefined;
  late?: string | undefined;
  log: readonly LogEvent[];
}) {
  const action = workflowActions.find((each) => each === (done ?? late));
  const last = lastMove(log);
  if (!action || !last) return null;
  // An address that was kept says nothing: it is the last step, or it is not what happened.
  if (done) return last.action === action ? <Notice kind="ok" title={`已办理：${actionNames[action]}`} live /> : null;
  const { by, at, what, about } = shownEvent(last);
  return (
    <Notice kind="warn" title={refusalText('moved')} live>
      {at}，{by}：{what}
      {about && `（${about}）`}。
    </Notice>
  );
}
