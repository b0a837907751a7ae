'use client';

/** Words that the person wrote before, to be put into the box of the form again. */
import type { ChangeEvent } from 'react';

export function RemarkChoice({ remarks, name }: { remarks: readonly string[]; name: string }) {
  if (remarks.length === 0) return null;
  const take = ({ currentTarget }: ChangeEvent<HTMLSelectElement>) => {
    const box = currentTarget.form?.elements.namedItem(name);
    if (!(box instanceof HTMLTextAreaElement) || currentTarget.value === '') return;
    box.value = box.value.trim() ? `${box.value.trim()}\n${currentTarget.value}` : currentTarget.value;
    // The box keeps what is typed in it, and is told of this as of typing.
    box.dispatchEvent(new Event('input', { bubbles: true }));
    box.focus();
    currentTarget.value = '';
  };
  return (
    <select
      aria-label="用以前写过的话"
      defaultValue=""
      onChange={take}
      className="h-9 w-full rounded border border-edge bg-white px-2"
    >
      <option value="">用以前写过的话…</option>
      {remarks.map((remark) => (
        <option key={remark} value={remark}>
          {remark.length > 40 ? `${remark.slice(0, 40)}…` : remark}
        </option>
      ))}
    </select>
  );
}
