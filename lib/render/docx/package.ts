/** Runs the docx package and takes its file apart into texts: only the parts that a report needs. */

import {
  AlignmentType,
  Document,
  DocumentGridType,
  type FileChild,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { anyOf, withFlags } from '@/lib/pattern';
import type { Profile, TextLook } from '@/lib/render/profile';
import { carriedParts, withCarriedPart } from './carried-part';
import { fontTableXml } from './font-table';
import { characterTwips, styleIds, stylesXml } from './styles';
import { unzip } from './zip';

/** What the package always writes and no report refers to; properties are written anew for each file. */
const UNUSED = /^(?:docProps\/|word\/theme\/|word\/(?:numbering|footnotes|endnotes)\.xml$|word\/_rels\/(?!document\.))/;
const UNUSED_NAMES = withFlags(
  'g',
  anyOf(
    /<(?:Override|Relationship) [^>]*"[^"]*\b(?:numbering|footnotes|endnotes|theme1|custom)\.xml"\/>/,
    /<Default [^>]*(?:image\/|obfuscatedFont)[^>]*\/>/,
  ),
);

/** Parts by name, word/document.xml among them. The running head stands on every page; empty for none. */
export async function plainParts(
  children: readonly FileChild[],
  profile: Profile,
  runningHead: string,
): Promise<ReadonlyMap<string, string>> {
  const file = await Packer.toBuffer(documentOf(children, profile, runningHead));
  const own = new Map([
    ['word/styles.xml', stylesXml(profile)],
    ['word/fontTable.xml', fontTableXml(profile)],
  ]);
  const parts = [...unzip(file)].filter(([name]) => !UNUSED.test(name));
  return new Map(parts.map(([name, text]) => [name, own.get(name) ?? text.replace(UNUSED_NAMES, '')] as const));
}

/** The same with the parts by which the file of a report carries its data. */
export async function packageParts(
  children: readonly FileChild[],
  profile: Profile,
  runningHead: string,
): Promise<ReadonlyMap<string, string>> {
  const parts = await plainParts(children, profile, runningHead);
  return new Map([...[...parts].map(([name, text]) => [name, withCarriedPart(name, text)] as const), ...carriedParts]);
}

function documentOf(children: readonly FileChild[], profile: Profile, runningHead: string): Document {
  const { page, grid, pageNumber } = profile;
  const { width, height, ...margin } = page;
  return new Document({
    evenAndOddHeaderAndFooters: pageNumber !== undefined,
    defaultTabStop: characterTwips(profile.body.size),
    sections: [
      {
        properties: {
          page: { size: { width, height }, margin: { ...margin, gutter: 0 } },
          grid: {
            type: grid.type === 'lines' ? DocumentGridType.LINES : DocumentGridType.LINES_AND_CHARS,
            linePitch: grid.linePitch,
          },
        },
        ...(runningHead && { headers: { default: header(runningHead), even: header(runningHead) } }),
        ...(pageNumber && { footers: { default: footer(pageNumber, 'right'), even: footer(pageNumber, 'left') } }),
        children,
      },
    ],
  });
}

function header(text: string): Header {
  return new Header({ children: [new Paragraph({ style: styleIds.runningHead, children: [new TextRun({ text })] })] });
}

/** — 1 — at the outer side, one character in: right on odd pages, left on even ones. Source: GB/T 9704-2012 7.5. */
function footer({ size }: TextLook, side: 'left' | 'right'): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: styleIds.pageNumber,
        alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: { [side]: characterTwips(size) },
        children: [
          new TextRun({ text: '— ' }),
          new TextRun({ children: [PageNumber.CURRENT] }),
          new TextRun({ text: ' —' }),
        ],
      }),
    ],
  });
}
