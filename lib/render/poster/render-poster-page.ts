/** A picture of figures as a short page: the picture, and below it the same figures as a list. */
import type { PosterBlock, PosterPlan } from '@/lib/document/poster/poster-plan';
import { escapeHtml } from '@/lib/render/escape';
import { renderPoster } from './render-poster';

const BODY = 'max-width:900px;margin:0 auto;padding:0 16px;font-family:sans-serif;line-height:1.7;color:#1b2a3d';

/** One page by itself: no script, nothing fetched. `mark` as of the picture. */
export function renderPosterPage(plan: PosterPlan, mark: string): string {
  const picture = renderPoster(plan, mark).replace('<svg ', '<svg style="max-width:100%;height:auto" ');
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`一图读懂：${plan.title}`)}</title>
</head>
<body style="${BODY}">
<main>
<h1 style="font-size:22px">${escapeHtml(`一图读懂：${plan.title}`)}</h1>
${picture}
${plan.blocks.map(block).join('\n')}
</main>
</body>
</html>
`;
}

function block({ heading, figures, charts }: PosterBlock): string {
  const single = figures.map(({ label, note, text }) => item(`${label}${note ? `（${note}）` : ''}`, text));
  const compared = charts.map(
    ({ name, bars }) =>
      `<h3 style="font-size:16px">${escapeHtml(name)}</h3>\n${list(bars.map(({ label, text }) => item(label, text)))}`,
  );
  return [
    `<h2 style="font-size:18px">${escapeHtml(heading)}</h2>`,
    ...(single.length > 0 ? [list(single)] : []),
    ...compared,
  ].join('\n');
}

function list(items: readonly string[]): string {
  return `<ul>\n${items.join('\n')}\n</ul>`;
}

function item(label: string, text: string): string {
  return `<li>${escapeHtml(label)}：${escapeHtml(text)}</li>`;
}
