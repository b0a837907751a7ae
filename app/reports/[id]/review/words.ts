/** Sentences about where a report stands, and about what signing it says. */
import type { Examined } from '@/app/reports/[id]/examine';
import { eventName } from '@/app/reports/[id]/shown';
import { formatMoment } from '@/lib/report/moment';
import { formatDate } from '@/lib/report/wording';
import type { Thread } from '@/lib/store/reports/comments';
import type { LogEvent } from '@/lib/store/reports/report-log';
import { lastMove } from '@/lib/store/workflow/move-report';
import type { Standing } from '@/lib/store/workflow/standing';
import { roleGlossary } from '@/lib/workflow/roles';
import { isPublic, publishedElsewhere } from '@/lib/workflow/status';
import { waitingFor } from '@/lib/workflow/transitions';

/** Who is to act, and who acted last. */
export function standsWhere({ status, stages }: Standing, log: readonly LogEvent[]): string {
  const next = waitingFor(status, stages);
  const last = lastMove(log);
  if (last?.action === 'import') {
    return `${publishedElsewhere}：由${last.userName}于${formatMoment(last.at)}从文件“${last.details.file ?? ''}”导入，在这里没有经过审核，也不用再办理。有错可以由填报人重新导入更正。`;
  }
  const waits = next && !isPublic(status) ? `现在等待${roleGlossary[next].name}办理。` : '';
  if (!last) return `还没有送审。${waits}`;
  const { publishedOn, url } = last.details;
  const where = url ? `，${formatDate(publishedOn ?? '')}公布于${url} ` : '';
  return `${waits}上一步：${formatMoment(last.at)}，${last.userName}${eventName(last.action)}${where}。`;
}

/** The same of a report of practice, of which nothing is written down. */
export function practiceStands({ status, stages }: Standing): string {
  const next = waitingFor(status, stages);
  return `练习，${next && status !== 'approved' ? `现在等待${roleGlossary[next].name}办理，由您扮演` : '各级都已通过'}。`;
}

/** What the last who acted wanted to say. */
export function lastWords(log: readonly LogEvent[]): { readonly by: string; readonly words: string } | undefined {
  const last = lastMove(log);
  const words = last?.details.reason;
  return last && words ? { by: `${last.userName}${eventName(last.action)}时说`, words } : undefined;
}

/** What is accepted by signing, said before it is signed. */
export function acceptance({ errors, warnings, unexplained }: Examined, threads: readonly Thread[]): string {
  const open = threads.filter(({ state }) => state === 'open').length;
  const rest = [
    errors > 0 && `${errors}处错误`,
    warnings > 0 && `${warnings}处警告（${warnings - unexplained}处已说明）`,
    open > 0 && `${open}条待处理的批注`,
  ].filter(Boolean);
  return rest.length === 0
    ? '核对没有发现错误和警告，批注都已处理。通过即认可本报告的数据和文字。'
    : `通过即认可本报告，包括：${rest.join('、')}。`;
}

/** The address of a portal as a browser takes it; empty where there is none. */
export function webAddress(portal: string): string {
  return !portal || /^https?:/i.test(portal) ? portal : `http://${portal}`;
}
