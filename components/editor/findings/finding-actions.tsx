'use client';

import { useEditor } from '@/components/editor/editor-context';
import { useValue } from '@/components/editor/value-store';
import { FindingList, type ListedFinding } from '@/components/findings/finding-list';
/** The findings of the editor: each leads to its place and, where there is one, to its fix. */
import { Button } from '@/components/ui/button';
import { answerTo } from '@/lib/rules/explain';
import type { Finding } from '@/lib/rules/types';
import type { ShownFinding } from './checked';
import { DismissButton } from './dismissed-hints';
import { ExplanationField } from './explanation-field';
import { SuggestionList } from './suggestion-list';

/** A list that cells refer to by id when `isDescribing`; only one on the page may be. Hints put away are folded up below. */
export function EditorFindings({
  findings,
  isDescribing = false,
}: {
  findings: readonly ShownFinding[];
  isDescribing?: boolean;
}) {
  const { explaining } = useEditor();
  const given = useValue(explaining.given, (all) => all);
  const listed = isDescribing ? findings : findings.map(({ id: _, ...shown }) => shown);
  const isDismissed = ({ finding }: ListedFinding) => answerTo(finding, given)?.isDismissed ?? false;
  const dismissed = listed.filter(isDismissed);
  return (
    <>
      <FindingList
        findings={listed.filter((each) => !isDismissed(each))}
        actions={(finding) => <FindingActs finding={finding} />}
      />
      {dismissed.length > 0 && (
        <details className="text-sm text-muted">
          <summary>已忽略 {dismissed.length} 条提示</summary>
          <FindingList findings={dismissed} actions={(finding) => <DismissButton finding={finding} isDismissed />} />
        </details>
      )}
    </>
  );
}

function FindingActs({ finding }: { finding: Finding }) {
  const { where, fix, severity } = finding;
  const { act, goTo, explaining } = useEditor();
  const [place] = where;
  return (
    <>
      {place && (
        <Button look="quiet" size="inline" onClick={() => goTo(place)}>
          到这一处
        </Button>
      )}
      {fix && (
        <Button look="quiet" size="inline" onClick={() => act(fix.patch, `已${fix.label}`)}>
          {fix.label}
        </Button>
      )}
      <SuggestionList finding={finding} />
      {explaining.isOpen && severity === 'warning' && <ExplanationField finding={finding} />}
      {explaining.isOpen && severity === 'hint' && <DismissButton finding={finding} isDismissed={false} />}
    </>
  );
}
