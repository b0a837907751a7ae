'use client';

import { findingsAt, type ShownFinding } from '@/components/editor/findings/checked';
import { EditorFindings } from '@/components/editor/findings/finding-actions';
import { LastYearCell } from '@/components/editor/last-year/last-year-cell';
import { formulaOf } from '@/components/editor/table/formula';
/** The margin: what to count or to write at the place in focus, on which article, and what the checks say there. */
import { columnName, rowName } from '@/lib/template/names';
import { isCellId } from '@/lib/template/registry';
import type { CellSpec, Prose } from '@/lib/template/types';
import { useEditor } from './editor-context';
import { useValue } from './value-store';

/** Follows the field in focus; keeps speaking of the last one when the focus leaves the fields. */
export function GuidePanel() {
  const { active, checks, template } = useEditor();
  const key = useValue(active, (value) => value);
  const findings = useValue(checks, (checked) => (key ? findingsAt(checked, key) : undefined));
  const spec = key && isCellId(key) ? template.cells.get(key) : undefined;
  const prose = template.prose.find((box) => box.key === key);
  return (
    <aside aria-label="填写说明" className="guide-panel">
      {spec && <CellGuide spec={spec} />}
      {prose && <ProseGuide prose={prose} />}
      {!spec && !prose && <GeneralGuide />}
      {findings && <EditorFindings findings={spec ? findings.filter(isHint) : findings} />}
    </aside>
  );
}

/** What is wrong at a cell stands beside it, see cell-note.tsx. */
function isHint({ finding }: ShownFinding): boolean {
  return finding.severity === 'hint';
}

function CellGuide({ spec }: { spec: CellSpec }) {
  const { template } = useEditor();
  const { table, row, column } = spec;
  return (
    <section className="space-y-2">
      <h2 className="font-bold">
        {table.name} {rowName(table, row)}
      </h2>
      {row.guide && <p>{row.guide}</p>}
      {row.cite && <p className="text-sm text-muted">依据：{row.cite}</p>}
      <h3 className="font-bold">{columnName(column)}</h3>
      {column.guide && <p>{column.guide}</p>}
      <p className="text-sm text-muted">
        {spec.terms ? `公式：${formulaOf(template, spec)}` : `单位：${column.unit}。没有的填 0。`}
      </p>
      <LastYearCell spec={spec} />
    </section>
  );
}

function ProseGuide({ prose }: { prose: Prose }) {
  const { unit } = useEditor();
  return (
    <section className="space-y-2">
      <h2 className="font-bold">{prose.name}写什么</h2>
      <ul className="list-disc pl-5">
        {prose.guide.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {unit.level === 'township' && prose.townshipGuide && <li>{prose.townshipGuide}</li>}
      </ul>
      {prose.cite && <p className="text-sm text-muted">依据：{prose.cite}</p>}
    </section>
  );
}

function GeneralGuide() {
  return (
    <section className="space-y-2">
      <h2 className="font-bold">填写说明</h2>
      <p>点到哪一格，这里就说明那一格怎么填、依据哪一条。</p>
      <p>合计由系统计算，不用填。没有发生的填 0，不留空白，不画“/”。</p>
      <h3 className="font-bold">表格里的按键，同 WPS 表格</h3>
      <ul className="list-disc pl-5">
        <li>方向键、回车、Tab 移动；直接输入，替换原来的数</li>
        <li>F2 或双击修改，Esc 恢复原来的数</li>
        <li>Shift 加方向键选中一片，Delete 清除，Ctrl+C、Ctrl+V 复制粘贴，Ctrl+D、Ctrl+R 填充</li>
        <li>先按 Esc 再按 Tab，离开表格；Alt+PageDown 到下一部分，再按 ↓ 到第一格</li>
      </ul>
    </section>
  );
}
