/** What an example of a rule is, and short ways to write those of running text. */
import type { Draft, Patch, Report } from '@/lib/report/report';
import type { UnitLevel } from '@/lib/report/unit/unit';
import type { Place, RuleContext } from '@/lib/rules/types';
import type { CellId, ProseKey } from '@/lib/template/keys';

/**
 * A change to a sound report (all zeros, 青石镇人民政府, 2025) and what the rule then finds; nothing when `finds` is
 * empty. `patch` is the change that the finding offers, where it offers one.
 */
export interface RuleExample
  extends Pick<Report, 'stated' | 'labels' | 'foreignCells'>,
    Pick<RuleContext, 'peers' | 'alike' | 'today'> {
  readonly when: string;
  readonly draft?: Patch;
  /** A change to a sound report of the year before; without it, last year's report is not known. */
  readonly prior?: Patch;
  readonly level?: UnitLevel;
  readonly finds: readonly { readonly where: readonly Place[]; readonly variant?: string; readonly patch?: Patch }[];
}

interface More extends Pick<RuleExample, 'level' | 'peers' | 'today' | 'prior'> {
  readonly cells?: Draft;
  readonly variant?: string;
  /** What the offered change writes in place of the marked characters. */
  readonly instead?: string;
  /** The cells that the finding names besides. */
  readonly also?: readonly CellId[];
}

/** An example whose findings are the stretches between ⟦ and ⟧ in the text of the box. */
export function fires(
  when: string,
  part: ProseKey,
  marked: string,
  { cells, variant, instead, also, ...rest }: More = {},
): RuleExample {
  const [text = '', ...places] = readMarks(marked);
  const finds = places.map((place) => {
    const [from = 0, to = 0] = place.split('-').map(Number);
    const patch = instead === undefined ? undefined : { [part]: text.slice(0, from) + instead + text.slice(to) };
    return { where: [{ part, from, to }, ...(also ?? [])], ...(variant && { variant }), ...(patch && { patch }) };
  });
  return { when, draft: { ...cells, [part]: text }, finds, ...rest };
}

/** An example in which the rule finds nothing. */
export function silent(
  when: string,
  part: ProseKey,
  text: string,
  { cells, level, peers, today, prior }: More = {},
): RuleExample {
  const context = {
    ...(level && { level }),
    ...(peers && { peers }),
    ...(today && { today }),
    ...(prior && { prior }),
  };
  return { when, draft: { ...cells, [part]: text }, finds: [], ...context };
}

/** The text without its marks, and each marked stretch as from-to. */
function readMarks(marked: string): string[] {
  const pieces = marked.split(/[⟦⟧]/);
  let at = 0;
  const places = pieces.flatMap((piece, index) => {
    const from = at;
    at += piece.length;
    return index % 2 === 1 ? [`${from}-${at}`] : [];
  });
  return [pieces.join(''), ...places];
}

/** 新收 11 (自然人 9, 商业企业 2), 上年结转 1, 办结 10 (予以公开 6, 部分公开 1, 第三方 1, 不掌握 2), 结转下年度 2. */
export const someApplications: Draft = {
  't3/received/person': '9',
  't3/received/business': '2',
  't3/carriedIn/person': '1',
  't3/granted/person': '5',
  't3/granted/business': '1',
  't3/partlyGranted/person': '1',
  't3/thirdPartyRights/business': '1',
  't3/notHeld/person': '2',
  't3/carriedForward/person': '2',
};
