/** Where the file is in an older format than the report: what cannot be taken along, and what the report has beyond it. */
import { Notice } from '@/components/ui/notice';
import { cellsWithoutCounterpart, leftBehind } from '@/lib/report/compare/take-in';
import { fieldName } from '@/lib/report/field-name';
import { type Draft, draftText } from '@/lib/report/report';
import { yearsOf } from '@/lib/template/names';
import { newestTemplate } from '@/lib/template/registry';
import type { Template } from '@/lib/template/types';

export function WithoutCounterpart({
  template,
  target,
  draft,
}: {
  /** The format of the file. */
  template: Template;
  /** The format of the report that takes it in. */
  target: Template;
  draft: Draft;
}) {
  if (template.id === target.id) return <OlderFormat template={template} draft={draft} />;
  const left = leftBehind(template, target, draft);
  const added = cellsWithoutCounterpart(target, template);
  return (
    <Notice
      kind="warn"
      title={`文件用的是${yearsOf(template)}的格式，报告用的是${yearsOf(target)}的格式：意义相同的格照常导入`}
    >
      <Places title={`该格式没有对应项，不会写入（${left.length} 格）`} lines={linesOf(template, left, draft)} />
      <Places
        title={`报告有、文件的格式没有的格，导入后是空白（${added.length} 格）`}
        lines={added.map(({ id }) => fieldName(target, id))}
      />
    </Notice>
  );
}

/** An older report that is filed as it is: nothing is lost, but later reports cannot go on from all of it. */
function OlderFormat({ template, draft }: { template: Template; draft: Draft }) {
  const left = leftBehind(template, newestTemplate(), draft);
  if (template === newestTemplate()) return null;
  return (
    <Notice kind="info" title={`这是${yearsOf(template)}格式的报告，按原来的格式存档`}>
      <p>结转等意义相同的格，编写下一年度报告时照常带入和核对。</p>
      <Places
        title={`现行格式里该格式没有对应项，只存档、不带入（${left.length} 格）`}
        lines={linesOf(template, left, draft)}
      />
    </Notice>
  );
}

function Places({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <details className="mt-2">
      <summary className="cursor-pointer">{title}，逐格查看</summary>
      <ul className="list-disc pl-6">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}

/** 表二“规章”本年新制作数量：13. */
function linesOf(template: Template, keys: ReturnType<typeof leftBehind>, draft: Draft): string[] {
  return keys.map((key) => `${fieldName(template, key)}：${draftText(draft, key)}`);
}
