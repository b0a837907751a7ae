/** The shades behind bound figures of a box, as WPS shades its fields. Lies under the box, letter under letter. */
import { Fragment } from 'react';
import type { Mark } from '@/components/editor/findings/checked';
import type { ShownText } from '@/lib/report/prose/shown-text';

/** Nothing where no figure is bound. `mark` is that of the box: its border is as wide. */
export function FigureShades({ shown: { text, figures }, mark }: { shown: ShownText; mark: Mark | undefined }) {
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
