/** Escaping for markup of every kind: written once, so that no renderer forgets a sign. */

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

const escapeOf = (sign: string) => ESCAPES[sign] ?? sign;

/** Text between tags, where quotation marks mean nothing. */
export function escapeText(text: string): string {
  return /[&<>]/.test(text) ? text.replace(/[&<>]/g, escapeOf) : text;
}

/** Text for an element or an attribute in double quotation marks. HTML of 1999 has no name for the apostrophe. */
export function escapeHtml(text: string): string {
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, escapeOf) : text;
}

/** Text for an element or an attribute of XML, escaped exactly as the docx package escapes it. */
export function escapeXml(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, escapeOf) : text;
}
