/** What the first start asks: no more than is needed to begin. What the unit's name says is worked out from it. */
import { z } from 'zod';
import { line, newPassword, newUsername } from '@/app/incoming/texts';
import { suggestedLevel, unitLevels } from '@/lib/report/unit/unit';
import { shortNameOf } from '@/lib/workflow/roster/words';
import { ADMINISTRATOR } from './administrator';

/** What comes after it: one of the three ways to begin a report, or the work of an administrator. */
const doors = ['blank', 'lastYear', 'zero', 'administer'] as const;
export type Door = (typeof doors)[number];

const noContact = { address: '', postcode: '', phone: '', email: '', portalUrl: '' } as const;

export const setupForm = z
  .object({
    name: line('请填写单位全称'),
    level: z.enum(unitLevels).or(z.literal('')).catch(''),
    person: line('请填写姓名', 50),
    username: newUsername(),
    password: newPassword(),
    administratorPassword: newPassword(),
    door: z.enum(doors).catch('blank'),
  })
  .refine(({ username, door }) => door === 'administer' || username.toLowerCase() !== ADMINISTRATOR.username, {
    path: ['username'],
    message: `“${ADMINISTRATOR.username}”是管理员账号的用户名，请换一个`,
  })
  .transform(({ name, level: chosen, ...rest }, context) => {
    const level = chosen || suggestedLevel(name);
    if (level) return { ...rest, unit: { ...noContact, name, shortName: shortNameOf(name), level } };
    context.addIssue({ code: 'custom', path: ['level'], message: '从全称判断不出层级，请选择' });
    return z.NEVER;
  });
