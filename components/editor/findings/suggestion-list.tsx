'use client';

import { useEditor } from '@/components/editor/editor-context';
/** The likeliest ways to mend a broken identity: each leads to its cell, says why, and is one click and one undo. */
import { Button } from '@/components/ui/button';
import type { Finding, Suggestion } from '@/lib/rules/types';

/** Nothing where there is nothing to choose. The one that the finding offers itself is not repeated. */
export function SuggestionList({ finding: { suggestions = [], fix } }: { finding: Finding }) {
  const others = fix ? suggestions.slice(1) : suggestions;
  if (others.length === 0) return null;
  const list = (
    <ol className="suggestions">
      {others.map((suggestion) => (
        <SuggestionItem key={keyOf(suggestion)} suggestion={suggestion} />
      ))}
    </ol>
  );
  if (!fix) {
    return (
      <div className="w-full">
        <p className="text-sm">改其中一处即可相符，可能性从大到小：</p>
        {list}
      </div>
    );
  }
  return (
    <details className="w-full text-sm">
      <summary>若不是这样，还可能是</summary>
      {list}
    </details>
  );
}

function keyOf({ changes }: Suggestion): string {
  return changes.map(({ cell, to }) => `${cell}=${to}`).join();
}

function SuggestionItem({ suggestion: { changes, why, fix } }: { suggestion: Suggestion }) {
  const { act, goTo } = useEditor();
  const [first] = changes;
  return (
    <li>
      {fix && (
        <Button look="quiet" size="inline" onClick={() => act(fix.patch, `已${fix.label}`)}>
          {fix.label}
        </Button>
      )}
      <span className="text-sm text-muted">
        {why}
        {first && (
          <Button look="quiet" size="inline" onClick={() => goTo(first.cell)}>
            到这一格
          </Button>
        )}
      </span>
    </li>
  );
}
