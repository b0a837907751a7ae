/** A picture of figures as SVG: text stays text, nothing is fetched, and all of it stands in words for screen readers. */
import { halfWidths } from '@/lib/document/plain-text';
import type { PosterBars, PosterBlock, PosterFigure, PosterPlan } from '@/lib/document/poster/poster-plan';
import { posterWords } from '@/lib/document/poster/poster-words';
import { escapeXml } from '@/lib/render/escape';

/** What a piece takes of the picture's height. */
interface Piece {
  readonly height: number;
  readonly draw: (top: number) => string;
}

const WIDTH = 900;
const MARGIN = 48;
const INNER = WIDTH - 2 * MARGIN;
const FONT = "'Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei','微软雅黑','PingFang SC',SimHei,sans-serif";

/** On white and on the tint the ink has more than the 4.5:1 that readers need. */
const colours = {
  ink: '#1b2a3d',
  brand: '#1f4e8c',
  tint: '#eef3fa',
  line: '#c9d6e8',
  muted: '#4a5a70',
  mark: '#c00000',
};

/** The picture. `mark` says what the report is not yet; empty for one that is approved. */
export function renderPoster(plan: PosterPlan, mark: string): string {
  const pieces = [head(plan, mark), ...plan.blocks.flatMap(blockPieces), foot(plan)];
  let height = 0;
  const drawn = pieces.map((piece) => {
    const top = height;
    height += piece.height;
    return piece.draw(top);
  });
  const body = drawn.join('\n');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="poster-title poster-words" lang="zh-CN" font-family="${FONT}">
<title id="poster-title">${escapeXml(`一图读懂：${plan.title}`)}</title>
<desc id="poster-words">${escapeXml(posterWords(plan))}</desc>
<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>
${body}
</svg>
`;
}

interface TextLook {
  readonly size: number;
  readonly colour?: string;
  readonly bold?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
}

function text(x: number, y: number, words: string, { size, colour = colours.ink, bold, anchor }: TextLook): string {
  const weight = bold ? ' font-weight="bold"' : '';
  const place = anchor && anchor !== 'start' ? ` text-anchor="${anchor}"` : '';
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${colour}"${weight}${place}>${escapeXml(words)}</text>`;
}

/** The words over as many lines as they need. */
function lines(words: string, size: number, width: number): string[] {
  const most = Math.floor((2 * width) / size);
  const all: string[] = [];
  let line = '';
  for (const sign of words) {
    if (halfWidths(line + sign) > most) {
      all.push(line);
      line = '';
    }
    line += sign;
  }
  return line ? [...all, line] : all;
}

function head({ title }: PosterPlan, mark: string): Piece {
  const titles = lines(title, 30, INNER);
  const band = 96 + 42 * titles.length;
  return {
    height: band + (mark ? 56 : 24),
    draw: (top) =>
      [
        `<rect x="0" y="${top}" width="${WIDTH}" height="${band}" fill="${colours.brand}"/>`,
        text(MARGIN, top + 58, '一图读懂', { size: 24, colour: '#ffffff' }),
        ...titles.map((line, index) =>
          text(MARGIN, top + 108 + 42 * index, line, { size: 30, colour: '#ffffff', bold: true }),
        ),
        mark
          ? text(WIDTH / 2, top + band + 36, mark, { size: 20, colour: colours.mark, bold: true, anchor: 'middle' })
          : '',
      ].join('\n'),
  };
}

function blockPieces({ heading, figures, charts }: PosterBlock): Piece[] {
  const rows = chunks(figures, figures.length > 4 ? 5 : 4);
  return [
    {
      height: 60,
      draw: (top) =>
        `<rect x="${MARGIN}" y="${top + 14}" width="6" height="28" fill="${colours.brand}"/>${text(MARGIN + 18, top + 37, heading, { size: 24, colour: colours.brand, bold: true })}`,
    },
    ...rows.map((row) => figureRow(row, figures.length > 4 ? 5 : 4)),
    ...charts.map(chart),
    { height: 20, draw: () => '' },
  ];
}

function figureRow(figures: readonly PosterFigure[], across: number): Piece {
  const width = (INNER - 12 * (across - 1)) / across;
  const labels = figures.map(({ label, note }) => [...lines(label, 16, width - 20), ...(note ? [note] : [])]);
  const most = Math.max(...labels.map(({ length }) => length));
  const height = 74 + 22 * most;
  const box = ({ text: value }: PosterFigure, index: number, top: number) => {
    const left = MARGIN + index * (width + 12);
    const middle = left + width / 2;
    return [
      `<rect x="${left}" y="${top}" width="${width}" height="${height}" rx="6" fill="${colours.tint}"/>`,
      text(middle, top + 46, value, {
        size: sizeFor(value, width),
        colour: colours.brand,
        bold: true,
        anchor: 'middle',
      }),
      ...(labels[index] ?? []).map((line, at) => {
        return text(middle, top + 78 + 22 * at, line, { size: 16, colour: colours.muted, anchor: 'middle' });
      }),
    ].join('\n');
  };
  return {
    height: height + 12,
    draw: (top) => figures.map((figure, index) => box(figure, index, top)).join('\n'),
  };
}

/** Thirty, or as much less as a long number needs to stay in its box. Digits are somewhat wider than half a sign. */
function sizeFor(value: string, width: number): number {
  return Math.min(30, Math.floor((width - 16) / (halfWidths(value) * 0.62)));
}

const LABEL_WIDTH = 190;
const BAR_ROOM = INNER - LABEL_WIDTH - 90;
const BAR_ROW = 30;

/** The longest bar takes the room there is; what is 0 has none. */
function chart(bars: PosterBars): Piece {
  return bars.bars.every(({ value }) => value === 0) ? nothing(bars) : compared(bars);
}

/** Where all is 0 there is nothing to compare: one line says so. */
function nothing({ name, bars }: PosterBars): Piece {
  const words = lines(bars.map(({ label, text: value }) => `${label}${value}`).join('，'), 16, INNER);
  return {
    height: 52 + 24 * words.length,
    draw: (top) =>
      [
        text(MARGIN, top + 32, name, { size: 18, bold: true }),
        ...words.map((line, at) => text(MARGIN, top + 60 + 24 * at, line, { size: 16, colour: colours.muted })),
      ].join('\n'),
  };
}

function compared({ name, bars }: PosterBars): Piece {
  const most = Math.max(1, ...bars.map(({ value }) => value ?? 0));
  return {
    height: 52 + BAR_ROW * bars.length,
    draw: (top) =>
      [
        text(MARGIN, top + 32, name, { size: 18, bold: true }),
        ...bars.map(({ label, text: words, value = 0 }, index) => {
          const middle = top + 62 + BAR_ROW * index;
          const left = MARGIN + LABEL_WIDTH;
          const width = value > 0 ? Math.max(3, Math.round((BAR_ROOM * value) / most)) : 0;
          return [
            text(left - 14, middle + 2, label, { size: 16, colour: colours.muted, anchor: 'end' }),
            `<line x1="${left}" y1="${middle - 16}" x2="${left}" y2="${middle + 10}" stroke="${colours.line}"/>`,
            width > 0
              ? `<rect x="${left}" y="${middle - 13}" width="${width}" height="20" fill="${colours.brand}"/>`
              : '',
            text(left + width + 10, middle + 3, words, { size: 16 }),
          ].join('');
        }),
      ].join('\n'),
  };
}

function foot({ title, agency }: PosterPlan): Piece {
  const words = lines(`数字取自《${title}》，以报告为准。`, 14, INNER);
  return {
    height: 60 + 22 * words.length,
    draw: (top) =>
      [
        `<line x1="${MARGIN}" y1="${top + 8}" x2="${WIDTH - MARGIN}" y2="${top + 8}" stroke="${colours.line}"/>`,
        ...words.map((line, at) => text(MARGIN, top + 34 + 22 * at, line, { size: 14, colour: colours.muted })),
        text(MARGIN, top + 34 + 22 * words.length, agency, { size: 14, colour: colours.muted }),
      ].join('\n'),
  };
}

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}
