/** The workflow of a report as a line of stations: what is done, where it is now, what is still to come. */

import { type ReportStatus, statusNames } from '@/lib/workflow/status';
import type { Stages } from '@/lib/workflow/transitions';

export function WorkflowLine({ status, stages }: { status: ReportStatus; stages: Stages }) {
  const stations: readonly ReportStatus[] = ['draft', ...stages, 'approved', 'published', 'archived'];
  const current = stations.indexOf(status === 'returned' ? 'draft' : status);
  return (
    <ol aria-label="办理进度" className="flex flex-wrap gap-x-1 gap-y-2 text-sm">
      {stations.map((station, index) => (
        <li
          key={station}
          aria-current={index === current ? 'step' : undefined}
          className={`rounded border px-3 py-1 ${look(index, current)}`}
        >
          {index < current && <span aria-hidden="true">✓ </span>}
          {station === 'draft' && status === 'returned' ? '修改中' : statusNames[station].replace(/中(?=（|$)/, '')}
        </li>
      ))}
    </ol>
  );
}

function look(index: number, current: number): string {
  if (index === current) return 'border-brand bg-brand font-bold text-white';
  return index < current ? 'border-ok bg-ok-tint text-ok' : 'border-line bg-white text-muted';
}
