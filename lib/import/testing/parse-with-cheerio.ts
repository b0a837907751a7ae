/** Stands in for the parser of a browser in tests. */
import { load } from 'cheerio';
import type { DomNode, ParseHtml } from '@/lib/import/html/dom-lines';

type Parsed = ReturnType<ReturnType<typeof load>>[number];

/** Parses as a browser does. */
export const parseWithCheerio: ParseHtml = (html) => {
  const [body] = load(html)('body');
  if (!body) throw new Error('A parsed page has a body.');
  return nodeOf(body);
};

function nodeOf(node: Parsed): DomNode {
  const isElement = 'attribs' in node;
  return {
    nodeType: isElement ? 1 : node.type === 'text' ? 3 : 8,
    nodeName: isElement ? node.name.toUpperCase() : '',
    nodeValue: 'data' in node ? node.data : null,
    childNodes: 'children' in node ? node.children.map(nodeOf) : [],
    getAttribute: (name) => (isElement ? (node.attribs[name] ?? null) : null),
  };
}
