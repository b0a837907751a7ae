/** word/fontTable.xml: what a reader takes where a font is not installed. Nothing is embedded. */

import { XML_HEAD } from '@/lib/render/open-xml';
import type { FontChain, Profile } from '@/lib/render/profile';
import { element, valued, WORD_NAMESPACE } from './xml';

/** Every font that the profile names, once, with its alternatives. */
export function fontTableXml(profile: Profile): string {
  const chains = fontsOf(profile);
  return XML_HEAD + element('w:fonts', { 'xmlns:w': WORD_NAMESPACE }, ...chains.map(fontElement));
}

function fontsOf({ table, ...profile }: Profile): FontChain[] {
  const { mark, title, heading1, heading2, body, signature, runningHead, pageNumber } = profile;
  const looks = [mark, title, heading1, heading2, body, signature, runningHead, table.head, table.label, table.value];
  const used = [...looks, ...(pageNumber ? [pageNumber] : [])].flatMap(({ font, latin }) => [font, latin]);
  return [...new Set([...used, table.aside])];
}

/** `w:charset` 86 is the code page of simplified Chinese. */
function fontElement({ name, alternatives, generic, script }: FontChain): string {
  return element(
    'w:font',
    { 'w:name': name },
    valued('w:altName', alternatives.join(',')),
    valued('w:charset', script === 'chinese' ? '86' : '00'),
    valued('w:family', generic === 'serif' ? 'roman' : 'modern'),
    valued('w:pitch', 'variable'),
  );
}
