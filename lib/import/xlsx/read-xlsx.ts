/** The sheets of a workbook as tables: what a person sees in them, nothing hidden, nothing calculated anew. */

import { openZip, type Unzipped } from '@/lib/import/bytes/open-zip';
import { elementsOf, firstOf, readXml, type XmlElement } from '@/lib/import/bytes/read-xml';
import type { SourceReading } from '@/lib/import/read-file';
import { sheetBlocks } from './sheet-blocks';
import { sharedStrings } from './sheet-cells';

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const STRINGS = 'xl/sharedStrings.xml';
const isWanted = (name: string) =>
  name === WORKBOOK || name === RELATIONS || name === STRINGS || /^xl\/worksheets\/[^/]+\.xml$/.test(name);

/** Refusals: those of `openZip` and `readXml`; `damaged` where the workbook is missing. Never throws for what the bytes hold. */
export function readXlsx(bytes: Uint8Array): SourceReading {
  const workbook = openWorkbook(bytes);
  if (!workbook.ok) return workbook;
  const { sheets, strings } = workbook;
  return { ok: true, document: { blocks: sheets.flatMap(({ sheet }) => sheetBlocks(sheet, strings)) } };
}

/** The sheets that are shown, each with its name, and the texts that their cells share. Refuses as `readXlsx`. */
export function openWorkbook(bytes: Uint8Array) {
  const zip = openZip(bytes, isWanted);
  if (!zip.ok) return zip;
  const trees = new Map<string, XmlElement>();
  for (const [name, part] of zip.parts) {
    const tree = readXml(part);
    if (!tree.ok) return tree;
    trees.set(name, tree.root);
  }
  const workbook = trees.get(WORKBOOK);
  if (!workbook) return { ok: false, code: 'damaged' } as const;
  const strings = sharedStrings(trees.get(STRINGS));
  const sheets = sheetParts(workbook, trees.get(RELATIONS), zip).flatMap(({ name, part }) => {
    const sheet = trees.get(part);
    return sheet ? [{ name, sheet }] : [];
  });
  return { ok: true, sheets, strings } as const;
}

/** The parts of the sheets that are shown, in the order of their tabs. */
function sheetParts(workbook: XmlElement, relations: XmlElement | undefined, { names }: Unzipped) {
  const targets = new Map(
    (relations ? elementsOf(relations) : []).map(({ attributes }) => [attributes['Id'], attributes['Target'] ?? '']),
  );
  const sheets = firstOf(workbook, 'sheets');
  const shown = (sheets ? elementsOf(sheets, 'sheet') : []).filter(
    ({ attributes }) => (attributes['state'] ?? 'visible') === 'visible',
  );
  return shown
    .map(({ attributes }) => ({
      name: attributes['name'] ?? '',
      part: partName(targets.get(attributes['r:id']) ?? ''),
    }))
    .filter(({ part }) => names.includes(part));
}

/** Targets are written from the folder of the workbook or from the root. */
function partName(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}
