/** What of a web page is not read: what nobody sees, and the boilerplate around its text. */
import { anyOf, inOrder, withFlags, wordsOf } from '@/lib/pattern';
import type { Element } from './read-html';

/** Elements without text of the page. */
export const SKIPPED: ReadonlySet<string> = new Set(
  wordsOf(`
    audio button canvas datalist embed head iframe input link map math meta nav noscript object option script
    select style svg template textarea title video
  `),
);

/** Whether an element is not shown. */
export function isHidden({ attribs }: Element): boolean {
  const style = attribs['style'] ?? '';
  return (
    'hidden' in attribs || /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i.test(style)
  );
}

const BOILERPLATE = withFlags(
  'i',
  inOrder(
    /(?:^|[-_\s])/,
    anyOf(
      /footer|foot|copyright|share|bread\w*|crumbs?|position|location/,
      /nav|navi|navbar|menu|sidebar|toolbar|tools|print|related|relate/,
      /pager|pages|qrcode|ewm/,
    ),
    /(?:$|[-_\s\d])/,
  ),
);
/** Whatever its class says, an element with so much text holds more than boilerplate. */
const MOST_TEXT = 500;

/** Whether a block's own class or id calls it boilerplate and it is small, without any table. */
export function isBoilerplate(element: Element): boolean {
  const { attribs, name } = element;
  const isNamed =
    name === 'footer' || name === 'aside' || BOILERPLATE.test(`${attribs['class'] ?? ''} ${attribs['id'] ?? ''}`);
  return isNamed && textRoom(element, MOST_TEXT) >= 0;
}

/** What remains of the room for text after the element's; below zero where it has more, or a table. */
function textRoom(element: Element, room: number): number {
  let left = room;
  for (const child of element.children) {
    if (child.type === 'text') left -= child.data.trim().length;
    else if ('attribs' in child) left = child.name === 'table' ? -1 : textRoom(child, left);
    if (left < 0) return -1;
  }
  return left;
}
