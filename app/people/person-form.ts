/** What administrators send about people. */
import { z } from 'zod';
import { idText, line, newPassword, newUsername, optionalLine } from '@/app/incoming/texts';
import { isoDay } from '@/lib/report/moment';
import { roles } from '@/lib/workflow/roles';

const id = idText();

export const newPersonForm = z.object({
  unitId: id,
  person: line('请填写姓名', 50),
  username: newUsername(),
  role: z.enum(roles, '请选择岗位'),
  firstPassword: newPassword('请填写初始密码'),
});

export const postForm = z.object({ userId: id, unitId: id, role: z.enum(roles, '请选择岗位') });

export const handOverForm = postForm.extend({ to: newUsername() });

const day = optionalLine(10).refine(
  (text) => text === '' || (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))),
  '请填写日期',
);

export const deputyForm = postForm
  .extend({ fromDay: day, untilDay: day })
  .refine(({ fromDay, untilDay }) => !fromDay || untilDay !== '', {
    path: ['untilDay'],
    message: '代理请填写到哪一天为止',
  })
  .refine(({ fromDay, untilDay }) => !untilDay || untilDay >= (fromDay || isoDay(new Date())), {
    path: ['untilDay'],
    message: '结束日期不能早于开始日期和今天',
  });

export const handOverToNewForm = newPersonForm.extend({ userId: id });

export const personForm = z.object({ userId: id });

export const homeForm = personForm.extend({ home: idText() });

export const resetForm = personForm.extend({ firstPassword: newPassword('请填写新密码') });
