/** Reading the XML parts of an OFD file: elements whatever their prefix, paths between parts, numbers. */
import { readXml, type XmlElement } from '@/lib/import/bytes/read-xml';

/** A part as its root element; undefined where it is missing or no XML. */
export function rootOf(parts: ReadonlyMap<string, Uint8Array>, path: string): XmlElement | undefined {
  const bytes = parts.get(path);
  const reading = bytes && readXml(bytes);
  return reading?.ok ? reading.root : undefined;
}

/** The name without its prefix: files write `ofd:Page` and `Page` alike. */
export function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The elements of a name directly inside. */
export function allIn(parent: XmlElement | undefined, name: string): readonly XmlElement[] {
  return parent ? parent.elements.filter((child) => localName(child) === name) : [];
}

/** The first element along a path of names. */
export function firstIn(parent: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>((inside, name) => allIn(inside, name)[0], parent);
}

/** A location as the part at `from` writes it: from the root with a slash before it, else beside that part. */
export function pathFrom(from: string, location: string): string {
  const base = location.startsWith('/') ? [] : from.split('/').slice(0, -1);
  const steps: string[] = [...base];
  for (const step of location.trim().split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** Numbers parted by white space. Undefined unless there are as many as asked for, all of them finite. */
export function numbersIn(text: string | undefined, count: number): readonly number[] | undefined {
  const numbers = (text ?? '').trim().split(/\s+/).map(Number);
  return numbers.length === count && numbers.every(Number.isFinite) ? numbers : undefined;
}

/** Offsets of characters, at most so many; `g 5 4.2` stands for five of 4.2. Source: GB/T 33190-2016, 11.3. */
export function offsetsIn(text: string | undefined, most: number): number[] {
  const offsets: number[] = [];
  for (const [, count = '1', offset = ''] of (text ?? '').matchAll(/(?:g\s+(\d+)\s+)?(-?[\d.]+)/g)) {
    const room = Math.min(Number(count), most - offsets.length);
    if (room <= 0) break;
    if (Number.isFinite(Number(offset))) offsets.push(...Array.from({ length: room }, () => Number(offset)));
  }
  return offsets;
}
