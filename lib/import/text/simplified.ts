/** Files in traditional characters, as portals offer them beside the simplified ones: read as simplified. */
import type { Block, SourceDocument } from '@/lib/import/source-document';

/** Common signs of such reports in both forms. */
const PAIRS =
  '開开務务縣县辦办區区鎮镇鄉乡關关報报總总數数條条規规處处級级議议訴诉訟讼結结轉转維维續续審审複复個个應应時时據据動动會会業业機机構构發发現现決决書书類类與与為为無无來来對对業业門门實实際际問问題题讓让號号統统計计訊讯編编產产資资單单';
const traditional = new Set([...PAIRS].filter((_, at) => at % 2 === 0));
const simplified = new Set([...PAIRS].filter((_, at) => at % 2 === 1));
/** A simplified report may name a person or quote a work in the other script. */
const FEWEST = 20;
const TIMES_AS_MANY = 4;

/** The document in simplified characters, marked where it was in traditional ones; the converter is loaded for those only. */
export async function inSimplified(document: SourceDocument): Promise<SourceDocument> {
  if (!isTraditional(document.blocks)) return document;
  const { Converter } = await import('opencc-js/t2cn');
  const convert = Converter({ from: 't', to: 'cn' });
  const blocks = document.blocks.map((block): Block => {
    if (block.kind === 'paragraph') return { ...block, text: convert(block.text) };
    return { ...block, rows: block.rows.map((cells) => cells.map((cell) => ({ ...cell, text: convert(cell.text) }))) };
  });
  const { name } = document;
  return { ...document, blocks, ...(name && { name: convert(name) }), isSimplified: true };
}

function isTraditional(blocks: readonly Block[]): boolean {
  let [old, plain] = [0, 0];
  const count = (text: string) => {
    for (const sign of text) {
      if (traditional.has(sign)) old += 1;
      else if (simplified.has(sign)) plain += 1;
    }
  };
  for (const block of blocks) {
    if (block.kind === 'paragraph') count(block.text);
    else for (const cells of block.rows) for (const { text } of cells) count(text);
  }
  return old >= FEWEST && old >= TIMES_AS_MANY * plain;
}
