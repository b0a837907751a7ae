/** From the neutral tree to a Word file. */

import type { DocNode } from '@/lib/document/nodes';
import { memoPair } from '@/lib/memo';
import type { Profile } from '@/lib/render/profile';
import { CARRIED_PART, carriedXml } from './carried-part';
import { DOCUMENT_PART, fillShapes, shellOf } from './compile';
import { packageParts, plainParts } from './package';
import { appXml, coreXml, type DocxProperties } from './properties';
import { shapesOf } from './shapes';
import { type ZipEntry, zip, zipEntry } from './zip';

/** What every file of one profile and running head has in common, compressed. */
interface Frame {
  /** Of word/document.xml, as the body's children have it around them. */
  readonly before: Buffer;
  readonly after: Buffer;
  readonly entries: readonly ZipEntry[];
}

/**
 * The bytes of a .docx. The docx package lays every shape of node out once; from then on this only fills and
 * compresses. The same tree always gives the same bytes, and the same as the package’s own.
 */
export async function renderDocx(
  nodes: readonly DocNode[],
  profile: Profile,
  properties: DocxProperties,
): Promise<Uint8Array> {
  const { before, after, entries } = await frameOf(profile, runningHeadOf(nodes));
  const body = await fillShapes(shapesOf(nodes, profile), profile);
  return zip([
    ...entries,
    zipEntry(DOCUMENT_PART, Buffer.concat([before, body, after])),
    ...propertyEntries(properties),
  ]);
}

/** The bytes of a .docx that is no report and carries none: a letter, a list, a sheet to sign. */
export async function renderPaper(
  nodes: readonly DocNode[],
  profile: Profile,
  properties: Omit<DocxProperties, 'carried'>,
): Promise<Uint8Array<ArrayBuffer>> {
  const { before, after, entries } = await paperFrameOf(profile, runningHeadOf(nodes));
  const body = await fillShapes(shapesOf(nodes, profile), profile);
  const own = [zipEntry('docProps/core.xml', coreXml(properties)), zipEntry('docProps/app.xml', appXml(properties))];
  return new Uint8Array(zip([...entries, zipEntry(DOCUMENT_PART, Buffer.concat([before, body, after])), ...own]));
}

/** The mark without its bracketed explanation: 草稿. Empty where the document bears no mark. */
export function runningHeadOf(nodes: readonly DocNode[]): string {
  const mark = nodes.find((node) => node.kind === 'mark');
  return mark?.text.split('（')[0] ?? '';
}

const frameOf = memoPair(async (profile: Profile, head: string) => frame(await packageParts([], profile, head)));
const paperFrameOf = memoPair(async (profile: Profile, head: string) => frame(await plainParts([], profile, head)));

function frame(parts: ReadonlyMap<string, string>): Frame {
  const { before, after } = shellOf(parts.get(DOCUMENT_PART) ?? '');
  return { before: Buffer.from(before), after: Buffer.from(after), entries: fixedEntries(parts) };
}

/** The content types come first: readers that stream rely on it. */
export function fixedEntries(parts: ReadonlyMap<string, string>): ZipEntry[] {
  const names = [...parts.keys()].filter((name) => name !== DOCUMENT_PART).sort();
  return names.map((name) => zipEntry(name, parts.get(name) ?? ''));
}

/** The parts that differ from file to file: the carried report and the properties. */
export function propertyEntries(properties: DocxProperties): ZipEntry[] {
  return [
    zipEntry(CARRIED_PART, carriedXml(properties.carried)),
    zipEntry('docProps/core.xml', coreXml(properties)),
    zipEntry('docProps/app.xml', appXml(properties)),
  ];
}
