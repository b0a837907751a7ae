/** A message set apart from the page, recognisable by its word and sign as well as by its colour. */
import type { ReactNode } from 'react';

const kinds = {
  info: { sign: 'ℹ', word: '提示', look: 'border-brand bg-brand-tint', title: 'text-brand' },
  ok: { sign: '✓', word: '完成', look: 'border-ok bg-ok-tint', title: 'text-ok' },
  warn: { sign: '!', word: '注意', look: 'border-warn bg-warn-tint', title: 'text-warn' },
  error: { sign: '✕', word: '错误', look: 'border-danger bg-danger-tint', title: 'text-danger' },
};

/** `live` for what appears after an act: screen readers then say it at once. */
export function Notice({
  kind,
  title,
  live = false,
  children,
}: {
  kind: keyof typeof kinds;
  title?: ReactNode;
  live?: boolean;
  children?: ReactNode;
}) {
  const { sign, word, look, title: titleLook } = kinds[kind];
  return (
    <div
      role={live ? (kind === 'error' ? 'alert' : 'status') : undefined}
      className={`rounded border-l-4 px-4 py-3 ${look}`}
    >
      <p className={`font-bold ${titleLook}`}>
        <span aria-hidden="true" className="mr-2">
          {sign}
        </span>
        {title ?? word}
      </p>
      {children && <div className="mt-1">{children}</div>}
    </div>
  );
}
