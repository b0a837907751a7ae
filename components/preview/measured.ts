/** What the breaking of pages needs to know of a node as it is drawn. */
import type { DocNode } from '@/lib/document/nodes';
import type { Profile } from '@/lib/render/profile';
import { pixels } from './look';
import type { Block } from './paginate';

/** A node of this height in pixels: paragraphs break between lines, headings stay with what follows. */
export function measured(height: number, node: DocNode | undefined, profile: Profile): Block {
  if (node?.kind === 'paragraph') return { height, line: pixels(profile.body.line) };
  return node?.kind === 'heading' ? { height, keepWithNext: true } : { height };
}
