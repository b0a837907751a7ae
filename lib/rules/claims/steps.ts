/** 44件，上一年为52件，少了8件: a difference beside both numbers that it is the difference of. */
import type { Passage } from '@/lib/rules/sentences/passage';
import type { Quantity } from '@/lib/rules/sentences/quantities';

export interface WrongStep {
  readonly quantity: Quantity;
  readonly before: number;
  readonly now: number;
}

const UNIT = '[件条次篇期份宗起例个项]';
const OTHER_YEAR = `(?:上一?年度?|去年|(?:19|20)\\d\\d年度?)(?:同期)?(?:的|为|是|有|收到)?`;
const STEP = '(?:增加|增长|减少|下降|多出?|少|增|减)了?';
/** 2024年为532件，减少57件; 较2024年的532件减少57件. */
const BETWEEN = new RegExp(
  `^[^，。；\\d]{0,8}[，；（]?[较比]?${OTHER_YEAR}（?(\\d[\\d,]*)${UNIT}）?[^，。；\\d]{0,4}，?(?:同比)?${STEP}(?=\\d)`,
);
/** So much text holds the comparison behind a number. */
const REACH = 60;

/** Every such difference that is not that of the two numbers before it. */
export function wrongSteps({ plain, sentences }: Passage): WrongStep[] {
  return sentences.flatMap(({ quantities, to }) =>
    quantities.flatMap((now, index): WrongStep[] => {
      const said = now.kind === 'count' ? BETWEEN.exec(plain.slice(now.end, Math.min(to, now.end + REACH))) : null;
      if (!said || now.isRough) return [];
      const at = now.end + said[0].length;
      const quantity = quantities.slice(index + 1).find(({ from }) => from === at);
      const before = Number((said[1] ?? '').replaceAll(',', ''));
      if (quantity?.kind !== 'count' || quantity.isRough || Math.abs(now.value - before) === quantity.value) return [];
      return [{ quantity, before, now: now.value }];
    }),
  );
}
