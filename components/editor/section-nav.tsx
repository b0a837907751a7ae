'use client';

/** The sections as a task list: what is written, what is wrong. On narrow screens the list is folded under a button. */
import { useState } from 'react';
import { bySeverity, type Checked } from '@/components/editor/findings/checked';
import { useWaitingComments } from '@/components/review/editor-comments';
import { fieldName } from '@/lib/report/field-name';
import { blanksOf } from '@/lib/report/progress';
import { answerTo } from '@/lib/rules/explain';
import type { DraftKey } from '@/lib/template/keys';
import type { Template } from '@/lib/template/types';
import { useEditor } from './editor-context';
import { findingsOf, type Section, type SectionKey, sectionProgress } from './sections';
import { useValue } from './value-store';

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

/** Few enough to name them. */
const NAMED = 2;

function missingWords(template: Template, blanks: readonly DraftKey[]): string {
  return blanks.length > NAMED ? '' : `，还缺${blanks.map((key) => fieldName(template, key)).join('、')}`;
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
  const { checks, explaining, template } = useEditor();
  const given = useValue(explaining.given, (all) => all);
  const progress = useValue(checks, ({ draft }) => {
    const { filled, total } = sectionProgress(section, draft);
    if (filled === total) return '✓ 已填完';
    return `已填 ${filled} / 共 ${total}${missingWords(template, blanksOf(section.required, draft))}`;
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

  /** Errors and warnings that nobody explained, by number. Blanks are shown by the progress already. */
  function faultWords({ findings }: Checked): string {
    const severities = findingsOf(template, section.key, findings)
      .filter(({ finding }) => finding.rule !== 'C02' && !answerTo(finding, given))
      .map(({ finding }) => finding.severity)
      .sort(bySeverity);
    const count = (severity: string) => severities.filter((each) => each === severity).length;
    const [errors, warnings] = [count('error'), count('warning')];
    return [errors && `${ERROR_SIGN} ${errors} 处错误`, warnings && `！${warnings} 处警告`].filter(Boolean).join('，');
  }
}
