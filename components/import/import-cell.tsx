'use client';

/** A number as read, to be corrected, over the text that the file has there. */
import { useFormField } from '@/components/ui/form-context';
import type { Origin } from '@/lib/import/imported-report';

export function ImportCell({ name, label, origin }: { name: string; label: string; origin: Origin | undefined }) {
  const { value } = useFormField(name);
  const isLikely = origin?.sureness === 'likely';
  return (
    <>
      <input
        id={name}
        name={name}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        defaultValue={value}
        aria-label={label}
        aria-describedby={`${name}-source`}
        data-likely={isLikely || undefined}
        title={origin?.context === name ? undefined : origin?.context}
      />
      <span id={`${name}-source`} className="import-origin">
        {isLikely && <strong className="text-warn">？</strong>}
        {origin ? `原文 ${origin.text.trim() || '空白'}` : '缺'}
      </span>
    </>
  );
}
