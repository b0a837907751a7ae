'use client';

import { useEditor } from '@/components/editor/editor-context';
import type { Checked } from '@/components/editor/findings/checked';
import { EditorFindings } from '@/components/editor/findings/finding-actions';
import { LastYearTable } from '@/components/editor/last-year/last-year-table';
import { useSteadyPage } from '@/components/editor/page/use-steady-page';
import { FeeQuestion } from '@/components/editor/prose/fee-question';
import { FrameFields } from '@/components/editor/prose/frame-fields';
import { ProseBox } from '@/components/editor/prose/prose-box';
import { findingsOf, type Section } from '@/components/editor/sections';
import { TableActs } from '@/components/editor/table/table-actions';
import { TableGrid } from '@/components/editor/table/table-grid';
import { useValue } from '@/components/editor/value-store';
/** One section of the report: its findings, its table, its texts. */
import { SectionComments } from '@/components/review/editor-comments';
import { lengthOf } from '@/lib/report/wording';
import { pick } from '@/lib/template/define';
import type { Part } from '@/lib/template/types';
import { SHORTEST_OVERVIEW } from '@/lib/template/usual-lengths';
import { SECTION_FINDINGS } from './section-state';

/** The section under its official heading. */
export function SectionPage({ section }: { section: Section }) {
  return (
    <section aria-labelledby="section-heading" className="space-y-5">
      <h1 id="section-heading" tabIndex={-1} className="text-xl font-bold">
        {section.heading}
      </h1>
      <SectionComments section={section.key} />
      <SectionFindings section={section} />
      {section.part ? <PartFields part={section.part} /> : <FrameFields />}
    </section>
  );
}

function SectionFindings({ section }: { section: Section }) {
  const { checks, template } = useEditor();
  const findings = useValue(checks, (checked) => checked.findings);
  const own = findingsOf(template, section.key, findings);
  const box = useSteadyPage();
  return (
    <div
      ref={box}
      id={SECTION_FINDINGS}
      tabIndex={-1}
      className={own.length > 0 ? 'has-findings' : undefined}
      aria-live="polite"
      aria-relevant="additions"
    >
      <EditorFindings findings={own} isDescribing />
    </div>
  );
}

function PartFields({ part }: { part: Part }) {
  const { template } = useEditor();
  const table = template.tables.find(({ key }) => key === part.table);
  const isOverview = part.prose.length > 1;
  return (
    <>
      {table && <TableActs table={table} />}
      {table && <LastYearTable table={table} />}
      {table && <TableGrid table={table} />}
      {isOverview && <PartLength part={part} />}
      {part.key === 'other' && <FeeQuestion />}
      {pick(template.prose, part.prose).map((prose) => (
        <ProseBox key={prose.key} prose={prose} rows={prose.optional ? 2 : isOverview ? 5 : 9} />
      ))}
    </>
  );
}

/** Characters of all boxes of the part together, against what is usual. */
function PartLength({ part }: { part: Part }) {
  const { checks, template } = useEditor();
  const length = useValue(checks, (checked) => partLength(checked, part));
  return (
    <p className="text-sm text-muted">
      本部分共 {length} 字，一般 {SHORTEST_OVERVIEW} 到 {template.overviewLimit} 字。
      {length > template.overviewLimit && '已经超过，请适当精简。'}
    </p>
  );
}

function partLength({ shown }: Checked, part: Part): number {
  return part.prose.reduce((sum, key) => sum + lengthOf(shown[key] ?? ''), 0);
}
