'use client';

import { FindingList } from '@/components/findings/finding-list';
/** The findings of the editor: each leads to its place and, where there is one, to its mending. */
import { Button } from '@/components/ui/button';
import type { Finding } from '@/lib/rules/types';
import type { ShownFinding } from './checked';
import { useEditor } from './editor-context';

/** A list that cells refer to by id when `isDescribing`; only one on the page may be. */
export function EditorFindings({
  findings,
  isDescribing = false,
}: {
  findings: readonly ShownFinding[];
  isDescribing?: boolean;
}) {
  const listed = isDescribing ? findings : findings.map(({ finding }) => ({ finding }));
  return <FindingList findings={listed} actions={(finding) => <FindingActs finding={finding} />} />;
}

function FindingActs({ finding: { where, fix } }: { finding: Finding }) {
  const { act, goTo } = useEditor();
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
    </>
  );
}
