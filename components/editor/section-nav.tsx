'use client';

import { bySeverity, type Checked } from '@/components/editor/findings/checked';
/** The sections as a task list: what is written, what is wrong. */
import { useWaitingComments } from '@/components/review/editor-comments';
import { answerTo } from '@/lib/rules/explain';
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
  return (
    <nav aria-label="报告各部分" className="section-nav">
      <ol>
        {sections.map((section) => (
          <li key={section.key}>
            <SectionLink section={section} isCurrent={section.key === current} onOpen={onOpen} />
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
  const { checks, explaining, template } = useEditor();
  const given = useValue(explaining.given, (all) => all);
  const progress = useValue(checks, ({ draft }) => {
    const { filled, total } = sectionProgress(section, draft);
    return filled === total ? '✓ 已填完' : `已填 ${filled} / 共 ${total}`;
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

  /** Errors and warnings that nobody explained, by number. Blanks are told by the progress already. */
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
