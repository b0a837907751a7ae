/** A picture in words, for whoever cannot see it. */
import type { PosterPlan } from './poster-plan';

/** Every figure of the picture, one sentence a block. */
export function posterWords({ blocks }: PosterPlan): string {
  return blocks
    .map(({ heading, figures, charts }) => {
      const single = figures.map(({ label, note, text }) => `${label}${note}${text}`);
      const compared = charts.map(
        ({ name, bars }) => `${name}：${bars.map(({ label, text }) => `${label}${text}`).join('，')}`,
      );
      return `${heading}：${[...single, ...compared].join('；')}。`;
    })
    .join('');
}
