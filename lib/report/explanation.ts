/** What people answer to a finding: why a warning is as it is, or that a hint is of no use here. */
import { type Refusal, refuse } from './refusals';

/** The last answer to a finding. `text` explains a warning and is empty for a hint; `isDismissed` is for hints. */
export interface Explanation {
  readonly text: string;
  readonly isDismissed: boolean;
}

/** Answers by the fingerprint of the finding: when its values or its sentence change, they no longer belong to it. */
export type Explanations = Readonly<Record<string, Explanation>>;

/** Longer explanations are no explanations. */
export const LONGEST_EXPLANATION = 500;

/** Words that say that something is right without saying why. Refused when nothing else is said. */
const SAY_NOTHING: readonly string[] = [
  '情况属实',
  '情况说明',
  '情况正常',
  '数据属实',
  '数据无误',
  '数据正确',
  '数据准确',
  '数字无误',
  '属实',
  '无误',
  '正确',
  '正常',
  '没问题',
  '没有问题',
  '无问题',
  '已核实',
  '已核对',
  '经核实',
  '经核对',
  '核对无误',
  '核实无误',
  '确认无误',
  '不需要修改',
  '无需修改',
  '不用改',
  '实际如此',
  '如实填写',
  '据实填报',
  '无',
  '是',
  '对',
  '好',
];

/** The explanation without blanks around it, or why it is none. */
export function readExplanation(
  text: string,
): { readonly ok: true; readonly text: string } | Refusal<ExplanationRefusal> {
  const trimmed = text.trim();
  const words = wordsOf(trimmed);
  if (words === '') return refuse('noExplanation');
  return saysNothing(words) ? refuse('vagueExplanation') : { ok: true, text: trimmed };
}

export type ExplanationRefusal = 'noExplanation' | 'vagueExplanation';

/** True also for several of the phrases in a row: 经核实，数据无误。 */
function saysNothing(words: string): boolean {
  const longestFirst = [...SAY_NOTHING].sort((a, b) => b.length - a.length);
  let rest = words;
  for (let phrase = startOf(rest); phrase; phrase = startOf(rest)) rest = rest.slice(phrase.length);
  return rest === '';

  function startOf(text: string): string | undefined {
    return longestFirst.find((phrase) => text.startsWith(phrase));
  }
}

/** Letters and digits alone. */
function wordsOf(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}
