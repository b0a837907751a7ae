/** From the neutral tree to HTML: a page of its own, or a fragment to paste into a content management system. */
import type { DocNode, SignatureNode } from '@/lib/document/nodes';
import { escapeHtml } from '@/lib/render/escape';
import type { Profile } from '@/lib/render/profile';
import { type HtmlLook, lookOf, PAGE, plainLook } from './look';
import { wrap } from './markup';
import { tableMarkup } from './table-markup';

/** One self-contained page: no script, no class, nothing fetched. `description` says which approved version it is. */
export function renderHtml(nodes: readonly DocNode[], profile: Profile, description?: string): string {
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(titleOf(nodes))}</title>${descriptionOf(description)}
</head>
${wrap('body', { style: PAGE }, `\n<main>\n${bodyOf(nodes, lookOf(profile))}\n</main>\n`)}
</html>
`;
}

/** The same content without page and fonts; the language is said again, since the page around it may not. */
export function renderFragment(nodes: readonly DocNode[]): string {
  return wrap('div', { lang: 'zh-CN' }, `\n${bodyOf(nodes, plainLook)}\n`);
}

/** Empty where there is nothing to say. */
function descriptionOf(description: string | undefined): string {
  return description ? `\n<meta name="description" content="${escapeHtml(description)}">` : '';
}

function titleOf(nodes: readonly DocNode[]): string {
  const title = nodes.find((node) => node.kind === 'title');
  return title?.lines.join('') ?? '';
}

function bodyOf(nodes: readonly DocNode[], look: HtmlLook): string {
  return nodes.map((node) => nodeMarkup(node, look)).join('\n');
}

function nodeMarkup(node: DocNode, look: HtmlLook): string {
  switch (node.kind) {
    case 'mark':
      return wrap('p', { style: look.mark }, escapeHtml(node.text));
    case 'title':
      return wrap('h1', { style: look.title }, node.lines.map(escapeHtml).join('<br>'));
    case 'heading':
      return node.level === 1
        ? wrap('h2', { style: look.heading1 }, escapeHtml(node.text))
        : wrap('h3', { style: look.heading2 }, escapeHtml(node.text));
    case 'paragraph':
      return wrap('p', { style: look.body }, escapeHtml(node.text));
    case 'table':
      return tableMarkup(node, look);
    case 'signature':
      return signatureMarkup(node, look);
  }
}

/** The agency centred over the date, the two together at the right. */
function signatureMarkup({ agency, date }: SignatureNode, look: HtmlLook): string {
  const lines = [agency, date]
    .filter(Boolean)
    .map((text) => wrap('p', { style: look.signatureLine }, escapeHtml(text)));
  return wrap('div', { style: look.signature }, wrap('div', { style: 'display:inline-block' }, lines.join('\n')));
}
