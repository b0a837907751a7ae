/** What makes two findings the same one: an explanation or a dismissal holds until this changes. */
import type { Finding, Place } from './types';

/** Rule, places and values in one string. Prose places count by their part: the words around them may move. */
export function fingerprint({ rule, variant = '', where, data }: Finding): string {
  const values = Object.entries(data).map(([name, value]) => `${name}=${value}`);
  return [rule, variant, where.map(placeKey).join('+'), values.join(';')].join('|');
}

/** The rule that a fingerprint was made of; foreign text gives whatever it begins with. */
export function ruleOf(made: string): string {
  return made.split('|')[0] ?? '';
}

/** A place as text: the cell or fact key, or `part:from-to`. */
export function placeText(place: Place): string {
  return typeof place === 'string' ? place : `${place.part}:${place.from}-${place.to}`;
}

function placeKey(place: Place): string {
  return typeof place === 'string' ? place : place.part;
}
