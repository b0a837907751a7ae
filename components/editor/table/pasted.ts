'use client';

/** What comes out of the clipboard, and which part of it is left to the browser. */
import type { CellId } from '@/lib/template/keys';

export interface Clipboard {
  readonly html: string;
  readonly text: string;
  /** Copied from a table of this app. */
  readonly isOwn: boolean;
}

/** The kind of clipboard content that tells a block copied from a table of this app from any other. */
const OWN = 'application/x-nianbao-cells';

/** A block of cells pasted while a cell was in focus. */
export interface PastedBlock {
  readonly cell: CellId;
  readonly clipboard: Clipboard;
}

/** Both forms in which programs hand over what was copied; empty where there is none. */
export function clipboardOf({ clipboardData }: ClipboardEvent): Clipboard {
  return {
    html: clipboardData?.getData('text/html') ?? '',
    text: clipboardData?.getData('text/plain') ?? '',
    isOwn: clipboardData?.types.includes(OWN) ?? false,
  };
}

/** Hands a block of cells over as text; false where the browser gives no clipboard. */
export function copyOut({ clipboardData }: ClipboardEvent, text: string): boolean {
  if (!clipboardData) return false;
  clipboardData.setData('text/plain', text);
  clipboardData.setData(OWN, 'cells');
  return true;
}

/** Whether this is more than one value: a single one is pasted by the browser, into the text at the caret. */
export function isBlock({ html, text }: Pick<Clipboard, 'html' | 'text'>): boolean {
  return text.trim() === '' ? /<t[dh]\b/i.test(html) : /[\t\n]/.test(text.replace(/\s+$/, ''));
}

/** Parses without running or fetching anything. */
export function parseHtml(html: string): HTMLElement {
  return new DOMParser().parseFromString(html, 'text/html').body;
}

/** Puts the paragraphs of a formatted text in place of the selection; the browser's own undo takes them back. */
export async function pasteParagraphs(box: HTMLTextAreaElement, clipboard: Clipboard): Promise<void> {
  const { pastedParagraphs } = await import('@/lib/import/paste/read-clipboard');
  const text = pastedParagraphs(clipboard, parseHtml).join('\n');
  box.focus();
  // Firefox before 89 has no such command for boxes; there undo is lost, the text is not.
  if (document.execCommand('insertText', false, text)) return;
  box.setRangeText(text, box.selectionStart, box.selectionEnd, 'end');
  box.dispatchEvent(new Event('input', { bubbles: true }));
}
