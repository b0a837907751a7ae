'use client';

/** Why a warning is as it is: asked for under it, shown from then on, until its values or its sentence change. */
import { type FormEvent, useId, useState } from 'react';
import { useEditor } from '@/components/editor/editor-context';
import { useValue } from '@/components/editor/value-store';
import { Explained } from '@/components/findings/explained';
import { Button } from '@/components/ui/button';
import { LONGEST_EXPLANATION } from '@/lib/report/explanation';
import { answerTo } from '@/lib/rules/explain';
import type { Finding } from '@/lib/rules/types';

export function ExplanationField({ finding }: { finding: Finding }) {
  const { explaining } = useEditor();
  const text = useValue(explaining.given, (given) => answerTo(finding, given)?.text ?? '');
  const [state, setState] = useState<'asking' | 'writing' | 'written'>('asking');
  const write = () => setState('writing');
  if (state === 'writing') {
    return <ExplanationForm finding={finding} text={text} onDone={() => setState('written')} />;
  }
  // Whoever has just written goes on from the button that stands where the form was.
  const ref = state === 'written' ? focusOnce : undefined;
  if (!text) {
    return (
      <Button look="quiet" size="inline" ref={ref} onClick={write}>
        没有错，写说明
      </Button>
    );
  }
  return (
    <Explained text={text}>
      <Button look="quiet" size="inline" ref={ref} onClick={write}>
        修改说明
      </Button>
    </Explained>
  );
}

function ExplanationForm({ finding, text, onDone }: { finding: Finding; text: string; onDone: () => void }) {
  const { explaining } = useEditor();
  const [problem, setProblem] = useState('');
  const id = useId();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const written = String(new FormData(event.currentTarget).get('explanation') ?? '');
    const refused = await explaining.explain(finding, written);
    setProblem(refused ?? '');
    if (!refused) onDone();
  }

  return (
    <form onSubmit={submit} className="explanation-form">
      <label htmlFor={id}>说明原因</label>
      <input
        id={id}
        name="explanation"
        defaultValue={text}
        maxLength={LONGEST_EXPLANATION}
        autoComplete="off"
        // The button that was pressed is gone; the cursor belongs here.
        ref={focusOnce}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
        className="input-plain"
      />
      <Button type="submit" look="secondary" size="small">
        保存说明
      </Button>
      <Button look="quiet" size="inline" onClick={onDone}>
        取消
      </Button>
      {problem && (
        <p id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}

function focusOnce(element: HTMLElement | null): void {
  element?.focus();
}
