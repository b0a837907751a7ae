/** 统一社会信用代码: 18 signs, of which the last is computed from the others. Source: GB 32100-2015, 4 and appendix A. */

/** The signs in the order of their values; I, O, S, V, Z are left out. */
const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const LENGTH = 18;

/** The code as it is written, capitals without spaces. */
export function cleanCreditCode(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
}

/** Whether a cleaned code is one: weights are powers of 3 modulo 31, and the check sign makes the sum divisible. */
export function isCreditCode(code: string): boolean {
  const values = [...code].map((sign) => SIGNS.indexOf(sign));
  if (values.length !== LENGTH || values.includes(-1)) return false;
  let weight = 1;
  let sum = 0;
  for (const value of values.slice(0, -1)) {
    sum += value * weight;
    weight = (weight * 3) % SIGNS.length;
  }
  return (SIGNS.length - (sum % SIGNS.length)) % SIGNS.length === values[LENGTH - 1];
}
