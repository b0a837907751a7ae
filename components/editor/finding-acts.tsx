'use client';

import { FindingList } from '@/components/findings/finding-list';
/** The findings of the editor: each leads to its place and, where there is one, to its mending. */
import { Button } from '@/components/ui/button';
import { asksReason } from '@/lib/rules/catalogue';
import { fingerprint } from '@/lib/rules/fingerprint';
import type { Finding } from '@/lib/rules/types';
import { keyOf, type ShownFinding } from './checked';
import { useEditor } from './editor-context';
import { ReasonField } from './reason-field';

/** A list that cells refer to by id when `isDescribing`; only one on the page may be. */
export function EditorFindings({
  findings,
  isDescribing = false,
}: {
  findings: readonly ShownFinding[];
  isDescribing?: boolean;
}) {
  const listed = isDescribing ? findings : findings.map(({ finding }) => ({ finding }));
  return (
    <FindingList findings={listed} actions={(finding) => <FindingActs finding={finding} isAsking={isDescribing} />} />
  );
}

/** The reason is asked for once on a page: where the finding is listed, not beside each of its places. */
function FindingActs({ finding, isAsking }: { finding: Finding; isAsking: boolean }) {
  const { where, fix, rule } = finding;
  const { act, goTo } = useEditor();
  const [place] = where;
  return (
    <>
      {place && (
        <Button look="quiet" size="inline" onClick={() => goTo(keyOf(place))}>
          到这一处
        </Button>
      )}
      {fix && (
        <Button look="quiet" size="inline" onClick={() => act(fix.patch, `已${fix.label}`)}>
          {fix.label}
        </Button>
      )}
      {isAsking && asksReason(rule) && <ReasonField fingerprint={fingerprint(finding)} />}
    </>
  );
}
