/** What administrators send about people. */
import { z } from 'zod';
import { idText, line, newPassword, newUsername } from '@/app/incoming/texts';
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

export const personForm = z.object({ userId: id });

export const homeForm = personForm.extend({ home: idText() });

export const resetForm = personForm.extend({ firstPassword: newPassword('请填写新密码') });
