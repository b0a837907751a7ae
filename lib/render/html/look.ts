/** How a web page is styled: the declarations of every element, written into its own `style`. */
import { memo } from '@/lib/memo';
import type { FontChain, Profile, TextLook } from '@/lib/render/profile';

/** CSS declarations by element; empty for none. */
export interface HtmlLook {
  readonly mark: string;
  readonly title: string;
  readonly heading1: string;
  readonly heading2: string;
  readonly body: string;
  readonly signature: string;
  readonly signatureLine: string;
  readonly table: string;
  readonly caption: string;
  readonly cell: string;
}

/** Measures in em, so that the text keeps its shape at any size. */
const shape = {
  mark: 'margin:0 auto 1.5em;padding:0.3em 1em;max-width:16em;border:1px solid #c00000;color:#c00000;text-align:center',
  title: 'margin:0 0 1em;font-size:1.6em;line-height:1.5;text-align:center',
  heading1: 'margin:1em 0 0.5em;font-size:1.1em;line-height:1.8;text-align:left',
  heading2: 'margin:0.5em 0;font-size:1em;line-height:1.8;text-align:left;text-indent:2em',
  body: 'margin:0.5em 0;line-height:1.8;text-indent:2em;overflow-wrap:break-word',
  signature: 'margin:2em 4em 1em 0;text-align:right',
  signatureLine: 'margin:0.3em 0;text-align:center',
  table: 'margin:0.5em 0 1em;width:100%;border-collapse:collapse;border:1px solid #000;line-height:1.4',
  caption: 'text-align:left;caption-side:top',
  cell: 'border:1px solid #000;padding:4px 2px;font-size:0.85em;font-weight:normal;vertical-align:middle',
} as const satisfies HtmlLook;

/** For pasting: fonts and text size are those of the page that it is pasted into. */
export const plainLook: HtmlLook = shape;

/** For a page of its own: the fonts of the profile as well. The same profile always gives the same object. */
export const lookOf = memo(withFonts);

function withFonts(profile: Profile): HtmlLook {
  const { mark, title, heading1, heading2, body, table } = profile;
  return {
    ...shape,
    mark: `${shape.mark};${face(mark)}`,
    title: `${shape.title};${face(title)}`,
    heading1: `${shape.heading1};${face(heading1)}`,
    heading2: `${shape.heading2};${face(heading2)}`,
    body: `${shape.body};${face(body)}`,
    signatureLine: `${shape.signatureLine};${face(body)}`,
    table: `${shape.table};${face(table.label)}`,
  };
}

/** Declarations of the page itself. */
export const PAGE = 'margin:0 auto;padding:1.5em 1em;max-width:54em;font-size:18px;color:#000;background:#fff';

/** The Chinese font comes first: a Latin one would take the quotation marks. */
function face({ font, bold }: TextLook): string {
  return `font-family:${family(font)};font-weight:${bold ? 'bold' : 'normal'}`;
}

function family({ name, alternatives, generic }: FontChain): string {
  return [name, ...alternatives, generic].join(',');
}
