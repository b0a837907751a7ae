/** The style sheet of the Word file, written by hand: the docx package cannot take a paragraph off the page grid. */

import { XML_HEAD } from '@/lib/render/open-xml';
import type { FontChain, Grid, Narrowing, Profile, TextLook } from '@/lib/render/profile';
import { element, flag, valued, WORD_NAMESPACE } from './xml';

/** Ids of the styles that paragraphs and runs of the body refer to. */
export const styleIds = {
  mark: 'DraftMark',
  title: 'Title',
  heading1: 'Heading1',
  heading2: 'Heading2',
  body: 'BodyText',
  signature: 'Signature',
  runningHead: 'Header',
  pageNumber: 'Footer',
  tableHead: 'TableHead',
  tableLabel: 'TableLabel',
  tableGroup: 'TableGroup',
  aside: 'TableAside',
  /** With an ending: see `valueStyleEnding`. */
  tableValue: 'TableValue',
} as const;

/** What the id of a value's style ends in, by its step of narrowing; nothing for the plain one. */
export function valueStyleEnding(step: number): string {
  return step === 0 ? '' : String(step + 1);
}

/** Twentieths of a point that one character of the body takes at this size (in half-points). */
export function characterTwips(size: number): number {
  return size * 10;
}

interface ParagraphStyle {
  readonly id: string;
  /** Word shows the names that it knows in its own language: 标题 1, 正文文本. */
  readonly name: string;
  /** True for a name that Word does not know. */
  readonly custom?: boolean;
  readonly next?: string;
  readonly look: TextLook;
  readonly narrowing?: Narrowing;
  readonly outline?: number;
  readonly keepNext?: boolean;
  /** Off where digits among Chinese characters must not widen the line. */
  readonly tight?: boolean;
}

type Setting = Omit<ParagraphStyle, 'id' | 'name' | 'custom' | 'next'>;

/** word/styles.xml of a profile. Every style names its font in all four slots. */
export function stylesXml(profile: Profile): string {
  return (
    XML_HEAD +
    element(
      'w:styles',
      { 'xmlns:w': WORD_NAMESPACE },
      defaults(profile),
      normal(profile),
      TABLE_NORMAL,
      ...paragraphStyles(profile).map((style) => paragraphStyle(style, profile.grid)),
      asideStyle(profile.table.aside),
    )
  );
}

function paragraphStyles(profile: Profile): ParagraphStyle[] {
  const { table, pageNumber } = profile;
  const heading = { keepNext: true, next: styleIds.body };
  const inTable = { custom: true, keepNext: true };
  return [
    { id: styleIds.mark, name: 'Draft Mark', look: profile.mark, custom: true, keepNext: true },
    { id: styleIds.title, name: 'Title', look: profile.title, ...heading },
    { id: styleIds.heading1, name: 'heading 1', look: profile.heading1, outline: 0, ...heading },
    { id: styleIds.heading2, name: 'heading 2', look: profile.heading2, outline: 1, ...heading },
    { id: styleIds.body, name: 'Body Text', look: profile.body },
    { id: styleIds.signature, name: 'Signature', look: profile.signature, tight: true },
    { id: styleIds.runningHead, name: 'header', look: profile.runningHead },
    ...(pageNumber ? [{ id: styleIds.pageNumber, name: 'footer', look: pageNumber }] : []),
    { id: styleIds.tableHead, name: 'Table Head', look: table.head, ...inTable },
    { id: styleIds.tableLabel, name: 'Table Label', look: table.label, ...inTable },
    { id: styleIds.tableGroup, name: 'Table Group', look: table.label, narrowing: table.group, ...inTable },
    ...table.narrowings.map((narrowing, step) => ({
      id: styleIds.tableValue + valueStyleEnding(step),
      name: `Table Value ${step + 1}`,
      look: { ...table.value, size: narrowing.size },
      narrowing,
      ...inTable,
    })),
  ];
}

function defaults({ body }: Profile): string {
  const lang = element('w:lang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' });
  const run = element('w:rPr', {}, fonts(body.font, body.latin), ...sizes(body.size), lang);
  return element('w:docDefaults', {}, element('w:rPrDefault', {}, run), element('w:pPrDefault'));
}

/** Repeats the defaults: LibreOffice looks for the font and size of the page grid here only. */
function normal({ body }: Profile): string {
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': 'Normal' },
    valued('w:name', 'Normal'),
    element('w:qFormat'),
    element('w:rPr', {}, fonts(body.font, body.latin), ...sizes(body.size)),
  );
}

const TABLE_NORMAL = element(
  'w:style',
  { 'w:type': 'table', 'w:default': 1, 'w:styleId': 'TableNormal' },
  valued('w:name', 'Normal Table'),
  valued('w:uiPriority', 99),
  element('w:semiHidden'),
  element('w:unhideWhenUsed'),
);

function asideStyle(font: FontChain): string {
  return element(
    'w:style',
    { 'w:type': 'character', 'w:customStyle': 1, 'w:styleId': styleIds.aside },
    valued('w:name', 'Table Aside'),
    element('w:rPr', {}, fonts(font, font)),
  );
}

/** Text whose lines are not those of the grid is taken off it: readers would round each line up to the next grid line. */
function paragraphStyle({ id, name, custom, next, ...style }: ParagraphStyle, { linePitch }: Grid): string {
  const offGrid = style.look.line === linePitch ? '' : valued('w:snapToGrid', 0);
  return element(
    'w:style',
    { 'w:type': 'paragraph', ...(custom && { 'w:customStyle': 1 }), 'w:styleId': id },
    valued('w:name', name),
    valued('w:basedOn', 'Normal'),
    next ? valued('w:next', next) : '',
    element('w:qFormat'),
    element('w:pPr', {}, ...paragraphSettings(style, offGrid)),
    element('w:rPr', {}, ...runSettings(style, offGrid)),
  );
}

/** In the order that the schema demands. Lines stay 22 to a page: no widow control. */
function paragraphSettings({ look, keepNext, tight, outline }: Setting, offGrid: string): string[] {
  return [
    flag('w:keepNext', keepNext),
    valued('w:widowControl', 0),
    look.framed ? frame(look) : '',
    tight ? valued('w:autoSpaceDE', 0) + valued('w:autoSpaceDN', 0) : '',
    offGrid,
    element('w:spacing', {
      'w:before': look.before ?? 0,
      'w:after': look.after ?? 0,
      'w:line': look.line,
      'w:lineRule': 'exact',
    }),
    indent(look),
    valued('w:jc', look.align),
    outline === undefined ? '' : valued('w:outlineLvl', outline),
  ];
}

function runSettings({ look, narrowing }: Setting, offGrid: string): string[] {
  return [
    fonts(look.font, look.latin),
    look.bold ? element('w:b') + element('w:bCs') : '',
    offGrid,
    look.color ? valued('w:color', look.color) : '',
    look.tracking ? valued('w:spacing', look.tracking) : '',
    narrowing && narrowing.scale !== 100 ? valued('w:w', narrowing.scale) : '',
    ...sizes(look.size),
  ];
}

function frame({ color = 'auto' }: TextLook): string {
  const line = { 'w:val': 'single', 'w:sz': 8, 'w:space': 4, 'w:color': color };
  return element('w:pBdr', {}, ...['top', 'left', 'bottom', 'right'].map((side) => element(`w:${side}`, line)));
}

/** Both the characters and the twips, as Word itself writes it: readers that ignore one heed the other. */
function indent({ inset, firstLine, size }: TextLook): string {
  if (inset) return element('w:ind', { 'w:left': inset, 'w:right': inset });
  if (!firstLine) return '';
  const twips = (firstLine / 100) * characterTwips(size);
  return element('w:ind', { 'w:firstLineChars': firstLine, 'w:firstLine': twips });
}

function fonts({ name }: FontChain, latin: FontChain): string {
  return element('w:rFonts', {
    'w:ascii': latin.name,
    'w:eastAsia': name,
    'w:hAnsi': latin.name,
    'w:cs': latin.name,
  });
}

function sizes(size: number): string[] {
  return [valued('w:sz', size), valued('w:szCs', size)];
}
