/** Lays a shape out once with the docx package and cuts the XML at its slots, so that filling it is joining strings. */

import type { FileChild } from 'docx';
import { memo } from '@/lib/memo';
import { escapeXml } from '@/lib/render/escape';
import type { Profile } from '@/lib/render/profile';
import { packageParts } from './package';
import type { Shape } from './shapes';

export const DOCUMENT_PART = 'word/document.xml';

/** Slots are laid out with these numbers in them: they pass for texts, for ends of style ids and for measures. */
const FIRST_STANDIN = 773_000_000;
const STANDIN = /773\d{6}/g;

/** The XML before, between and after the slots, as bytes of UTF-8: always one more than there are slots. */
type Pieces = readonly Buffer[];

/** The XML around the children of `w:body`. */
interface Shell {
  readonly before: string;
  readonly body: string;
  readonly after: string;
}

/** Splits word/document.xml; the section's properties belong to `after`. */
export function shellOf(documentXml: string): Shell {
  const start = documentXml.indexOf('<w:body>') + '<w:body>'.length;
  const end = documentXml.lastIndexOf('<w:sectPr');
  return {
    before: documentXml.slice(0, start),
    body: documentXml.slice(start, end),
    after: documentXml.slice(end),
  };
}

/** The pieces of the shapes laid out so far, by profile: those of a table are forgotten with its form. */
const compiled = memo((_: Profile) => ({
  named: new Map<string, Promise<Pieces>>(),
  drawn: new WeakMap<object, Promise<Pieces>>(),
}));

/** The body XML of the shapes with their slots filled. Shapes seen before under this profile cost no layout. */
export async function fillShapes(shapes: readonly Shape[], profile: Profile): Promise<Buffer> {
  const pieces = await Promise.all(shapes.map((shape) => piecesOf(shape, profile)));
  return join(shapes.map(({ slots }, index) => ({ pieces: pieces[index] ?? [], slots: slots.map(escapeXml) })));
}

function piecesOf(shape: Shape, profile: Profile): Promise<Pieces> {
  const { named, drawn } = compiled(profile);
  const { key } = shape;
  const found = typeof key === 'string' ? named.get(key) : drawn.get(key);
  if (found !== undefined) return found;
  const pieces = compile(shape, profile);
  if (typeof key === 'string') named.set(key, pieces);
  else drawn.set(key, pieces);
  return pieces;
}

async function compile(shape: Shape, profile: Profile): Promise<Pieces> {
  const standins = shape.slots.map((_, index) => String(FIRST_STANDIN + index));
  const { body } = shellOf(await bodyPart(shape.draw(standins), profile));
  if (body.match(STANDIN)?.join() !== standins.join())
    throw new Error('A shape does not draw its slots in their order.');
  return body.split(STANDIN).map((piece) => Buffer.from(piece, 'utf8'));
}

async function bodyPart(children: readonly FileChild[], profile: Profile): Promise<string> {
  const parts = await packageParts(children, profile, '');
  return parts.get(DOCUMENT_PART) ?? '';
}

interface Filling {
  readonly pieces: Pieces;
  readonly slots: readonly string[];
}

/** Bytes are copied rather than strings joined: most of the XML never changes and is encoded once. */
function join(fillings: readonly Filling[]): Buffer {
  const bytes = Buffer.allocUnsafe(fillings.reduce((size, filling) => size + mostBytes(filling), 0));
  let at = 0;
  for (const { pieces, slots } of fillings) {
    for (const [index, piece] of pieces.entries()) {
      at += piece.copy(bytes, at);
      const slot = slots[index];
      if (slot) at += bytes.write(slot, at, 'utf8');
    }
  }
  return bytes.subarray(0, at);
}

/** No character of a string takes more than three bytes for each of its units. */
function mostBytes({ pieces, slots }: Filling): number {
  const fixed = pieces.reduce((size, piece) => size + piece.length, 0);
  return slots.reduce((size, slot) => size + 3 * slot.length, fixed);
}
