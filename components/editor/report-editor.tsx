'use client';

/** The editor of one report: task list, the section itself, the margin; saving goes on underneath. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { keyOf } from '@/components/editor/findings/checked';
import { useExplanations } from '@/components/editor/findings/use-explanations';
import { SaveStatus } from '@/components/editor/saving/save-status';
import { type SavedReport, type Saving, useAutosave } from '@/components/editor/saving/use-autosave';
import { useUndo } from '@/components/editor/undo/use-undo';
import { ButtonLink } from '@/components/ui/button';
import { draftKeys } from '@/lib/report/draft-keys';
import type { Explanations } from '@/lib/report/explanation';
import type { Place, RuleContext } from '@/lib/rules/types';
import type { WordedFinding } from '@/lib/rules/worded-finding';
import type { DraftKey, TemplateId } from '@/lib/template/keys';
import { templateById } from '@/lib/template/registry';
import { type EditedUnit, type Editor, EditorProvider } from './editor-context';
import { catchFocus, focusPlace } from './focus-place';
import { later } from './page/later';
import { useHeightAs } from './page/use-height-as';
import { isSectionKey, type SectionKey, sectionOf, sectionsOf } from './sections';
import { useFinishedSections } from './sections/finished-sections';
import { SectionNav } from './sections/section-nav';
import { SectionPage } from './sections/section-page';
import { FinishSection } from './sections/section-state';
import { NextSection, useSectionKeys } from './sections/section-steps';
import { areSidesFolded, isFoldable } from './sections/sides-folded';
import { useReportForm } from './use-report-form';
import { useValue } from './value-store';

const ConflictList = later(async () => (await import('./saving/conflict-list')).ConflictList);
const GuidePanel = later(async () => (await import('./guide-panel')).GuidePanel);
const RestoreNotice = later(async () => (await import('./saving/restore-notice')).RestoreNotice);
const UndoBar = later(async () => (await import('./undo/undo-bar')).UndoBar);

interface ReportEditorProps {
  readonly report: SavedReport;
  readonly templateId: TemplateId;
  readonly unit: EditedUnit;
  /** What the checks know beside the report, last year's report among it; the same as on every other page. */
  readonly context: RuleContext;
  /** What the checks say of the report as it was saved last. */
  readonly findings: readonly WordedFinding[];
  /** Answers to findings so far. */
  readonly explanations: Explanations;
  /** Whether the person may answer findings. */
  readonly mayExplain: boolean;
  /** Whether it is only for practice: it takes no files and is not sent in. */
  readonly isPractice: boolean;
  /** Whether somebody asked what is still missing, on the way to handing the report in. */
  readonly isAsked: boolean;
  /** The section to open, from the address. */
  readonly section: string | undefined;
}

/** The whole page below the frame of the app. */
export function ReportEditor({
  report,
  templateId,
  unit,
  context,
  findings,
  explanations,
  mayExplain,
  isPractice,
  isAsked,
  section,
}: ReportEditorProps) {
  const template = templateById(templateId);
  const sections = useMemo(() => sectionsOf(template), [template]);
  const sectionKeys = useMemo(() => sections.map(({ key }) => key), [sections]);
  const finished = useFinishedSections(report.id, sectionKeys, isAsked);
  const saving = useRef<Saving>(undefined);
  const {
    editor: editing,
    show,
    bringBack,
  } = useReportForm(
    template,
    { draft: report.draft, unit, context, findings, finished },
    {
      edited: () => saving.current?.edited(),
      // What stands before a large act is a state to go back to.
      beforeAct: () => saving.current?.retry(),
    },
  );
  const explaining = useExplanations(report.id, explanations, mayExplain);
  const autosave = useAutosave(report, editing.form.getValues, show);
  useEffect(() => {
    saving.current = autosave;
  });
  const [current, setCurrent] = useState<SectionKey>(isSectionKey(template, section) ? section : 'frame');
  const wanted = useRef<Place | 'heading'>(undefined);

  const open = useCallback(
    (key: SectionKey, place: Place | 'heading') => {
      wanted.current = place;
      setCurrent(key);
      editing.active.set(undefined);
      window.history.replaceState(null, '', `?section=${key}`);
      if (key === current) focusPlace(place);
    },
    [current, editing.active],
  );
  useEffect(() => {
    if (wanted.current && current) focusPlace(wanted.current);
    wanted.current = undefined;
  }, [current]);

  const openSection = useCallback((key: SectionKey) => open(key, 'heading'), [open]);
  useSectionKeys({ sections, current, onOpen: openSection });
  const goTo = useCallback((place: Place) => open(sectionOf(template, keyOf(place)), place), [open, template]);
  const isHere = useCallback((key: DraftKey) => sectionOf(template, key) === current, [template, current]);
  const takeBack = useUndo(editing, isHere, bringBack);
  const act = useCallback<Editor['act']>(
    (patch, done) => {
      editing.act(patch, done);
      queueMicrotask(() => catchFocus(draftKeys(patch).find(isHere)));
    },
    [editing, isHere],
  );
  const editor = useMemo<Editor>(
    () => ({ ...editing, finished, explaining, goTo, act }),
    [editing, finished, explaining, goTo, act],
  );
  const shown = sections.find(({ key }) => key === current);
  const bar = useHeightAs<HTMLDivElement>('--bar');
  const isFolded = useValue(areSidesFolded, (folded) => folded) && isFoldable(template, shown);

  return (
    <EditorProvider value={editor}>
      <div ref={bar} className="editor-bar">
        <p className="font-bold">
          {isPractice && '练习：'}
          {unit.shortName} {editing.year} 年度报告
        </p>
        <SaveStatus saving={autosave} />
        <div className="flex items-center gap-2">
          <ButtonLink size="small" look="quiet" href={`/reports/${report.id}/history#earlier`}>
            找回以前的内容
          </ButtonLink>
          {!isPractice && (
            <ButtonLink size="small" href={`/imports/new?purpose=draft&unit=${unit.id}`}>
              导入文件
            </ButtonLink>
          )}
          <ButtonLink size="small" href={`/reports/${report.id}/preview`}>
            预览与导出
          </ButtonLink>
          {!isPractice && (
            <ButtonLink size="small" look="primary" href={`/reports/${report.id}/submit`}>
              核对并送审
            </ButtonLink>
          )}
        </div>
      </div>
      <div className="editor-columns" data-sides={isFolded ? 'folded' : undefined}>
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
      </div>
      <UndoBar isHere={isHere} onUndo={takeBack} />
    </EditorProvider>
  );
}
