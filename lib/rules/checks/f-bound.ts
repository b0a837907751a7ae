/** Figures of the text that are bound to cells: each must have a number to show. */
import { figureName } from '@/lib/report/prose/figure-name';
import type { Hit, Rule, Severity } from '@/lib/rules/types';

/** A blank cell is said by the table already; the others never become numbers by themselves. */
const severities = { blank: 'hint', noWhole: 'warning', noPrior: 'warning', noCell: 'error' } as const satisfies Record<
  string,
  Severity
>;

const F15 = {
  id: 'F15',
  severity: 'error',
  summary: '正文里关联到表格的数字都有数可显示。',
  basis: '国办公开办函〔2021〕30号附件；正文与表格一致',
  check: ({ bound }) =>
    [...bound].flatMap(([part, { figures }]) =>
      figures.flatMap(({ figure, unknown, from, to }): Hit<'F15'>[] =>
        unknown
          ? [
              {
                severity: severities[unknown],
                where: [{ part, from, to }],
                variant: unknown,
                data: { figure: figureName(figure) },
              },
            ]
          : [],
      ),
    ),
} as const satisfies Rule;

export const boundRules = [F15] as const;
