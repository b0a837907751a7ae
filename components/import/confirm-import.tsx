/** What a file was read as, before it becomes part of a report: what needs a look first, then every text beside its source. */
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Doubt } from '@/lib/import/import-doubts';
import type { ImportedReport } from '@/lib/import/imported-report';
import { differingKeys, partKeys } from '@/lib/report/compare/take-in';
import { isDraftKey } from '@/lib/report/draft-keys';
import type { Draft, Report } from '@/lib/report/report';
import { templateById, templateForYear } from '@/lib/template/registry';
import { ImportDoubts } from './import-doubts';
import { ImportNotes } from './import-notes';
import { ImportPart } from './import-part';
import { ImportProvider } from './import-provider';
import { KeepingStatus } from './keeping-status';
import { StandingChoice } from './standing-choice';
import { WithoutCounterpart } from './without-counterpart';
import { YearChoice } from './year-choice';

export interface ExistingReport {
  readonly report: Report;
  /** Published elsewhere and imported earlier: this import corrects it. */
  readonly isImported: boolean;
  /** Whether it can take anything in. */
  readonly isOpen: boolean;
  /** People are writing it: how its status is called, and whether the viewer may file it as published elsewhere. */
  readonly inWork?: { readonly status: string; readonly mayFile: boolean };
  /** In words. */
  readonly savedAt: string;
}

interface ConfirmImportProps {
  readonly id: string;
  readonly purpose: 'lastYear' | 'draft';
  /** What must be said of the file before it is taken. */
  readonly doubts: readonly Doubt[];
  readonly reading: ImportedReport;
  /** What was typed and chosen here earlier, by field. */
  readonly corrections: Readonly<Record<string, string>>;
  readonly year: number;
  readonly years: readonly number[];
  /** The year's report is being written, and cannot be filed as one that was published. */
  readonly isStillWritten: boolean;
  /** The unit's report on the year, where there is one. */
  readonly existing: ExistingReport | undefined;
  /** What else the file can be imported as. */
  readonly other: { readonly purpose: string; readonly title: string };
  readonly accept: FormAction;
  /** The other reports that the unit owes. */
  readonly otherKinds: readonly { readonly kind: string; readonly name: string }[];
  readonly changePurpose: (data: FormData) => Promise<void>;
  readonly changeKind: (data: FormData) => Promise<void>;
  readonly discard: (data: FormData) => Promise<void>;
}

export function ConfirmImport(props: ConfirmImportProps) {
  const { id, purpose, doubts, reading, corrections, year, years, isStillWritten, existing, other } = props;
  const { templateId, draft, stated, notes } = reading;
  const template = templateById(templateId);
  // The year decides: a report keeps the format of its year, whatever the file is written in.
  const target = existing ? templateById(existing.report.templateId) : (templateForYear(year) ?? template);
  const corrected = correctedDraft(draft, corrections);
  const parts = partKeys(template);
  const headings = new Map<string, string>(template.parts.map(({ key, heading }) => [key, heading]));
  const overwriting = parts.some(
    ({ keys }) => existing && differingKeys(keys, existing.report.draft, corrected).length > 0,
  );
  const isClosed = isStillWritten || existing?.isOpen === false;
  return (
    <ImportProvider id={id} reading={{ templateId, draft, stated, notes }} corrected={corrected}>
      <YearChoice id={id} year={year} years={years} purpose={purpose} existing={existing} />
      {isStillWritten && <StillWritten year={year} other={other} />}
      <ImportNotes />
      <WithoutCounterpart template={template} target={target} draft={corrected} />
      <Form action={props.accept} values={textsOf({ ...corrections, ...corrected })}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="year" value={year} />
        <ImportDoubts doubts={doubts} />
        {purpose === 'lastYear' && existing?.inWork && <StandingChoice year={year} {...existing.inWork} />}
        <Legend />
        {parts.map(({ part, keys }) => (
          <ImportPart
            key={part}
            part={part}
            heading={headings.get(part) ?? '标题、前言和落款'}
            keys={keys}
            reading={reading}
            target={target}
            existing={existing}
          />
        ))}
        <ImportBar
          submit={isClosed ? undefined : submitWords(purpose, existing)}
          isOverwriting={!isClosed && overwriting}
        />
      </Form>
      <form id="discard" action={props.discard}>
        <input type="hidden" name="id" value={id} />
      </form>
      <OtherPurpose id={id} other={other} action={props.changePurpose} />
      {props.otherKinds.map((each) => (
        <OtherKind key={each.kind} id={id} other={each} action={props.changeKind} />
      ))}
    </ImportProvider>
  );
}

function StillWritten({ year, other }: Pick<ConfirmImportProps, 'year' | 'other'>) {
  return (
    <Notice kind="error" title={`${year}年度的报告正在编制，不能当作已经公布的报告存档`}>
      <p>
        要接着写{year}年度的报告，请改为“{other.title}”；文件是更早年度的，请在上面换成那一年度。
      </p>
    </Notice>
  );
}

/** What can be done with what was read. Without `submit` nothing can be taken in. */
function ImportBar({ submit, isOverwriting }: { submit: string | undefined; isOverwriting: boolean }) {
  return (
    <div className="import-bar">
      {submit && <SubmitButton>{submit}</SubmitButton>}
      {isOverwriting && (
        <button type="submit" name="overwrite" value="all" className={buttonClass('secondary')}>
          全部用文件的内容覆盖
        </button>
      )}
      <button type="submit" form="discard" className={buttonClass('quiet', 'inline')}>
        不导入，删除读出的内容
      </button>
      <KeepingStatus />
    </div>
  );
}

interface OtherPurposeProps extends Pick<ConfirmImportProps, 'id' | 'other'> {
  readonly action: ConfirmImportProps['changePurpose'];
}

function OtherPurpose({ id, other, action }: OtherPurposeProps) {
  return (
    <form action={action} className="flex flex-wrap items-center gap-3">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="purpose" value={other.purpose} />
      选错了用途？更正的内容会保留：
      <Button type="submit" look="secondary" size="small">
        改为{other.title}
      </Button>
    </form>
  );
}

interface OtherKindProps extends Pick<ConfirmImportProps, 'id'> {
  readonly other: ConfirmImportProps['otherKinds'][number];
  readonly action: ConfirmImportProps['changeKind'];
}

function OtherKind({ id, other, action }: OtherKindProps) {
  return (
    <form action={action} className="flex flex-wrap items-center gap-3">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="kind" value={other.kind} />
      不是这份报告的？更正的内容会保留：
      <Button type="submit" look="secondary" size="small">
        改为{other.name}
      </Button>
    </form>
  );
}

function submitWords(purpose: 'lastYear' | 'draft', existing: ExistingReport | undefined): string {
  if (purpose === 'draft') return '写入草稿';
  return existing?.inWork ? '写入现有报告' : '存为该年度报告';
}

/** The texts as read, with what was typed over them. */
export function correctedDraft(draft: Draft, corrections: Readonly<Record<string, string>>): Draft {
  const typed = Object.entries(corrections).filter(([name]) => isDraftKey(name));
  return { ...draft, ...Object.fromEntries(typed) };
}

function textsOf(values: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([key, text]) => [key, text ?? '']));
}

function Legend() {
  return (
    <Notice kind="info" title="对照原件核对，读错的直接在框里改">
      框下面的小字是文件里的原文。<strong>？</strong>表示位置或名称对得不很准，请细看；<strong>缺</strong>
      表示文件里没有这一格。合计由系统计算，<strong>≠</strong>表示和文件写的合计不同。
    </Notice>
  );
}
