/** The names of the places on the printed page by which the field in focus is found there. */
import { fieldElement } from '@/components/editor/focus-place';
import { sectionOf } from '@/components/editor/sections';
import type { LocatedNode } from '@/lib/document/build-document';
import type { NodePlaces } from '@/lib/document/document-places';
import { paragraphsWithin } from '@/lib/document/plain-text';
import { isProseKey } from '@/lib/report/draft-keys';
import type { DraftKey, ProseKey } from '@/lib/template/keys';
import type { SectionKey } from '@/lib/template/sections';
import type { Template } from '@/lib/template/types';

/** What of a node can be found: cells, paragraphs, and headings of parts. */
export function placesOf({ node, source }: LocatedNode): NodePlaces {
  switch (source.kind) {
    case 'nothing':
      return {};
    case 'title':
      return { whole: 'title' };
    case 'signature':
      return { whole: 'signedBy', date: 'signedOn' };
    case 'part':
      return { whole: headOf(source.part) };
    case 'table':
      return { whole: headOf(source.part), cells: source.cells };
    case 'paragraph':
      return {
        pieces: [{ text: node.kind === 'paragraph' ? node.text : '', place: paragraphOf(source.box, source.index) }],
      };
  }
}

/** Where a field is printed, best first: the paragraph of the caret, the first of its box, the head of its section. */
export function placesFor(template: Template, key: DraftKey | undefined, section: SectionKey): readonly string[] {
  if (!key) return [headOf(section)];
  const head = headOf(sectionOf(template, key));
  return isProseKey(key) ? [paragraphOf(key, paragraphAt(key)), paragraphOf(key, 0), head] : [key, head];
}

/** The title stands for the section that frames the report. */
function headOf(section: SectionKey): string {
  return section === 'frame' ? 'title' : `part:${section}`;
}

function paragraphOf(box: ProseKey, index: number): string {
  return `${box}#${index}`;
}

/** Which printed paragraph of a box the caret stands in. */
function paragraphAt(key: ProseKey): number {
  const box = fieldElement(key);
  if (!(box instanceof HTMLTextAreaElement)) return 0;
  const paragraphs = paragraphsWithin(box.value);
  const index = paragraphs.findIndex(({ to }) => box.selectionEnd <= to);
  return index < 0 ? Math.max(0, paragraphs.length - 1) : index;
}
