/** Numbers without a measure word: which of them count something all the same. */
import type { Context } from '@/lib/rules/sentences/contexts';
import type { Quantity } from '@/lib/rules/sentences/quantities';
import { firstFrom } from '@/lib/rules/sentences/token-search';
import type { Label } from '@/lib/rules/sentences/words';

/** A number without a measure word that nothing around it makes a count. */
export function isBareNumber(context: Context): boolean {
  const { quantity, labels } = context;
  return quantity.kind === 'bare' && !endsAsBare(context, quantity.from) && !isListed(context, quantity, labels);
}

function endsAsBare({ passage }: Pick<Context, 'passage'>, from: number): boolean {
  return /[为是：量数共计]/.test(passage.plain.charAt(from - 1));
}

/** Numbers of rows or columns of table three need no measure word in the bracket behind a count, or side by side. */
function isListed(
  context: Pick<Context, 'passage' | 'sentence'>,
  quantity: Quantity,
  labels: ReadonlySet<Label>,
): boolean {
  return isBracketed(context, quantity, labels) || isSideBySide(context, quantity, labels);
}

/** 自然人16；商业企业5；法律服务机构2: two bare numbers at least, each right behind what it counts. */
function isSideBySide(
  { passage: { plain, part }, sentence: { tokens } }: Pick<Context, 'passage' | 'sentence'>,
  { from, to }: Quantity,
  labels: ReadonlySet<Label>,
): boolean {
  const word = tokens[firstFrom(tokens, from) - 1];
  const isOfTable = [...labels].some((label) => label.startsWith('t3/'));
  return (
    part === 'overview/onRequest' &&
    isOfTable &&
    word?.to === from &&
    /[；、，。]/.test(plain.charAt(to)) &&
    (ANOTHER_BEFORE.test(plain.slice(Math.max(0, from - 24), from)) || ANOTHER_BEHIND.test(plain.slice(to, to + 24)))
  );
}

const ANOTHER_BEFORE = /\d[；、，][^，。；、\d]{1,16}$/;
const ANOTHER_BEHIND = /^[；、，][^，。；、\d]{1,16}\d+[；、，。]/;

/** 不予公开24件（第三方合法权益5、执法案卷11）: results in the bracket behind a count need no measure word. */
function isBracketed(
  { passage: { plain } }: Pick<Context, 'passage'>,
  { from, to }: Quantity,
  labels: ReadonlySet<Label>,
): boolean {
  const before = plain.slice(Math.max(0, from - LONGEST_BRACKET), from);
  const opened = before.lastIndexOf('（');
  return (
    opened > before.lastIndexOf('）') &&
    /\d[件宗起]$/.test(before.slice(0, opened)) &&
    /[、，；）]/.test(plain.charAt(to)) &&
    [...labels].some((label) => label.startsWith('t3/') && !label.startsWith('t3//'))
  );
}

/** Longer brackets are not read on. */
const LONGEST_BRACKET = 120;
