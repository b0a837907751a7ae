/** What the fields of a unit must hold. */
import { z } from 'zod';
import { line, optionalLine } from '@/app/incoming/texts';
import { contactFaults, isEmail, isPostcode } from '@/lib/report/unit/contact';
import { unitLevels } from '@/lib/report/unit/unit';

export const contactForm = z.object({
  address: optionalLine(),
  postcode: optionalLine().refine(isPostcode, `邮编${contactFaults.postcode}`),
  phone: optionalLine(50),
  email: optionalLine().refine(isEmail, contactFaults.email),
  portalUrl: optionalLine(),
});

export const unitForm = contactForm.extend({
  name: line('请填写单位全称'),
  shortName: line('请填写单位简称', 50),
  level: z.enum(unitLevels, '请选择单位层级'),
});
