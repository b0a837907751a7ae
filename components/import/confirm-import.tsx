/** What a file was read as, before it becomes part of a report: what needs a look first, then every text beside its source. */
import { buttonClass } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ImportedReport } from '@/lib/import/imported-report';
import { type Report, textOf, yearOf } from '@/lib/report/report';
import { differingKeys, partKeys } from '@/lib/report/take-in';
import { cellName } from '@/lib/template/names';
import { templateById, templateForYear } from '@/lib/template/registry';
import type { Template } from '@/lib/template/types';
import { ImportNotes } from './import-notes';
import { ImportPart } from './import-part';
import { YearChoice } from './year-choice';

export interface ExistingReport {
  readonly report: Report;
  /** In words. */
  readonly savedAt: string;
}

interface ConfirmImportProps {
  readonly id: string;
  readonly purpose: 'lastYear' | 'draft';
  /** Full name of the unit that the report is to belong to. */
  readonly unitName: string;
  readonly reading: ImportedReport;
  readonly year: number;
  readonly years: readonly number[];
  /** The unit's report on the year, where there is one. */
  readonly existing: ExistingReport | undefined;
  readonly accept: FormAction;
  readonly discard: (data: FormData) => Promise<void>;
}

export function ConfirmImport(props: ConfirmImportProps) {
  const { id, purpose, unitName, reading, year, years, existing, accept, discard } = props;
  const template = templateById(reading.templateId);
  const target = existing ? templateById(existing.report.templateId) : targetTemplate(props);
  const values = Object.fromEntries(Object.entries(reading.draft).map(([key, text]) => [key, text ?? '']));
  const named = yearOf(reading.draft);
  const agency = textOf(reading.draft, 'agency') || textOf(reading.draft, 'signedBy');
  const parts = partKeys(template);
  const headings = new Map<string, string>(template.parts.map(({ key, heading }) => [key, heading]));
  const overwriting = parts.some(
    ({ keys }) => existing && differingKeys(keys, existing.report.draft, reading.draft).length > 0,
  );
  return (
    <div className="space-y-6">
      <YearChoice id={id} year={year} years={years} purpose={purpose} existing={existing} />
      {named !== undefined && named !== year && (
        <Notice kind="warn" title={`文件写的是${named}年度，将写入${year}年度的报告，请确认没有选错文件或年度。`} />
      )}
      {isOfAnother(agency, unitName) && (
        <Notice kind="error" title={`文件的机关是“${agency}”，本单位是“${unitName}”，请确认没有选错文件。`} />
      )}
      <ImportNotes reading={reading} />
      <Form action={accept} values={values}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="year" value={year} />
        <WithoutCounterpart reading={reading} target={target} />
        <Legend />
        {parts.map(({ part, keys }) => (
          <ImportPart
            key={part}
            part={part}
            heading={headings.get(part) ?? '标题、前言和落款'}
            keys={keys}
            reading={reading}
            target={target}
            existing={existing?.report.draft}
          />
        ))}
        <div className="import-bar">
          <SubmitButton>{purpose === 'draft' ? '写入草稿' : '存为该年度报告'}</SubmitButton>
          {overwriting && (
            <button type="submit" name="overwrite" value="all" className={buttonClass('secondary')}>
              全部用文件的内容覆盖
            </button>
          )}
          <button type="submit" form="discard" className={buttonClass('quiet', 'inline')}>
            不导入，删除读出的内容
          </button>
        </div>
      </Form>
      <form id="discard" action={discard}>
        <input type="hidden" name="id" value={id} />
      </form>
    </div>
  );
}

/** The format of the report that is to be begun: that of the file for an earlier year, the one in force for a draft. */
function targetTemplate({ purpose, reading, year }: ConfirmImportProps) {
  const own = templateById(reading.templateId);
  return purpose === 'draft' ? (templateForYear(year) ?? own) : own;
}

/** Neither name is part of the other: 碾张乡 and 长子县碾张乡人民政府 are one agency. */
function isOfAnother(agency: string, unitName: string): boolean {
  const [named, own] = [agency, unitName].map((name) => name.replace(/\s|人民政府|办事处/g, ''));
  return Boolean(named && own) && !own?.includes(named ?? '') && !named?.includes(own ?? '');
}

/** What the file says and the report's own format has no cell for: shown, never squeezed in. */
function WithoutCounterpart({ reading: { templateId, draft }, target }: { reading: ImportedReport; target: Template }) {
  const cells = [...templateById(templateId).cells.values()].filter(({ id, terms }) => {
    return !terms && !target.cells.has(id) && textOf(draft, id).trim() !== '';
  });
  if (cells.length === 0) return null;
  return (
    <Notice kind="warn" title={`该格式没有对应项，不会写入（${cells.length} 格）`}>
      <details>
        <summary className="cursor-pointer">逐格查看</summary>
        <ul className="list-inside list-disc">
          {cells.map((spec) => (
            <li key={spec.id}>
              {spec.table.name}
              {cellName(spec)}：{textOf(draft, spec.id)}
            </li>
          ))}
        </ul>
      </details>
    </Notice>
  );
}

function Legend() {
  return (
    <Notice kind="info" title="对照原件核对，读错的直接在框里改">
      框下面的小字是文件里的原文。<strong>？</strong>表示位置或名称对得不很准，请细看；<strong>缺</strong>
      表示文件里没有这一格。合计由系统计算，<strong>≠</strong>表示和文件写的合计不同。
    </Notice>
  );
}
