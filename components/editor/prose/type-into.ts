/** Types into a box as a person would: the browser tells whoever follows the box, and its own undo knows of it. */

/** Puts the text in place of what is selected; an empty one deletes it. */
export function typeInto(box: HTMLTextAreaElement, text: string): void {
  box.focus();
  const isDone = text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text);
  if (isDone) return;
  box.setRangeText(text, box.selectionStart, box.selectionEnd, 'end');
  box.dispatchEvent(new Event('input', { bubbles: true }));
}
