/** Which year a number of a sentence is of. */
import type { Sentence } from './passage';
import { firstFrom } from './token-search';

/** The year whose count this is, where the sentence names one; 2024年结转 names where a count comes from, not when it was made. */
export function yearBefore({ plain, from, quantities, tokens }: Sentence, index: number): number | undefined {
  for (let each = index - 1; each >= Math.max(0, index - 12); each -= 1) {
    const date = quantities[each];
    if (!date?.unit.endsWith('年') || date.value < 1949 || date.value > 2100) continue;
    const place = firstFrom(tokens, date.from + 1) - 1;
    const token = tokens[place];
    if (token && token.to > date.from && token.label.startsWith('carried')) continue;
    if (/[较比与和同]$/.test(plain.slice(0, date.from - from))) continue;
    if (isSetAside(plain, date.from - from, date.end - from, (quantities[index]?.from ?? 0) - from)) continue;
    return date.value;
  }
  return undefined;
}

/** Whether a year holds only for a bracket or a comparison that is over before the number. */
function isSetAside(plain: string, from: number, end: number, to: number): boolean {
  return isClosedAside(plain, from, to) || isCompared(plain.slice(end, to));
}

/** 2024年为39件，上升20.5%；已审结42件: a year that gives a number to compare with says nothing of what follows. */
function isCompared(between: string): boolean {
  return /^度?(?:同期)?(?:为|是|有|的)?\d+[^，。；\d]{0,3}，?[^。；]{0,8}(?:上升|增|减|多|少|下降|提高|降低|同比|持平).*[，。；]/.test(
    between,
  );
}

/** （2023年为300件），上年结转12件: a year in a bracket holds up to its end. */
function isClosedAside(plain: string, at: number, to: number): boolean {
  const before = plain.slice(Math.max(0, at - 24), at);
  return before.lastIndexOf('（') > before.lastIndexOf('）') && plain.slice(at, to).includes('）');
}
