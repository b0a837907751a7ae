/** Each kind of node as a shape, which is laid out once, and the texts that go into its slots. */
import { type FileChild, type IParagraphOptions, Paragraph } from 'docx';
import type { DocNode, SignatureNode, TableNode } from '@/lib/document/nodes';
import { halfWidths } from '@/lib/document/plain-text';
import type { Profile } from '@/lib/render/profile';
import { drawTable } from './draw-table';
import { characterTwips, styleIds, valueStyleEnding } from './styles';
import { layoutOf, narrowingOf, type TableLayout } from './table-layout';
import { chineseRun } from './text-runs';

export interface Shape {
  /** Under one profile, shapes with the same key differ in their slots only. */
  readonly key: string | object;
  /** Texts, endings of style ids and whole numbers in the order in which they stand in the file. */
  readonly slots: readonly string[];
  readonly draw: (slots: readonly string[]) => readonly FileChild[];
}

/** The shapes of a document in reading order. */
export function shapesOf(nodes: readonly DocNode[], profile: Profile): Shape[] {
  return nodes.map((node, index) => shapeOf(node, { before: nodes[index - 1], after: nodes[index + 1] }, profile));
}

interface Neighbours {
  readonly before: DocNode | undefined;
  readonly after: DocNode | undefined;
}

function shapeOf(node: DocNode, neighbours: Neighbours, profile: Profile): Shape {
  switch (node.kind) {
    case 'mark':
      return lineShape('mark', node.text);
    case 'title':
      return titleShape(node.lines);
    case 'heading':
      return lineShape(node.level === 1 ? 'heading1' : 'heading2', node.text, spacing(neighbours, profile));
    case 'paragraph':
      return lineShape('body', node.text, { ...spacing(neighbours, profile), ...companion(neighbours) });
    case 'table':
      return tableShape(node, profile);
    case 'signature':
      return signatureShape(node, profile);
  }
}

type LineSetting = Pick<IParagraphOptions, 'spacing' | 'keepNext'>;

function lineShape(style: keyof typeof styleIds, text: string, setting: LineSetting = {}): Shape {
  return {
    key: `${style} ${JSON.stringify(setting)}`,
    slots: [text],
    draw: ([slot = '']) => [
      new Paragraph({ style: styleIds[style], ...setting, children: [chineseRun({ text: slot })] }),
    ],
  };
}

/** A table cannot keep its distance; what follows it does. */
function spacing({ before }: Neighbours, { table }: Profile): LineSetting {
  return before?.kind === 'table' ? { spacing: { before: table.after } } : {};
}

/** The last paragraph goes with the signature: no page bears a signature alone. Source: GB/T 9704-2012 7.3.5.5. */
function companion({ after }: Neighbours): LineSetting {
  return after?.kind === 'signature' ? { keepNext: true } : {};
}

function titleShape(lines: readonly string[]): Shape {
  return {
    key: `title of ${lines.length}`,
    slots: lines,
    draw: (slots) => [
      new Paragraph({
        style: styleIds.title,
        children: slots.map((text, index) => chineseRun({ text, ...(index > 0 && { break: 1 }) })),
      }),
    ],
  };
}

function tableShape({ heading, form, values }: TableNode, profile: Profile): Shape {
  const layout = layoutOf(form, profile);
  const slots = [heading];
  for (const [slot, capacities] of layout.capacities.entries()) {
    const text = values[slot] ?? '';
    slots.push(valueStyleEnding(narrowingOf(text, capacities)), text);
  }
  return { key: form, slots, draw: (drawn) => drawTablePart(layout, drawn, profile) };
}

function drawTablePart(layout: TableLayout, [heading = '', ...slots]: readonly string[], profile: Profile) {
  const values = layout.capacities.map((_, slot) => ({
    styleEnding: slots[2 * slot] ?? '',
    text: slots[2 * slot + 1] ?? '',
  }));
  return [
    new Paragraph({ style: styleIds.heading1, children: [chineseRun({ text: heading })] }),
    drawTable(layout, values, profile),
  ];
}

/**
 * A line below the text; the agency centred over the date where there is room, else as far right as it goes.
 * Source: GB/T 9704-2012 7.3.5.1.
 */
function signatureShape({ agency, date }: SignatureNode, { signature, signatureInset }: Profile): Shape {
  const character = characterTwips(signature.size);
  const inset = signatureInset * character;
  const widthOf = (text: string) => (halfWidths(text) * character) / 2;
  const overDate = date ? Math.round(inset + (widthOf(date) - widthOf(agency)) / 2) : inset;
  const lines = [
    { text: agency, right: Math.max(0, overDate) },
    { text: date, right: inset },
  ].filter(({ text }) => text);
  return {
    key: `signature of ${lines.length}`,
    slots: lines.flatMap(({ text, right }) => [String(right), text]),
    draw: (slots) =>
      lines.map(
        (_, index) =>
          new Paragraph({
            style: styleIds.signature,
            ...(index === 0 && { spacing: { before: signature.line } }),
            ...(index < lines.length - 1 && { keepNext: true }),
            indent: { right: Number(slots[2 * index]) },
            children: [chineseRun({ text: slots[2 * index + 1] ?? '' })],
          }),
      ),
  };
}
