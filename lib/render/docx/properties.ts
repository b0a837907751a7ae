/** What the file says about itself: title, unit and the report behind it; no person, no clock. */
import type { CarriedReport } from '@/lib/document/carried-report';
import { escapeXml } from '@/lib/render/escape';
import { XML_HEAD } from '@/lib/render/open-xml';
import { element } from './xml';

export interface DocxProperties {
  readonly title: string;
  /** The unit that reports; may be empty. Never a person's name: the file is published. */
  readonly company: string;
  /** Which approved version it is; absent for drafts. */
  readonly description?: string;
  /** The report that the document was made from. */
  readonly carried: CarriedReport;
}

const CORE = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
const DUBLIN_CORE = 'http://purl.org/dc/elements/1.1/';
const EXTENDED = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';

/** docProps/core.xml. */
export function coreXml({ title, description }: Pick<DocxProperties, 'title' | 'description'>): string {
  return (
    XML_HEAD +
    element(
      'cp:coreProperties',
      { 'xmlns:cp': CORE, 'xmlns:dc': DUBLIN_CORE },
      element('dc:title', {}, escapeXml(title)) +
        (description ? element('dc:description', {}, escapeXml(description)) : ''),
    )
  );
}

/** docProps/app.xml. */
export function appXml({ company }: Pick<DocxProperties, 'company'>): string {
  return XML_HEAD + element('Properties', { xmlns: EXTENDED }, element('Company', {}, escapeXml(company)));
}
