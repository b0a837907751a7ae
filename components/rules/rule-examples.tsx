'use client';

/** The examples of a rule, fetched when they are opened. */
import { useState } from 'react';

interface ShownExample {
  readonly when: string;
  /** What the rule says of it; nothing where it stays silent. */
  readonly messages: readonly string[];
}

const UNREACHABLE = '没有连上服务器，请收起后再展开一次。';

export function RuleExamples({ id, count }: { id: string; count: number }) {
  const [examples, setExamples] = useState<readonly ShownExample[] | 'unreachable'>();
  async function load() {
    if (Array.isArray(examples)) return;
    setExamples(await fetchExamples(id));
  }
  return (
    <details className="mt-1" onToggle={({ currentTarget }) => currentTarget.open && void load()}>
      <summary className="cursor-pointer text-sm text-brand">查看例子（{count}个）</summary>
      <div aria-live="polite" className="mt-2 text-sm">
        {examples === undefined && <p>正在读取…</p>}
        {examples === 'unreachable' && <p>{UNREACHABLE}</p>}
        {Array.isArray(examples) && <ExampleList examples={examples} />}
      </div>
    </details>
  );
}

async function fetchExamples(id: string): Promise<readonly ShownExample[] | 'unreachable'> {
  try {
    const response = await fetch(`/rules/${id}/examples`);
    return response.ok ? await response.json() : 'unreachable';
  } catch {
    return 'unreachable';
  }
}

function ExampleList({ examples }: { examples: readonly ShownExample[] }) {
  return (
    <ul className="space-y-2">
      {examples.map(({ when, messages }) => (
        <li key={when} className="rounded bg-surface px-3 py-2">
          <p>
            <span className="text-muted">情形：</span>
            {when}
          </p>
          {messages.length === 0 ? (
            <p className="text-ok">✓ 不提示</p>
          ) : (
            messages.map((message) => (
              <p key={message}>
                <span className="text-muted">系统会说：</span>
                {message}
              </p>
            ))
          )}
        </li>
      ))}
    </ul>
  );
}
