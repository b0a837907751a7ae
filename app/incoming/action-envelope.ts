/**
 * How React packs the arguments of a server action, as far as the actions of this app need it: a state of plain values
 * and the fields of a form. Whatever is packed otherwise was not sent by one of our pages, and unpacking it would fail.
 */

import { z } from 'zod';
import { shortText } from './texts';

/** What React writes for a text that begins with a dollar sign, and for no value at all. */
const PLAIN = /^\$(?:\$|undefined$)/;
/** What React writes for a form among the arguments. */
const FORM = /^\$K[0-9a-f]{1,4}$/;
/** Part of a request of a page's script: one argument list, or what it refers to. */
const PART = /^[0-9a-f]{1,4}$/;

/** What a form names its action by. */
const reference = z.object({ id: shortText(), bound: z.literal('$@1') });

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Whether a script's request without a form is a list of plain values. */
export function isArgumentText(text: string): boolean {
  return isArguments(text, PLAIN);
}

/** Whether a script's request is an argument list and the fields of the forms that it names. */
export function isArgumentForm(form: FormData): boolean {
  const parts = [...form].filter(([name]) => PART.test(name));
  const isOneList = parts.length === 1 && parts[0]?.[0] === '0';
  return isOneList && parts.every(([, value]) => isArguments(value, new RegExp(`${PLAIN.source}|${FORM.source}`)));
}

/** Whether a form that was sent without a script names at most one action, and binds to it plain values only. */
export function isActionForm(form: FormData): boolean {
  const references = [...form.keys()].filter((name) => name.startsWith('$ACTION_REF_'));
  return references.every((name) => isBound(form, name.slice('$ACTION_REF_'.length)));
}

/** The action's id stands in the field that ends in `:0`, the values bound to it in `:1`. */
function isBound(form: FormData, mark: string): boolean {
  const [action, ...others] = form.getAll(`$ACTION_${mark}:0`).map(parsed);
  if (others.length > 0 || !reference.safeParse(action).success) return false;
  const bound = form.getAll(`$ACTION_${mark}:1`);
  return bound.length === 1 && bound.every((value) => isArguments(value, PLAIN));
}

function isArguments(value: FormDataEntryValue, allowed: RegExp): boolean {
  const list = parsed(value);
  return Array.isArray(list) && list.every((each) => isPlain(each, allowed));
}

function isPlain(value: Json, allowed: RegExp): boolean {
  if (typeof value === 'string') return !value.startsWith('$') || allowed.test(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every((each) => isPlain(each, allowed));
}

/** The value of a JSON text, or undefined where it is none. */
function parsed(value: FormDataEntryValue): Json | undefined {
  try {
    return typeof value === 'string' ? JSON.parse(value) : undefined;
  } catch {
    return undefined;
  }
}
