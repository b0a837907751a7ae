/** The parts by which a Word file carries data beside its text: one custom XML part and what makes it known. */

import type { CarriedReport } from '@/lib/document/carried-report';
import { escapeText, escapeXml } from '@/lib/render/escape';
import { OFFICE_RELATIONSHIPS, PACKAGE_RELATIONSHIPS, XML_HEAD } from '@/lib/render/open-xml';
import { element } from './xml';

export const CARRIED_PART = 'customXml/item1.xml';

const NAMESPACE = 'urn:gongkai-nianbao:report';
const PROPERTIES_PART = 'customXml/itemProps1.xml';
const DATA_STORE = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
/** Word tells the data of a file apart by it; any will do, so long as it stays. */
const ITEM_ID = '{6B1E2F0C-5D43-4C0B-9A57-2E8F4D7C1A90}';

/** The two parts that are the same in every file. */
export const carriedParts: ReadonlyMap<string, string> = new Map([
  [
    PROPERTIES_PART,
    XML_HEAD +
      element(
        'ds:datastoreItem',
        { 'ds:itemID': ITEM_ID, 'xmlns:ds': DATA_STORE },
        element('ds:schemaRefs', {}, element('ds:schemaRef', { 'ds:uri': NAMESPACE })),
      ),
  ],
  [
    'customXml/_rels/item1.xml.rels',
    XML_HEAD +
      element(
        'Relationships',
        { xmlns: PACKAGE_RELATIONSHIPS },
        element('Relationship', {
          Id: 'rId1',
          Type: `${OFFICE_RELATIONSHIPS}/customXmlProps`,
          Target: 'itemProps1.xml',
        }),
      ),
  ],
]);

const CONTENT_TYPES =
  element('Override', { PartName: `/${CARRIED_PART}`, ContentType: 'application/xml' }) +
  element('Override', {
    PartName: `/${PROPERTIES_PART}`,
    ContentType: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
  });
const RELATIONSHIP = element('Relationship', {
  Id: 'rIdReport',
  Type: `${OFFICE_RELATIONSHIPS}/customXml`,
  Target: `../${CARRIED_PART}`,
});

/** The part with this name, the carried part made known in it where it is the place for that. */
export function withCarriedPart(name: string, xml: string): string {
  if (name === '[Content_Types].xml') return xml.replace('</Types>', `${CONTENT_TYPES}</Types>`);
  if (name === 'word/_rels/document.xml.rels')
    return xml.replace('</Relationships>', `${RELATIONSHIP}</Relationships>`);
  return xml;
}

/** JSON leaves these two as they are; XML forbids them. */
const FORBIDDEN = /[\uFFFE\uFFFF]/g;

/** customXml/item1.xml: the report file as text. Quotation marks stay, for half of JSON is quotation marks. */
export function carriedXml({ json, digest }: CarriedReport): string {
  const text = escapeText(json).replace(FORBIDDEN, (unit) => `\\u${unit.charCodeAt(0).toString(16)}`);
  return `${XML_HEAD}<report xmlns="${NAMESPACE}" digest="${escapeXml(digest)}">${text}</report>`;
}
