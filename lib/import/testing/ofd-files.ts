/** OFD files put together by the standard, in the forms in which makers write text and lines. */
import { strToU8, zipSync } from 'fflate';
import { placeCells } from '@/lib/import/html/place-cells';
import type { Draft } from '@/lib/report/report';
import { cn2021 } from '@/lib/template/cn-2021';
import { printedTables, type Rows } from './sample-forms';

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const isWide = (sign: string) => sign > '\u2e00';

/** How a maker writes a run of text and a line. */
export interface Maker {
  readonly prefix: string;
  readonly deltas: (text: string, size: number) => string;
  readonly rule: (x1: number, y1: number, x2: number, y2: number) => string;
}

const each = (text: string, size: number) => [...text].slice(0, -1).map((sign) => (isWide(sign) ? size : size / 2));
/** An offset for every character, lines as paths. */
export const plainMaker: Maker = {
  prefix: 'ofd:',
  deltas: (text, size) => each(text, size).join(' '),
  rule: (x1, y1, x2, y2) =>
    `<ofd:PathObject Boundary="${x1} ${y1} ${x2 - x1} ${y2 - y1}" LineWidth="0.2"><ofd:AbbreviatedData>M 0 0 L ${x2 - x1} ${y2 - y1}</ofd:AbbreviatedData></ofd:PathObject>`,
};

export const makers: Readonly<Record<string, Maker>> = {
  'an offset a character, lines as paths': plainMaker,
  'runs of offsets, lines as filled bars, no prefix': {
    prefix: '',
    deltas: (text, size) =>
      new Set(each(text, size)).size === 1 ? `g ${text.length - 1} ${each(text, size)[0]}` : each(text, size).join(' '),
    rule: (x1, y1, x2, y2) => {
      const [w, h] = [Math.max(0.2, x2 - x1), Math.max(0.2, y2 - y1)];
      return `<PathObject Boundary="${x1} ${y1} ${w} ${h}" Fill="true" Stroke="false"><AbbreviatedData>M 0 0 L ${w} 0 L ${w} ${h} L 0 ${h} C</AbbreviatedData></PathObject>`;
    },
  },
};

class Sheet {
  readonly objects: string[] = [];
  constructor(private readonly maker: Maker) {}

  text(text: string, x: number, y: number, size = 4): void {
    if (text === '') return;
    const { prefix: p } = this.maker;
    const code = `<${p}TextCode X="0" Y="${size}" DeltaX="${this.maker.deltas(text, size)}">${escaped(text)}</${p}TextCode>`;
    this.objects.push(
      `<${p}TextObject Boundary="${x} ${y - size} 200 ${size + 1}" Font="1" Size="${size}">${code}</${p}TextObject>`,
    );
  }

  /** Rows of one height; texts too long for their cell run over lines of their own. */
  table(rows: Rows, top: number, columns: readonly number[], height: number): number {
    const placed = placeCells({ kind: 'table', rows });
    for (const [row, cells] of placed.entries()) {
      for (const [index, cell] of cells.entries()) {
        const span = rows[row]?.[index]?.rowSpan ?? 1;
        const [left = 0, right = 0] = [columns[cell.column], columns[cell.end]];
        const [y1, y2] = [top + row * height, top + (row + span) * height];
        this.objects.push(this.maker.rule(left, y1, right, y1), this.maker.rule(left, y2, right, y2));
        this.objects.push(this.maker.rule(left, y1, left, y2), this.maker.rule(right, y1, right, y2));
        const size = 2;
        const fitting = Math.max(1, Math.floor((right - left - 1) / size));
        const lines = cell.text.match(new RegExp(`.{1,${fitting}}`, 'gu')) ?? [];
        for (const [line, text] of lines.entries()) this.text(text, left + 0.5, y1 + 2.2 + line * 2.2, size);
      }
    }
    return top + rows.length * height;
  }
}

export function ofdOf(sheets: readonly string[], { prefix: p }: Maker, more: Record<string, string> = {}): Uint8Array {
  const ns = p ? 'xmlns:ofd="http://www.ofdspec.org/2016"' : 'xmlns="http://www.ofdspec.org/2016"';
  const pages = sheets.map((_, at) => `<${p}Page ID="${at + 1}" BaseLoc="Pages/Page_${at}/Content.xml"/>`).join('');
  const files: Record<string, string> = {
    'OFD.xml': `<?xml version="1.0" encoding="UTF-8"?><${p}OFD ${ns} Version="1.0" DocType="OFD"><${p}DocBody><${p}DocInfo/><${p}DocRoot>Doc_0/Document.xml</${p}DocRoot></${p}DocBody></${p}OFD>`,
    'Doc_0/Document.xml': `<?xml version="1.0"?><${p}Document ${ns}><${p}CommonData><${p}PageArea><${p}PhysicalBox>0 0 210 600</${p}PhysicalBox></${p}PageArea></${p}CommonData><${p}Pages>${pages}</${p}Pages></${p}Document>`,
    ...Object.fromEntries(
      sheets.map((objects, at) => [
        `Doc_0/Pages/Page_${at}/Content.xml`,
        `<?xml version="1.0"?><${p}Page ${ns}><${p}Content><${p}Layer ID="9">${objects}</${p}Layer></${p}Content></${p}Page>`,
      ]),
    ),
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

const edges = (count: number, first: number) => [
  10,
  10 + first,
  ...Array.from({ length: count - 1 }, (_, at) => 10 + first + ((190 - first) * (at + 1)) / (count - 1)),
];

/** A report of three pages: its tables, and a line or two in each part. */
export function reportOfd(draft: Draft, maker: Maker): Uint8Array {
  const [t2, t3, t4] = printedTables(cn2021, draft);
  const [one, two, three] = [new Sheet(maker), new Sheet(maker), new Sheet(maker)];
  one.text(draft.title ?? '', 20, 20, 5);
  one.text('一、总体情况', 18, 35);
  one.text('（一）主动公开', 18, 45);
  one.text('全年公开信息十二条。', 18, 55);
  one.text(cn2021.parts[1]?.heading ?? '', 18, 70);
  one.table(t2, 80, edges(4, 60), 12);
  two.text(cn2021.parts[2]?.heading ?? '', 18, 20);
  two.table(t3, 30, [10, 22, 40, 85, ...[1, 2, 3, 4, 5, 6, 7].map((at) => 85 + at * 17)], 16);
  three.text(cn2021.parts[3]?.heading ?? '', 18, 20);
  three.table(t4, 30, edges(15, 13), 14);
  three.text(cn2021.parts[4]?.heading ?? '', 18, 120);
  three.text('一是解读不多。下一步增加解读。', 18, 130);
  three.text(cn2021.parts[5]?.heading ?? '', 18, 140);
  three.text('没有收取信息处理费。', 18, 150);
  return ofdOf(
    [one, two, three].map(({ objects }) => objects.join('')),
    maker,
  );
}
