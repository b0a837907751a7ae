'use client';

/** Where a broken identity has likely gone wrong: each leads to its cell and says why. What to write there, the register says. */
import { useEditor } from '@/components/editor/editor-context';
import { Button } from '@/components/ui/button';
import { fieldName } from '@/lib/report/field-name';
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
        <p className="text-sm">请对照台账核对，先看这几处：</p>
        {list}
      </div>
    );
  }
  return (
    <details className="w-full text-sm">
      <summary>若不是这样，还可能错在</summary>
      {list}
    </details>
  );
}

function keyOf({ changes }: Suggestion): string {
  return changes.map(({ cell, to }) => `${cell}=${to}`).join();
}

function SuggestionItem({ suggestion: { changes, why } }: { suggestion: Suggestion }) {
  const { goTo, template } = useEditor();
  return (
    <li className="text-sm">
      {changes.map(({ cell, from }) => (
        <Button key={cell} look="quiet" size="inline" onClick={() => goTo(cell)}>
          到{fieldName(template, cell)}（现为{from}）
        </Button>
      ))}
      <span className="text-muted">{why}</span>
    </li>
  );
}
