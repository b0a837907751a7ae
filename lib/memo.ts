/** Results that are worked out once for an object and forgotten with it. */

/** A function that computes once for each object. The value must depend on nothing else. */
export function memo<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const found = known.get(key);
    if (found) return found.value;
    const value = compute(key);
    known.set(key, { value });
    return value;
  };
}

/** The same for a pair of objects, or an object and a text. */
export function memoPair<First extends object, Second, Value>(
  compute: (first: First, second: Second) => Value,
): (first: First, second: Second) => Value {
  const ofFirst = memo((_: First) => new Map<Second, { readonly value: Value }>());
  return (first, second) => {
    const known = ofFirst(first);
    const found = known.get(second);
    if (found) return found.value;
    const value = compute(first, second);
    known.set(second, { value });
    return value;
  };
}
