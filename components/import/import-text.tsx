'use client';

/** A fact or a running text as read, to be corrected, with where it stood and what the report says so far. */
import { useFormField } from '@/components/ui/form-context';
import type { Origin } from '@/lib/import/imported-report';
import { draftText } from '@/lib/report/report';
import type { DraftKey } from '@/lib/template/keys';
import { CarriedChoice } from './carried-choice';
import { useCorrected, useIsCorrected } from './import-provider';

/** About as many characters stand in a line of the box. */
const LINE = 48;
const MOST_LINES = 12;

export function ImportText({
  name,
  label,
  isLong,
  origin,
  carried,
  existing,
}: {
  name: DraftKey;
  label: string;
  isLong: boolean;
  origin: Origin | undefined;
  /** What the file's own data says here, where that is something else. */
  carried: string | undefined;
  /** What the report says here, where it is something else. */
  existing: string | undefined;
}) {
  const { value } = useFormField(name);
  const isCorrected = useIsCorrected(name);
  const saysSource = useCorrected(({ draft }) => origin?.text.trim() === draftText(draft, name).trim());
  const isLikely = origin?.sureness === 'likely' && !isCorrected;
  const rows = value.split('\n').reduce((sum, line) => sum + Math.ceil((line.length + 1) / LINE), 0);
  const field = {
    id: name,
    name,
    defaultValue: value,
    'aria-describedby': `${name}-source`,
    className: 'import-text',
    'data-likely': isLikely || undefined,
  };
  return (
    <div className={isLong ? 'import-beside' : 'import-beside is-short'}>
      <div>
        <label htmlFor={name} className="font-bold">
          {label}
        </label>
        {isLong ? (
          <textarea {...field} rows={Math.min(MOST_LINES, Math.max(2, rows))} />
        ) : (
          <input {...field} type="text" autoComplete="off" />
        )}
      </div>
      <div id={`${name}-source`} className="min-w-0 text-sm text-muted">
        {origin ? (
          <>
            <p>
              {isCorrected && <strong className="text-ok">已改 </strong>}
              {isLikely && <strong className="text-warn">？请对照 </strong>}
              {origin.context !== name && `原文位置：${origin.context || '正文'}`}
            </p>
            {!saysSource && <p className="import-source">{origin.text}</p>}
          </>
        ) : (
          <p>缺：文件里没有找到</p>
        )}
        {carried !== undefined && <CarriedChoice field={name} carried={carried} />}
        {existing !== undefined && (
          <details>
            <summary className="cursor-pointer font-bold text-warn">现有报告里是别的内容</summary>
            <p className="import-source">{existing}</p>
          </details>
        )}
      </div>
    </div>
  );
}
