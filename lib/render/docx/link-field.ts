/** A link in a cell of a table. */
import { SimpleField } from 'docx';
import { chineseRun } from './text-runs';

/** What readers of printed and shown documents alike know a link by. */
const LINK_BLUE = '0000EE';

/** As a field: a link of its own kind would need a part beside the text for every address. */
export class LinkField extends SimpleField {
  constructor(href: string, text: string) {
    super(`HYPERLINK "${encodeURI(href)}"`);
    this.root.push(chineseRun({ text, color: LINK_BLUE, underline: {} }));
  }
}
