/** Characters that look like Chinese ones and are others: radicals and compatibility forms that copies out of PDFs carry. */
import type { Block, SourceDocument } from '@/lib/import/source-document';

/** Kangxi and supplementary radicals, compatibility ideographs. */
const LOOKALIKE = /[\u2e80-\u2fdf\uf900-\ufaff]/g;

/** Signs that nobody sees: soft hyphens, spaces of no width. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]+/g;

/** Marks in their forms for upright lines and for small print, in pairs with the usual full-width one. */
const marks = new Map(
  ('︐，︑、︒。︓：︔；︕！︖？﹐，﹑、﹔；﹕：﹖？﹗！﹙（﹚）﹝〔﹞〕'.match(/../gu) ?? []).map(
    (pair) => [pair.slice(0, 1), pair.slice(1)] as const,
  ),
);
const OTHER_FORM = /[\ufe10-\ufe16\ufe50-\ufe5e]/g;

/** Kangxi radicals that normalisation takes for a traditional form, although the simplified one looks the same. */
const KANGXI = '⼾户⾭青⾫隹';

/**
 * Supplementary radicals in pairs with the ideograph that each stands for; normalisation knows two of them only.
 * Source: Unicode, EquivalentUnifiedIdeograph.txt; forms that only occur inside characters are left out.
 */
const SUPPLEMENT = [
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺖忄⺗㣺⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫罒⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺳㓁⺶羊⺷羊',
  '⺸羋⺹耂⺺肀⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻠飠⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯',
  '⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟⺑尢⺕彐⺴㓁⺵罓⻇角⻕阜⻞飠⻟飠',
].join('');

const ideographs = new Map(
  ((KANGXI + SUPPLEMENT).match(/../gu) ?? []).map((pair) => [pair.slice(0, 1), pair.slice(1)] as const),
);

/** Texts of the usual signs, as nearly all are. */
const NOTHING_TO_DO = /^[\t\n -~·—‘-”…、-】\u4e00-\u9fff\uff01-\uff5e]*$/;

export interface PlainDocument {
  readonly document: SourceDocument;
  /** The first of the characters that were replaced, as it stood, and how many there were; none where the file has none. */
  readonly replaced?: { readonly first: string; readonly by: string; readonly count: number };
}

/** The document with every lookalike as the character it is meant to be, without signs that nobody sees. */
export function withPlainCharacters(document: SourceDocument): PlainDocument {
  let count = 0;
  let first = '';
  const plain = (text: string): string =>
    NOTHING_TO_DO.test(text)
      ? text
      : text
          .replace(INVISIBLE, '')
          .replace(OTHER_FORM, (sign) => marks.get(sign) ?? sign)
          .replace(LOOKALIKE, (sign) => {
            const meant = ideographs.get(sign) ?? sign.normalize('NFKC');
            if (meant === sign) return sign;
            count += 1;
            first ||= sign;
            return meant;
          });
  const blocks = document.blocks.map((block): Block => plainBlock(block, plain));
  const { name } = document;
  if (count === 0) {
    const isSame = blocks.every((block, index) => block === document.blocks[index]);
    return { document: isSame ? document : { ...document, blocks } };
  }
  const by = ideographs.get(first) ?? first.normalize('NFKC');
  return { document: { ...document, blocks, ...(name && { name: plain(name) }) }, replaced: { first, by, count } };
}

/** A copy only where something in the block is not plain. */
function plainBlock(block: Block, plain: (text: string) => string): Block {
  if (block.kind === 'paragraph') {
    const text = plain(block.text);
    return text === block.text ? block : { ...block, text };
  }
  let isSame = true;
  const rows = block.rows.map((cells) =>
    cells.map((cell) => {
      const text = plain(cell.text);
      if (text === cell.text) return cell;
      isSame = false;
      return { ...cell, text };
    }),
  );
  return isSame ? block : { ...block, rows };
}
