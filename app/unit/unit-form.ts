/** What the fields of a unit must hold. */
import { z } from 'zod';
import { line, optionalLine } from '@/app/incoming/texts';
import { unitLevels } from '@/lib/report/unit/unit';

export const contactForm = z.object({
  address: optionalLine(),
  postcode: optionalLine().refine((text) => /^(?:\d{6})?$/.test(text), '邮编应为6位数字'),
  phone: optionalLine(50),
  email: optionalLine().refine((text) => text === '' || z.email().safeParse(text).success, '电子邮箱的格式不正确'),
  portalUrl: optionalLine(),
});

export const unitForm = contactForm.extend({
  name: line('请填写单位全称'),
  shortName: line('请填写单位简称', 50),
  level: z.enum(unitLevels, '请选择单位层级'),
});
