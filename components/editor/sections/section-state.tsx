'use client';

/** How a section stands, in words, and the button by which a person calls it finished. */
import { useState } from 'react';
import { useEditor } from '@/components/editor/editor-context';
import { type Section, sectionProgress } from '@/components/editor/sections';
import { useValue } from '@/components/editor/value-store';
import { Button } from '@/components/ui/button';
import { fieldName } from '@/lib/report/field-name';
import { blanksOf, type Progress } from '@/lib/report/progress';
import type { Draft } from '@/lib/report/report';
import type { DraftKey } from '@/lib/template/keys';
import type { Template } from '@/lib/template/types';

/** Few enough to name them. */
const NAMED = 2;

/** `faults` counts what is wrong: a section called finished with any of it is to be corrected. */
export function stateWords(
  template: Template,
  section: Section,
  draft: Draft,
  { isFinished, faults }: { readonly isFinished: boolean; readonly faults: number },
): string {
  const progress = sectionProgress(section, draft);
  if (isFinished) return faults > 0 ? '要改正' : '✓ 已完成';
  if (progress.filled === progress.total) return '✓ 已填完';
  return `${progress.filled === 0 ? '未开始，' : ''}${countWords(progress)}${missingWords(template, blanksOf(section.required, draft))}`;
}

function countWords({ filled, total }: Progress): string {
  return `已填 ${filled} / 共 ${total}`;
}

function missingWords(template: Template, blanks: readonly DraftKey[]): string {
  return blanks.length > NAMED ? '' : `，还缺${blanks.map((key) => fieldName(template, key)).join('、')}`;
}

/** Once a section is called finished, what is still blank in it counts as wrong; the list over it says so. */
export function FinishSection({ section }: { section: Section }) {
  const { finished } = useEditor();
  const isFinished = useValue(finished.keys, (keys) => keys.has(section.key));
  const [problem, setProblem] = useState<string>();
  return (
    <>
      <Button
        look="secondary"
        aria-pressed={isFinished}
        onClick={() => {
          void finished.mark(section.key, !isFinished).then(setProblem);
          // Once the list is drawn: whoever calls a section finished is led to what is left.
          if (!isFinished)
            setTimeout(() => document.querySelector<HTMLElement>(`#${SECTION_FINDINGS}.has-findings`)?.focus());
        }}
      >
        {isFinished ? '✓ 已标为完成' : '这一部分填完了'}
      </Button>
      {problem && (
        <p role="status" className="w-full text-danger">
          {problem}
        </p>
      )}
    </>
  );
}

/** The id of the list of what the checks say of the open section. */
export const SECTION_FINDINGS = 'section-findings';
