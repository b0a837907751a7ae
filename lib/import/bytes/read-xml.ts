/** A part of an Office file as a light tree. No entity is expanded but the five of XML and characters by number. */
import { SaxesParser } from 'saxes';
import { ATTRIBUTES, ATTRIBUTES_OF_ONE, ELEMENTS, NESTING_DEPTH } from '@/lib/import/limits';

export interface XmlElement {
  /** With its prefix, as the file writes it: `w:p`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly elements: readonly XmlElement[];
  /** The characters directly in it. Office files have them in elements without others, so their order is not kept. */
  readonly text: string;
}

/** Refusals: `damaged` for what is not well-formed, `unsafe` for a document type declaration or a tree beyond the limits. */
export type XmlReading =
  | { readonly ok: true; readonly root: XmlElement }
  | { readonly ok: false; readonly code: 'damaged' | 'unsafe' };

interface Growing extends XmlElement {
  readonly elements: Growing[];
  text: string;
}

class Unsafe extends Error {}

/** Elements that nobody asks for: they are cut out before anything is parsed. */
export interface Unread {
  /** Empty ones with the attributes that they may have. */
  readonly leaves: RegExp;
  /** Those that hold nothing once the leaves are gone. */
  readonly shells: RegExp;
}

/** What to leave out, by names parted by spaces: elements when they are empty, and what holds only such. */
export function unread(leaves: string, shells: string): Unread {
  const anyOf = (names: string) => `(${names.split(' ').join('|')})`;
  return {
    leaves: new RegExp(`<${anyOf(leaves)}(?:\\s+[\\w:]+="[^"<]*")*\\s*/>`, 'g'),
    shells: new RegExp(`<${anyOf(shells)}></\\1>`, 'g'),
  };
}

/** Shells stand in shells: margins in the properties of a cell. */
function without(text: string, { leaves, shells }: Unread): string {
  // Inside a comment or a section of bare characters a tag is none.
  if (text.includes('<!')) return text;
  return text.replace(leaves, '').replace(shells, '').replace(shells, '');
}

/** The tree of a part. Never throws for what the bytes hold. */
export function readXml(bytes: Uint8Array, left?: Unread): XmlReading {
  try {
    const text = decode(bytes);
    const root = parse(left ? without(text, left) : text);
    return root ? { ok: true, root } : { ok: false, code: 'damaged' };
  } catch (error) {
    return { ok: false, code: error instanceof Unsafe ? 'unsafe' : 'damaged' };
  }
}

/** As text without its mark. UTF-8 goes through a buffer, which decodes a large part several times as fast. */
function decode(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const mark = first === 0xef && second === 0xbb && third === 0xbf ? 3 : 0;
  return Buffer.from(bytes.buffer, bytes.byteOffset + mark, bytes.length - mark).toString('utf8');
}

function parse(text: string): XmlElement | undefined {
  const top: Growing = { name: '', attributes: {}, elements: [], text: '' };
  const open: Growing[] = [top];
  let count = 0;
  let attributeCount = 0;
  let ofOne = 0;
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  let inner = top;
  const addText = (piece: string) => {
    inner.text += piece;
  };
  parser.on('doctype', () => {
    throw new Unsafe();
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('attribute', () => {
    attributeCount += 1;
    ofOne += 1;
    if (attributeCount > ATTRIBUTES || ofOne > ATTRIBUTES_OF_ONE) throw new Unsafe();
  });
  parser.on('opentag', ({ name, attributes }) => {
    count += 1;
    ofOne = 0;
    if (count > ELEMENTS || open.length > NESTING_DEPTH) throw new Unsafe();
    const element: Growing = { name, attributes, elements: [], text: '' };
    inner.elements.push(element);
    open.push(element);
    inner = element;
  });
  parser.on('closetag', () => {
    open.pop();
    inner = open[open.length - 1] ?? top;
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(text).close();
  return top.elements[0];
}

/** The elements directly inside, of one name when given. */
export function elementsOf(parent: XmlElement, name?: string): readonly XmlElement[] {
  return name === undefined ? parent.elements : parent.elements.filter((child) => child.name === name);
}

/** The first element of this name directly inside. */
export function firstOf(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  if (!parent) return undefined;
  for (const child of parent.elements) if (child.name === name) return child;
  return undefined;
}

/** All text inside, at any depth. */
export function textInside(element: XmlElement): string {
  return element.elements.length === 0 ? element.text : element.text + element.elements.map(textInside).join('');
}
