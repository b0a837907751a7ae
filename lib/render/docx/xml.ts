/** XML written by hand, for the parts that the docx package has no words for. */

import { escapeXml } from '@/lib/render/escape';

export const WORD_NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

type Attributes = Readonly<Record<string, string | number>>;

/** One element; children are XML already, empty ones vanish. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  const head = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
  const content = children.join('');
  return content ? `<${name}${head.join('')}>${content}</${name}>` : `<${name}${head.join('')}/>`;
}

/** An element with nothing but `w:val`. */
export function valued(name: string, value: string | number): string {
  return element(name, { 'w:val': value });
}

/** An on/off element: absent for false. */
export function flag(name: string, on: boolean | undefined): string {
  return on ? element(name) : '';
}
