/** How an office calls itself without its name: 我镇, 本局. One of another kind shows a text that is not its own. */

import { inOrder, withFlags } from '@/lib/pattern';
import { mark } from '@/lib/rules/marks';
import { ownNames } from '@/lib/rules/sentences/own-names';
import { matchesOf, type Passage } from '@/lib/rules/sentences/passage';
import type { Hit, Inspection } from '@/lib/rules/types';

/** A kind of office: how its name ends, and what it may not call itself. */
interface Kind {
  readonly ending: RegExp;
  readonly self: string;
  readonly never: readonly string[];
}

/** What departments and their institutions call themselves. */
const BUREAUS = ['局', '厅', '委', '院', '中心', '公司', '支队'] as const;

/** Places above an office are named 我县 or 我市 in its report with good reason, those beside and below it are not. */
const KINDS: readonly Kind[] = [
  { ending: /镇(?:人民政府|政府)?$/, self: '我镇', never: ['乡', '街道', '街', ...BUREAUS] },
  { ending: /乡(?:人民政府|政府)?$/, self: '我乡', never: ['镇', '街道', '街', ...BUREAUS] },
  { ending: /(?:街道|街)(?:办事处)?$/, self: '我街道', never: ['镇', '乡', ...BUREAUS] },
  { ending: /苏木(?:人民政府|政府)?$/, self: '我苏木', never: ['镇', '乡', '街道', '街', ...BUREAUS] },
  { ending: /局$/, self: '我局', never: ['镇', '乡', '街道', '街', '厅', '委', '院', '中心'] },
  { ending: /(?<!管理|管)委(?:员会)?$/, self: '我委', never: ['镇', '乡', '街道', '厅', '局'] },
  { ending: /管(?:理)?委(?:员会)?$/, self: '我委', never: ['镇', '乡', '街道', '厅', '局', '县'] },
  { ending: /(?<!服务)中心$/, self: '我中心', never: ['镇', '乡', '街道', '厅', '局', '委', '县'] },
  { ending: /(?:人民)?政府办公室$/, self: '我办', never: ['镇', '乡', '街道', '厅', '局', '委'] },
  { ending: /县(?:人民)?政府$/, self: '我县', never: ['镇', '乡', '街道', '局', '厅', '委'] },
  { ending: /区(?:人民)?政府$/, self: '我区', never: ['镇', '乡', '街道', '局', '厅', '委', '县'] },
  { ending: /旗(?:人民)?政府$/, self: '我旗', never: ['镇', '乡', '街道', '局', '厅', '委', '县'] },
  { ending: /市(?:人民)?政府$/, self: '我市', never: ['镇', '乡', '街道', '局', '厅', '委', '县'] },
];

/** 我办理, 我局部, 我乡村 are no offices; 自我, 忘我 neither. */
const SELF = withFlags(
  'g',
  inOrder(
    /[我本](?<![自忘大小唯为敌].)/,
    /(镇(?![街域区静定])|乡(?![村镇土音愁])|街道|街(?![道区面头巷坊边上])|局(?![部限面势促])|厅(?![堂级])|委(?![托派员任屈婉])|院(?![落子坝里内外墙])|中心(?![地点区城化思工任])|公司(?!法)|支队|县(?![级域城乡]))/,
  ),
);
/** 全镇 in the report of a 乡. */
const WHOLE = /全(镇(?![街域区])|乡(?![村镇])|街道(?![口边]))/g;

/** Every 我局 in the report of a 镇, with the right word offered. */
export function wrongSelfNames(inspection: Inspection, passage: Passage): Hit<'A04'>[] {
  const kind = kindOf(inspection);
  if (!kind) return [];
  const own = ownNames(inspection);
  const isTown = /[镇乡道]$/.test(kind.self);
  return [...matchesOf(passage, SELF), ...(isTown ? matchesOf(passage, WHOLE) : [])].flatMap((match): Hit<'A04'>[] => {
    const [text, ending = ''] = match;
    if (!kind.never.includes(ending) || isQuoted(passage, match.index)) return [];
    const instead = text.startsWith('全') ? `全${kind.self.slice(1)}` : kind.self;
    return [mark(passage, match.index, match.index + text.length, { data: { own: own[1] ?? own[0] ?? '' }, instead })];
  });
}

/** The kind that every name of the office agrees on; none where they do not tell. */
function kindOf(inspection: Inspection): Kind | undefined {
  const [name = ''] = ownNames(inspection);
  return KINDS.find(({ ending }) => ending.test(name));
}

/** 开展“我镇我家”活动: a name in quotation marks is nobody's own word. */
function isQuoted({ plain }: Passage, at: number): boolean {
  const before = plain.slice(Math.max(0, at - 12), at);
  return before.lastIndexOf('“') > before.lastIndexOf('”');
}
