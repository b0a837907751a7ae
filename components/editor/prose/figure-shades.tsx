/** The shades behind bound figures of a box, as WPS shades its fields. Lies under the box, letter under letter. */
import { Fragment } from 'react';
import type { ShownText } from '@/lib/report/prose/shown-text';
import type { Severity } from '@/lib/rules/types';

/** Nothing where no figure is bound. `mark` is that of the box: its border is as wide. */
export function FigureShades({ shown: { text, figures }, mark }: { shown: ShownText; mark: Severity | undefined }) {
  if (figures.length === 0) return null;
  const last = figures[figures.length - 1];
  return (
    <div aria-hidden="true" className="figure-shades" data-mark={mark}>
      {figures.map(({ from, to }, index) => (
        <Fragment key={from}>
          {text.slice(figures[index - 1]?.to ?? 0, from)}
          <mark>{text.slice(from, to)}</mark>
        </Fragment>
      ))}
      {text.slice(last?.to)}
    </div>
  );
}
