/** Statements that there was none of what table two counts: 没有制发规范性文件, 未作出行政处罚决定, 未收取行政事业性收费. */
import { anyOf, inOrder, withFlags } from '@/lib/pattern';
import { formatNumber } from '@/lib/report/read-number';
import { mark } from '@/lib/rules/marks';
import { matchesOf, passagesOf } from '@/lib/rules/sentences/passage';
import type { Inspection } from '@/lib/rules/types';
import type { CellId } from '@/lib/template/keys';
import { isThisYear } from './sweeping';
import { single, type Tally } from './tallies';

interface Statement {
  readonly pattern: RegExp;
  /** Those are held against it whose row the statement names. */
  readonly cells: readonly CellId[];
  readonly variant: 'none' | 'noFee';
  /** Decimal places of what the cells keep. */
  readonly decimals: number;
}

/** Up to the end of the clause, so that nothing behind narrows it: 无行政处罚信息公开 is another matter. */
const STATEMENTS = {
  papers: {
    pattern:
      /(?:未|没有|没|无)(?:有|曾)?(?:新|新增)?(?:制发|制定|出台|印发)(?:和?(?:制发|制定|出台|印发|发布))?过?(?:任何)?(?:新的)?(?:行政)?规范性文件(?![^，。；]{0,12}(?:违|不符|解读|备案|审查))/g,
    cells: ['t2/normativeDocuments/issued'],
    variant: 'none',
    decimals: 0,
  },
  decisions: {
    pattern: withFlags(
      'g',
      inOrder(
        anyOf(
          /(?:未|没有|没|均未)(?:有|曾|再)?(?:作出|做出|实施|办理|开展|发生|产生|进行|涉及)过?/,
          /(?<=^|[，。；：\n度年镇乡办局])(?:无|没有|暂无)/,
        ),
        /(?:任何)?(?:行政(?:许可|处罚|强制)(?:措施|决定|行为)?[、和及与或]?)+(?:等)?(?:事项|情况|案件|行为)?(?=[，。；\n]|$|发生)/,
      ),
    ),
    cells: ['t2/licensing/decisions', 't2/penalties/decisions', 't2/coercion/decisions'],
    variant: 'none',
    decimals: 0,
  },
  fees: {
    pattern:
      /(?:(?:未|没有|没|均未)(?:有|曾|再)?(?:收取|征收|产生|发生)过?|(?<=^|[，。；：\n度年镇乡办局])(?:无|没有|暂无))(?:任何)?行政事业性收费(?:事项|情况|行为)?(?=[，。；\n]|$)/g,
    cells: ['t2/fees/amount'],
    variant: 'noFee',
    decimals: 6,
  },
} as const satisfies Readonly<Record<string, Statement>>;

/** One for every named cell that holds more than 0. */
export function noneInTableTwo<Of extends keyof typeof STATEMENTS>(inspection: Inspection, of: Of) {
  const { pattern, cells, decimals }: Statement = STATEMENTS[of];
  const variant: (typeof STATEMENTS)[Of]['variant'] = STATEMENTS[of].variant;
  return passagesOf(inspection).flatMap((passage) =>
    matchesOf(passage, pattern)
      .filter((match) => isThisYear(inspection, passage, match.index))
      .flatMap(({ index, 0: text }) =>
        cells.flatMap((cell) => {
          const tally = named(inspection, cell, text);
          if (!tally || tally.value === 0) return [];
          const data = { name: tally.name, value: formatNumber(tally.value, decimals) };
          return [mark(passage, index, index + text.length, { variant, data, also: [cell] })];
        }),
      ),
  );
}

/** The cell, where the statement names its row: 规范性文件 for 行政规范性文件, where the form knows a shorter name. */
function named(inspection: Inspection, cell: CellId, statement: string): Tally | undefined {
  const row = inspection.template.cells.get(cell)?.row;
  const names = row ? [...(row.aliases ?? []), row.label] : [];
  const name = names.find((each) => statement.includes(each));
  return name ? single(inspection, name, cell) : undefined;
}
