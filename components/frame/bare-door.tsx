/** A page of one column under the name of the system, without any script of its own. */
import type { ReactNode } from 'react';

export interface DoorProps {
  readonly title: string;
  readonly intro?: string;
  /** `page` for what stands side by side. */
  readonly width?: keyof typeof widths;
  readonly children: ReactNode;
}

const widths = { form: 'max-w-form', page: 'max-w-page' };

export function BareDoor({
  title,
  intro,
  width = 'form',
  children,
  footer,
}: DoorProps & { readonly footer?: ReactNode }) {
  return (
    <div className="border-t-8 border-brand px-6 py-10">
      <main className={`mx-auto ${widths[width]}`}>
        <p className="text-xl font-bold tracking-widest text-brand">公开年报</p>
        <p className="text-muted">政府信息公开年报编制系统</p>
        <h1 className="mt-6 text-2xl font-bold">{title}</h1>
        {intro && <p className="mt-1 text-muted">{intro}</p>}
        <div className="mt-6 space-y-6">{children}</div>
      </main>
      {footer && (
        <footer
          className={`mx-auto mt-10 flex flex-wrap items-start gap-x-6 gap-y-2 text-sm text-muted ${widths[width]}`}
        >
          {footer}
        </footer>
      )}
    </div>
  );
}
