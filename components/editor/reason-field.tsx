'use client';

/** Why a finding is as it is: asked for once, shown from then on, until the values change. */
import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { useEditor } from './editor-context';
import { useValue } from './value-store';

const LONGEST = 500;

export function ReasonField({ fingerprint }: { fingerprint: string }) {
  const { reasons } = useEditor();
  const given = useValue(reasons.given, (all) => all[fingerprint] ?? '');
  const [isEditing, setEditing] = useState(false);
  const [problem, setProblem] = useState('');
  const id = useId();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get('reason') ?? '').trim();
    const refused = await reasons.give(fingerprint, text);
    setProblem(refused ?? '');
    if (!refused) setEditing(false);
  }

  if (given && !isEditing) {
    return (
      <p className="w-full">
        <strong className="text-ok">✓ 已说明：</strong>
        {given}{' '}
        <Button look="quiet" size="inline" onClick={() => setEditing(true)}>
          修改说明
        </Button>
      </p>
    );
  }
  return (
    <form onSubmit={submit} className="mt-1 flex w-full flex-wrap items-center gap-2">
      <label htmlFor={id} className="text-sm">
        如果数字没有错，请说明原因：
      </label>
      <input
        id={id}
        name="reason"
        defaultValue={given}
        maxLength={LONGEST}
        autoComplete="off"
        className="input-plain min-w-0 flex-1 py-1"
      />
      <Button type="submit" look="secondary" size="small">
        保存说明
      </Button>
      {problem && (
        <span role="alert" className="w-full font-bold text-danger">
          {problem}
        </span>
      )}
    </form>
  );
}
