/** What administrators write about a unit: what everybody writes, and its code. */
import { z } from 'zod';
import { optionalLine } from '@/app/incoming/texts';
import { unitForm } from '@/app/unit/unit-form';
import { refusalText } from '@/lib/report/refusals';
import { cleanCreditCode, isCreditCode } from '@/lib/report/unit/credit-code';

export const unitEntryForm = unitForm.extend({
  creditCode: optionalLine(40)
    .transform(cleanCreditCode)
    .refine((code) => code === '' || isCreditCode(code), refusalText('badCreditCode')),
});

/** For what is asked with it. */
export const yesOrNo = z.enum(['1', '0']).transform((each) => each === '1');

export const settingsForm = z.object({
  reviewStages: z.coerce.number().pipe(z.union([z.literal(1), z.literal(2), z.literal(3)])),
  fourEyes: yesOrNo,
  /** Sent by the office above alone. */
  onePerson: yesOrNo.optional(),
  passwordClasses: z.coerce.number().int().min(3).max(4),
  passwordDays: z.coerce.number().pipe(z.union([z.literal(0), z.literal(90)])),
});
