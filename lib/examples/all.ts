/** Every example, under the key by which tests and the shell call it. */
import { balancedLarge } from './balanced-large';
import { blank } from './blank';
import { cangtai2022 } from './cangtai-2022';
import type { Example } from './example';
import { hanyin2023 } from './hanyin-2023';
import { jiegu2023 } from './jiegu-2023';
import { madian2024 } from './madian-2024';
import { nianzhang2023 } from './nianzhang-2023';
import { offByOne } from './off-by-one';
import { widestNumbers } from './widest-numbers';

export const examples: readonly Example[] = [
  nianzhang2023,
  cangtai2022,
  madian2024,
  jiegu2023,
  hanyin2023,
  blank,
  balancedLarge,
  offByOne,
  widestNumbers,
];

/** The example with this key, or undefined. */
export function exampleByKey(key: string): Example | undefined {
  return examples.find((example) => example.key === key);
}
