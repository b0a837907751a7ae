/** Lines of text from pasted HTML, whoever parsed it: the nodes of a browser fit, and so does any tree like them. */

import { NESTING_DEPTH } from '@/lib/import/limits';
import { anyOf, inOrder } from '@/lib/pattern';

/** The little of a DOM node that is looked at. */
export interface DomNode {
  /** 1 for an element, 3 for text; all else is left out: comments, conditional ones among them. */
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: ArrayLike<DomNode>;
  readonly getAttribute?: (name: string) => string | null;
}

/** Parses a page and returns its body. In a browser: `new DOMParser().parseFromString(html, 'text/html').body`. */
export type ParseHtml = (html: string) => DomNode;

const ELEMENT = 1;
const TEXT = 3;
const UNSEEN = new Set(['head', 'title', 'style', 'script', 'template', 'noscript', 'del', 'xml']);
const BLOCKS = inOrder(
  /^/,
  anyOf(
    /p|div|h[1-6]|li|ul|ol|dl|dt|dd|table|thead|tbody|tfoot|tr/,
    /td|th|caption|section|article|header|footer|main|blockquote/,
    /pre|hr|body/,
  ),
  /$/,
);

/** In lower case, as a page writes it. */
export function tagOf(node: DomNode): string {
  return node.nodeType === ELEMENT ? node.nodeName.toLowerCase() : '';
}

/** The attribute, or an empty text. */
export function attributeOf(node: DomNode, name: string): string {
  return node.getAttribute?.(name) ?? '';
}

/** All children that are elements or text. */
export function childrenOf(node: DomNode): DomNode[] {
  return Array.from(node.childNodes).filter(({ nodeType }) => nodeType === ELEMENT || nodeType === TEXT);
}

/** Whether a person sees what stands in the node. */
export function isSeen(node: DomNode): boolean {
  const style = attributeOf(node, 'style');
  return !UNSEEN.has(tagOf(node)) && !/display:\s*none|mso-hide:\s*all/i.test(style);
}

/**
 * The lines that a person sees, trimmed, without empty ones: one for every paragraph and soft break. Numbers of lists
 * come as text, whether the page draws them or Word wrote them out.
 */
export function domLines(root: DomNode): string[] {
  const lines = [''];
  writeNode(root, lines, 0);
  return lines.map(tidy).filter(Boolean);
}

function writeNode(node: DomNode, lines: string[], depth: number): void {
  if (node.nodeType === TEXT) write(lines, node.nodeValue ?? '');
  if (node.nodeType === TEXT || depth > NESTING_DEPTH || !isSeen(node)) return;
  const tag = tagOf(node);
  const isBlock = tag === 'br' || BLOCKS.test(tag);
  if (isBlock) lines.push('');
  if (isWordNumber(node)) write(lines, textWithin(node, depth).replace(/\s/g, ''));
  else writeChildren(node, tag, lines, depth);
  if (isBlock) lines.push('');
}

function writeChildren(node: DomNode, tag: string, lines: string[], depth: number): void {
  let number = 0;
  for (const child of childrenOf(node)) {
    if (tag === 'ol' && tagOf(child) === 'li') {
      number += 1;
      // The line that the item begins is where its text goes: an inner paragraph must not part the two.
      lines.push('', ...withNumber(number, domLines(child)), '');
    } else writeNode(child, lines, depth + 1);
  }
}

function withNumber(number: number, [first = '', ...rest]: readonly string[]): string[] {
  return [`${number}.${first}`, ...rest];
}

function write(lines: string[], text: string): void {
  lines[lines.length - 1] += text;
}

/** The number before a paragraph, with the gap that Word makes of small spaces. */
function isWordNumber(node: DomNode): boolean {
  return /mso-list:\s*ignore/i.test(attributeOf(node, 'style'));
}

function textWithin(node: DomNode, depth: number): string {
  if (node.nodeType === TEXT) return node.nodeValue ?? '';
  return depth > NESTING_DEPTH
    ? ''
    : childrenOf(node)
        .map((child) => textWithin(child, depth + 1))
        .join('');
}

const WIDE = '[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef“”‘’—…]';
/** Where Word broke the line of its source: nothing between Chinese characters, else a space. */
const SOURCE_BREAK = new RegExp(`(?<=${WIDE})[ \\t]*[\\r\\n]+[ \\t]*(?=${WIDE})`, 'gu');

function tidy(line: string): string {
  return line
    .trim()
    .replace(SOURCE_BREAK, '')
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .trim();
}
