/** One question with its answers as links: it works without scripts, and the way back is the browser's. */
import { Card } from '@/components/ui/card';
import type { Question } from '@/lib/report/help/request-questions';

interface RequestQuestionProps {
  readonly question: Question;
  /** The answers so far. */
  readonly chosen: readonly number[];
  readonly at: string;
}

export function RequestQuestion({ question: { text, hint, answers }, chosen, at }: RequestQuestionProps) {
  return (
    <Card title={text}>
      {hint && <p className="mb-4 text-muted">{hint}</p>}
      <ul className="space-y-3">
        {answers.map(({ label }, number) => (
          <li key={label}>
            <a
              href={`${at}?a=${[...chosen, number].join('.')}`}
              className="block rounded border border-edge px-4 py-3 hover:bg-surface"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
}
