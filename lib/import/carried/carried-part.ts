/** The report that one of our own Word files carries in a custom XML part, beside the text that people see. */
import { elementsOf, readXml, textInside } from '@/lib/import/bytes/read-xml';
import type { SourceDocument } from '@/lib/import/source-document';

/** Programs that save a file again number its parts anew. */
export function isCarriedPart(name: string): boolean {
  return /^customXml\/item\d*\.xml$/i.test(name);
}

const NAMESPACE = 'urn:gongkai-nianbao:report';

/** What the first of the parts that is ours holds; nothing where none is, other programs keep data there too. */
export function carriedIn(parts: ReadonlyMap<string, Uint8Array>): Pick<SourceDocument, 'carried' | 'carriedDigest'> {
  for (const [name, part] of parts) {
    const tree = isCarriedPart(name) ? readXml(part) : undefined;
    if (!tree?.ok) continue;
    const { attributes } = tree.root;
    const isOurs = Object.values(attributes).includes(NAMESPACE) && elementsOf(tree.root).length === 0;
    const { digest } = attributes;
    if (isOurs) return { carried: textInside(tree.root), ...(digest !== undefined && { carriedDigest: digest }) };
  }
  return {};
}
