'use client';

/** The sections as a task list: what is written, what is wrong. On narrow screens the list is folded under a button. */
import { useState } from 'react';
import { useEditor } from '@/components/editor/editor-context';
import type { Checked } from '@/components/editor/findings/checked';
import { findingsOf, type Section } from '@/components/editor/sections';
import { useValue } from '@/components/editor/value-store';
import { useWaitingComments } from '@/components/review/editor-comments';
import { answerTo } from '@/lib/rules/explain';
import type { Severity } from '@/lib/rules/types';
import type { SectionKey } from '@/lib/template/sections';
import { stateWords } from './section-state';

const ERROR_SIGN = '✗';

/** The list; `current` is the open section. */
export function SectionNav({
  sections,
  current,
  onOpen,
}: {
  sections: readonly Section[];
  current: SectionKey;
  onOpen: (key: SectionKey) => void;
}) {
  const [isOpen, setOpen] = useState(false);
  const open = (key: SectionKey) => {
    setOpen(false);
    onOpen(key);
  };
  return (
    <nav aria-label="报告各部分" className="section-nav">
      <button type="button" className="section-nav-switch" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? '收起各部分' : '转到其他部分…'}
      </button>
      <ol data-folded={isOpen ? undefined : ''}>
        {sections.map((section) => (
          <li key={section.key}>
            <SectionLink section={section} isCurrent={section.key === current} onOpen={open} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

function SectionLink({
  section,
  isCurrent,
  onOpen,
}: {
  section: Section;
  isCurrent: boolean;
  onOpen: (key: SectionKey) => void;
}) {
  const { checks, explaining, finished, template } = useEditor();
  const given = useValue(explaining.given, (all) => all);
  const isFinished = useValue(finished.keys, (keys) => keys.has(section.key));
  const progress = useValue(checks, (checked) => {
    const { errors, warnings } = faultsOf(checked);
    return stateWords(template, section, checked.draft, { isFinished, faults: errors + warnings });
  });
  const comments = useWaitingComments(section.key);
  const faults = useValue(checks, (checked) => faultWords(checked));
  return (
    <button type="button" aria-current={isCurrent ? 'page' : undefined} onClick={() => onOpen(section.key)}>
      <span className="block font-bold">{section.heading}</span>
      <span className="block text-sm text-muted">{progress}</span>
      {comments > 0 && <span className="block text-sm font-bold text-warn">{comments} 条批注待处理</span>}
      {faults && (
        <span className={`block text-sm ${faults.startsWith(ERROR_SIGN) ? 'text-danger' : 'text-warn'}`}>{faults}</span>
      )}
    </button>
  );

  /** Errors and warnings that nobody explained. */
  function faultsOf({ findings }: Checked) {
    const open = findingsOf(template, section.key, findings).filter(({ finding }) => !answerTo(finding, given));
    const count = (severity: Severity) => open.filter(({ finding }) => finding.severity === severity).length;
    return { errors: count('error'), warnings: count('warning') };
  }

  function faultWords(checked: Checked): string {
    const { errors, warnings } = faultsOf(checked);
    return [errors && `${ERROR_SIGN} ${errors} 处错误`, warnings && `！${warnings} 处警告`].filter(Boolean).join('，');
  }
}
