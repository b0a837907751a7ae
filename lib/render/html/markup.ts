/** HTML written by hand. */

import { escapeHtml } from '@/lib/render/escape';

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An opening tag; attributes without a value, or with an empty one, are left out. */
export function tag(name: string, attributes: Attributes = {}): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined || value === '' ? [] : [` ${key}="${escapeHtml(String(value))}"`],
  );
  return `<${name}${written.join('')}>`;
}

/** An element around HTML. */
export function wrap(name: string, attributes: Attributes, html: string): string {
  return `${tag(name, attributes)}${html}</${name}>`;
}
