/** The government's own report beside the sum: where it stands, what differs and why, and how it is begun from the sum. */
import { fillGovernmentReportAction } from '@/app/county/[year]/rollup/actions';
import { FillForm } from '@/components/rollup/fill-form';
import { GapTable } from '@/components/rollup/gap-table';
import { Card } from '@/components/ui/card';
import { mayDo } from '@/lib/auth/unit-permit';
import { type Gap, reasonsOf } from '@/lib/rollup/gap';
import { coverageOf } from '@/lib/rollup/part';
import { blanksOf } from '@/lib/rollup/sum';
import { previewFilling } from '@/lib/store/rollup/fill-government-report';
import { figuresByCell } from '@/lib/store/rollup/part-figures';
import type { RollUp } from '@/lib/store/rollup/roll-up';
import type { CellId } from '@/lib/template/keys';
import { cellSpec } from '@/lib/template/registry';
import type { Viewer } from '@/lib/workflow/asker';
import { isEditable, statusName } from '@/lib/workflow/status';

interface GovernmentReportProps {
  readonly viewer: Viewer;
  readonly rollUp: RollUp;
  readonly gaps: readonly Gap[];
  readonly addressOf: (cell: CellId) => string;
}

export async function GovernmentReport({ viewer, rollUp, gaps, addressOf }: GovernmentReportProps) {
  const { typed, template, unit, year } = rollUp;
  const mayWrite = (typed === undefined || isEditable(typed.status)) && (await mayDo(viewer, 'beginReport', unit.id));
  const blanks = typed ? blanksOf(template, typed.figures).length : 0;
  const explained = await explainedGaps(rollUp, gaps);
  return (
    <Card title="本级政府年报与汇总">
      <div className="space-y-4">
        {typed ? (
          <p>
            <a className="text-brand underline" href={`/reports/${typed.id}/review`}>
              本级政府年报
            </a>
            ：{statusName(typed.status, false)}。{blanks > 0 && `还有${blanks}格没有填数，填了再对照。`}
            {gaps.length === 0
              ? blanks === 0 && '每一格都与汇总相同。'
              : `有${explained.length}格与汇总不同，相差的数在下面逐格说明；表里标出的是本级政府年报多（+）或少（−）的数。`}
          </p>
        ) : (
          <p>本级政府年报还没有建立。</p>
        )}
        {explained.length > 0 && <GapTable template={template} gaps={explained} addressOf={addressOf} />}
        {mayWrite && (
          <FillForm
            action={fillGovernmentReportAction}
            template={template}
            filling={await previewFilling(viewer, rollUp)}
            hidden={{ unit: unit.id, year: String(year), revision: typed ? String(typed.revision) : '' }}
          />
        )}
      </div>
    </Card>
  );
}

/** Differences of typed cells; those of computed cells follow from them. */
async function explainedGaps(rollUp: RollUp, gaps: readonly Gap[]) {
  const own = gaps.filter(({ cell }) => !cellSpec(rollUp.template, cell).terms);
  const figures = await figuresByCell(
    rollUp,
    own.map(({ cell }) => cell),
  );
  const { missing } = coverageOf(rollUp.parts);
  return own.map((gap) => ({
    gap,
    reasons: reasonsOf(gap, rollUp.sums.own.get(gap.cell) ?? 0, figures.get(gap.cell) ?? [], missing),
  }));
}
