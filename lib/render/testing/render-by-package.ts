/** Word files by way of the docx package alone. */
import type { DocNode } from '@/lib/document/nodes';
import { DOCUMENT_PART } from '@/lib/render/docx/compile';
import { packageParts } from '@/lib/render/docx/package';
import type { DocxProperties } from '@/lib/render/docx/properties';
import { fixedEntries, propertyEntries, runningHeadOf } from '@/lib/render/docx/render-docx';
import { shapesOf } from '@/lib/render/docx/shapes';
import { zip, zipEntry } from '@/lib/render/docx/zip';
import type { Profile } from '@/lib/render/profile';

/** The same bytes by way of the docx package alone: thirty times slower, and what the fast way is compared with. */
export async function renderDocxByPackage(
  nodes: readonly DocNode[],
  profile: Profile,
  properties: DocxProperties,
): Promise<Uint8Array> {
  const children = shapesOf(nodes, profile).flatMap(({ draw, slots }) => draw(slots));
  const parts = await packageParts(children, profile, runningHeadOf(nodes));
  const document = zipEntry(DOCUMENT_PART, parts.get(DOCUMENT_PART) ?? '');
  return zip([...fixedEntries(parts), document, ...propertyEntries(properties)]);
}
