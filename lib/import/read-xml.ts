/** A part of an Office file as a light tree. No entity is expanded but the five of XML and characters by number. */
import { SaxesParser } from 'saxes';
import { ELEMENTS, NESTING_DEPTH } from './limits';

export interface XmlElement {
  /** With its prefix, as the file writes it: `w:p`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** Refusals: `damaged` for what is not well-formed, `unsafe` for a document type declaration or a tree beyond the limits. */
export type XmlReading =
  | { readonly ok: true; readonly root: XmlElement }
  | { readonly ok: false; readonly code: 'damaged' | 'unsafe' };

interface Growing extends XmlElement {
  readonly children: (XmlElement | string)[];
}

class Unsafe extends Error {}

/** The tree of a part. Never throws for what the bytes hold. */
export function readXml(bytes: Uint8Array): XmlReading {
  try {
    const root = parse(decode(bytes));
    return root ? { ok: true, root } : { ok: false, code: 'damaged' };
  } catch (error) {
    return { ok: false, code: error instanceof Unsafe ? 'unsafe' : 'damaged' };
  }
}

const utf8 = new TextDecoder();

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return utf8.decode(bytes);
}

function parse(text: string): XmlElement | undefined {
  const top: Growing = { name: '', attributes: {}, children: [] };
  const open: Growing[] = [top];
  let count = 0;
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  const addText = (piece: string) => {
    open[open.length - 1]?.children.push(piece);
  };
  parser.on('doctype', () => {
    throw new Unsafe();
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    count += 1;
    if (count > ELEMENTS || open.length > NESTING_DEPTH) throw new Unsafe();
    const element: Growing = { name, attributes, children: [] };
    open[open.length - 1]?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(text).close();
  return elementsOf(top)[0];
}

/** The elements directly inside, of one name when given. */
export function elementsOf(parent: XmlElement, name?: string): XmlElement[] {
  return parent.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The first element of this name directly inside. */
export function firstOf(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  if (!parent) return undefined;
  for (const child of parent.children) if (typeof child !== 'string' && child.name === name) return child;
  return undefined;
}

/** All text inside, at any depth. */
export function textInside(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textInside(child))).join('');
}
