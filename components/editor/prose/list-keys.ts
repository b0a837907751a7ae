/** Enter in a list of numbered points: the next paragraph begins with the next number, as in a word processor. */
import { pointOf } from '@/lib/report/prose/points';
import { typeInto } from './type-into';

/** True where Enter did it: at the end of a point. At a number without words the number goes, and with it the list ends. */
export function continueList(box: HTMLTextAreaElement): boolean {
  const { value, selectionStart: at, selectionEnd } = box;
  const isAtEnd = at === value.length || value[at] === '\n';
  if (at !== selectionEnd || !isAtEnd) return false;
  const from = value.lastIndexOf('\n', at - 1) + 1;
  const point = pointOf(value.slice(from, at));
  if (!point) return false;
  if (!point.hasWords) {
    box.setSelectionRange(from, at);
    typeInto(box, '');
    return true;
  }
  // Between two points of a list the person numbers anew.
  if (value.slice(at + 1).startsWith(point.next)) return false;
  typeInto(box, `\n${point.next}`);
  return true;
}
