/** Random draws that are the same at every run. */

export interface Random {
  /** A whole number from 0, below the given one. */
  readonly below: (end: number) => number;
  /** A number from 0 to below 1. */
  readonly unit: () => number;
}

/** A linear congruential generator; its lower bits are never used. */
export function randomFrom(seed: number): Random {
  let state = seed;
  const unit = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return { unit, below: (end) => Math.floor(unit() * end) };
}

/** One of the list. */
export function pickFrom<T>({ below }: Random, list: readonly T[]): T {
  const picked = list[below(list.length)];
  if (picked === undefined) throw new Error('nothing to pick from');
  return picked;
}

/** A place in the list of weights, each as likely as its weight. */
export function placeBy({ unit }: Random, weights: readonly number[]): number {
  let rest = unit() * weights.reduce((sum, weight) => sum + weight, 0);
  const place = weights.findIndex((weight) => {
    rest -= weight;
    return rest < 0;
  });
  return Math.max(0, place);
}

/** Weights around the given ones (a Dirichlet draw): the smaller their sum, the further from them. */
export function weightsAround(random: Random, weights: readonly number[]): number[] {
  const drawn = weights.map((weight) => gamma(random, weight));
  const sum = drawn.reduce((all, each) => all + each, 0);
  return drawn.map((each) => each / sum);
}

/** A gamma draw by the method of Marsaglia and Tsang. */
function gamma(random: Random, shape: number): number {
  if (shape < 1) return gamma(random, shape + 1) * (random.unit() || Number.MIN_VALUE) ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const x = normal(random);
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(random.unit() || Number.MIN_VALUE) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

function normal({ unit }: Random): number {
  return Math.sqrt(-2 * Math.log(unit() || Number.MIN_VALUE)) * Math.cos(2 * Math.PI * unit());
}
