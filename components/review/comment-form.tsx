'use client';

/** Writing a comment: first where it belongs, from the whole part down to a cell or a sentence, then what is to be done. */
import { useState } from 'react';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-area';

/** A place that can be chosen, with the places inside it. */
export interface PlaceChoice {
  /** As the form sends it. */
  readonly value: string;
  readonly label: string;
  /** What the choice among `inner` is called, and what choosing none of them is called. */
  readonly ask?: { readonly label: string; readonly whole: string };
  readonly inner?: readonly PlaceChoice[];
}

export function CommentForm({
  action,
  reportId,
  places,
}: {
  action: FormAction;
  reportId: string;
  places: readonly PlaceChoice[];
}) {
  const [path, setPath] = useState<readonly string[]>([]);
  const levels = levelsOf(places, path);
  const chosen = levels[levels.length - 1]?.chosen ?? levels[levels.length - 2]?.chosen;
  return (
    <Form action={action} idPrefix="listed-">
      {levels.map(({ outer, ask, choices, chosen: current }, depth) => (
        <div key={outer}>
          <label htmlFor={`place-${depth}`} className="font-bold">
            {ask.label}
          </label>
          <select
            id={`place-${depth}`}
            className="mt-2 h-11 w-full rounded border border-edge bg-white px-3"
            value={current?.value ?? ''}
            onChange={(event) => setPath([...path.slice(0, depth), event.target.value])}
          >
            {depth > 0 && <option value="">{ask.whole}</option>}
            {choices.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </div>
      ))}
      <TextArea name="text" label="批注" rows={3} keep="listed" />
      <SubmitButton look="secondary">添加批注</SubmitButton>
      <input type="hidden" name="report" value={reportId} />
      <input type="hidden" name="place" value={chosen?.value ?? ''} />
    </Form>
  );
}

interface Level {
  /** The place inside which is chosen; empty for the whole report. */
  readonly outer: string;
  readonly ask: { readonly label: string; readonly whole: string };
  readonly choices: readonly PlaceChoice[];
  readonly chosen: PlaceChoice | undefined;
}

/** The lists to choose from, one for each choice made and one more where it has places inside. */
function levelsOf(places: readonly PlaceChoice[], path: readonly string[]): Level[] {
  const levels: Level[] = [];
  let choices: readonly PlaceChoice[] | undefined = places;
  let [outer, ask] = ['', { label: '位置：部分', whole: '' }];
  for (let depth = 0; choices && choices.length > 0; depth += 1) {
    const wanted = path[depth];
    const chosen: PlaceChoice | undefined =
      choices.find(({ value }) => value === wanted) ?? (depth === 0 ? choices[0] : undefined);
    levels.push({ outer, ask, choices, chosen });
    [outer, ask] = [chosen?.value ?? '', chosen?.ask ?? ask];
    choices = chosen?.inner;
  }
  return levels;
}
