'use client';

/** A number as read, to be corrected, over the text that the file has there. */
import { useFormField } from '@/components/ui/form-context';
import type { Origin } from '@/lib/import/imported-report';
import type { CellId } from '@/lib/template/keys';
import { CarriedChoice } from './carried-choice';
import { useIsCorrected } from './import-provider';

export function ImportCell({
  name,
  label,
  origin,
  carried,
}: {
  name: CellId;
  label: string;
  origin: Origin | undefined;
  /** What the file's own data says here, where that is something else. */
  carried: string | undefined;
}) {
  const { value } = useFormField(name);
  const isCorrected = useIsCorrected(name);
  const isLikely = origin?.sureness === 'likely' && !isCorrected;
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
        {isCorrected && <strong className="text-ok">已改 </strong>}
        {origin ? `原文 ${origin.text.trim() || '空白'}` : '缺'}
      </span>
      {carried !== undefined && <CarriedChoice field={name} carried={carried} />}
    </>
  );
}
