'use client';

/** The editor of one report: task list, the section itself, the margin; saving goes on underneath. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useExplanations } from '@/components/editor/findings/use-explanations';
import { type SavedReport, type Saving, useAutosave } from '@/components/editor/saving/use-autosave';
import { useUndo } from '@/components/editor/undo/use-undo';
import type { FormAction } from '@/components/ui/form-state';
import { later } from '@/components/ui/later';
import { draftKeys } from '@/lib/report/draft-keys';
import type { Explanations } from '@/lib/report/explanation';
import type { RuleContext } from '@/lib/rules/types';
import type { WordedFinding } from '@/lib/rules/worded-finding';
import type { TemplateId } from '@/lib/template/keys';
import { templateById } from '@/lib/template/registry';
import type { Template } from '@/lib/template/types';
import { EditorBar } from './editor-bar';
import { type EditedUnit, type Editor, EditorProvider } from './editor-context';
import { catchFocus } from './focus-place';
import { sectionsOf } from './sections';
import { useFinishedSections } from './sections/finished-sections';
import { SectionNav } from './sections/section-nav';
import { SectionPage } from './sections/section-page';
import { FinishSection } from './sections/section-state';
import { NextSection, useSectionKeys } from './sections/section-steps';
import { areSidesFolded, isFoldable } from './sections/sides-folded';
import { useOpenSection } from './sections/use-open-section';
import { type OpenedReport, useReportForm } from './use-report-form';
import { useUnitContact } from './use-unit-contact';
import { createValueStore, useValue } from './value-store';

const ConflictList = later(async () => (await import('./saving/conflict-list')).ConflictList);
const GuidePanel = later(async () => (await import('./guide-panel')).GuidePanel);
const PaperPanel = later(async () => (await import('./paper/paper-panel')).PaperPanel);
const RestoreNotice = later(async () => (await import('./saving/restore-notice')).RestoreNotice);
const UndoBar = later(async () => (await import('./undo/undo-bar')).UndoBar);

interface ReportEditorProps {
  readonly report: SavedReport;
  readonly templateId: TemplateId;
  readonly unit: EditedUnit;
  /** Saves how the unit is reached, where the person may. */
  readonly contactAction: FormAction | undefined;
  /** What the checks know beside the report, last year's report among it; the same as on every other page. */
  readonly context: RuleContext;
  /** What the checks say of the report as it was saved last. */
  readonly findings: readonly WordedFinding[];
  /** Answers to findings so far. */
  readonly explanations: Explanations;
  /** Whether the person may answer findings. */
  readonly mayExplain: boolean;
  /** The sections that were called finished so far. */
  readonly finished: readonly string[];
  readonly isPractice: boolean;
  /** Whether the printed page was last shown beside the fields. */
  readonly isPaperChosen: boolean;
  /** Whether somebody asked what is still missing, on the way to handing the report in. */
  readonly isAsked: boolean;
  /** The section to open, from the address. */
  readonly section: string | undefined;
}

/** The whole page below the frame of the app. */
export function ReportEditor({
  report,
  templateId,
  unit: openedUnit,
  contactAction,
  context,
  findings,
  explanations,
  mayExplain,
  finished: opened,
  isPractice,
  isPaperChosen,
  isAsked,
  section,
}: ReportEditorProps) {
  const template = templateById(templateId);
  const sections = useMemo(() => sectionsOf(template), [template]);
  const sectionKeys = useMemo(() => sections.map(({ key }) => key), [sections]);
  const finished = useFinishedSections(report.id, isAsked ? sectionKeys : opened);
  const { editing, bringBack, autosave } = useSavedForm(template, report, { context, findings, finished });
  const { unit, saveContact } = useUnitContact(openedUnit, contactAction);
  const explaining = useExplanations(report.id, explanations, mayExplain);
  const { current, openSection, goTo, isHere } = useOpenSection(editing, section);
  useSectionKeys({ sections, current, onOpen: openSection });
  const takeBack = useUndo(editing, isHere, bringBack);
  const act = useCallback<Editor['act']>(
    (patch, done) => {
      editing.act(patch, done);
      queueMicrotask(() => catchFocus(draftKeys(patch).find(isHere)));
    },
    [editing, isHere],
  );
  const [isPaperShown] = useState(() => createValueStore(isPaperChosen));
  const hasPaper = useValue(isPaperShown, (isShown) => isShown);
  const editor = useMemo<Editor>(
    () => ({ ...editing, unit, saveContact, finished, explaining, isPaperShown, goTo, act }),
    [editing, unit, saveContact, finished, explaining, isPaperShown, goTo, act],
  );
  const shown = sections.find(({ key }) => key === current);
  const isFolded = useValue(areSidesFolded, (folded) => folded) && isFoldable(template, shown);

  return (
    <EditorProvider value={editor}>
      <EditorBar reportId={report.id} unit={unit} year={editing.year} saving={autosave} isPractice={isPractice} />
      <div
        className="editor-columns"
        data-sides={isFolded ? 'folded' : undefined}
        data-paper={hasPaper ? 'shown' : undefined}
      >
        <SectionNav sections={sections} current={current} onOpen={openSection} />
        <div className="min-w-0 space-y-5">
          <RestoreNotice reportId={report.id} saving={autosave} />
          <ConflictList saving={autosave} />
          {shown && <SectionPage key={shown.key} section={shown} />}
          <div className="flex flex-wrap gap-3">
            {shown && <FinishSection section={shown} />}
            <NextSection sections={sections} current={current} onOpen={openSection} />
          </div>
        </div>
        <GuidePanel />
        {hasPaper && <PaperPanel section={current} isPractice={isPractice} />}
      </div>
      <UndoBar isHere={isHere} onUndo={takeBack} />
    </EditorProvider>
  );
}

/** The form of the report and the saving of it: each tells the other, the form of edits, saving of what came from elsewhere. */
function useSavedForm(template: Template, report: SavedReport, about: Omit<OpenedReport, 'draft'>) {
  const saving = useRef<Saving>(undefined);
  const { editor, show, bringBack } = useReportForm(
    template,
    { draft: report.draft, ...about },
    {
      edited: () => saving.current?.edited(),
      // What stands before a large act is a state to go back to.
      beforeAct: () => saving.current?.retry(),
    },
  );
  const autosave = useAutosave(report, editor.form.getValues, show);
  useEffect(() => {
    saving.current = autosave;
  });
  return { editing: editor, bringBack, autosave };
}
