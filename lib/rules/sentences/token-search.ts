/** Finding the known words of a stretch in a long list of them. */
import type { Token } from './words';

/** The tokens that lie within a stretch; the list is in order, so the first is looked up by halves. */
export function tokensBetween(tokens: readonly Token[], from: number, to: number): Token[] {
  const found: Token[] = [];
  for (let index = firstFrom(tokens, from); index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!token || token.to > to) break;
    found.push(token);
  }
  return found;
}

/** The place of the first token that begins at an offset or behind it. */
export function firstFrom(tokens: readonly Token[], from: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
