/** What administrators send about people. */
import { z } from 'zod';
import { line } from '@/app/read-form';
import { roles } from '@/lib/workflow/roles';

const id = z.string().max(40);

export const username = z
  .string('请填写用户名')
  .trim()
  .regex(/^[A-Za-z0-9_.]{3,30}$/, '用户名为3至30位字母、数字、点或下划线');

export const newPersonForm = z.object({
  unitId: id,
  person: line('请填写姓名', 50),
  username,
  role: z.enum(roles, '请选择岗位'),
  firstPassword: z.string('请填写初始密码').min(1, '请填写初始密码'),
});

export const postForm = z.object({ userId: id, unitId: id, role: z.enum(roles, '请选择岗位') });

export const handOverForm = postForm.extend({ to: username });

export const personForm = z.object({ userId: id });

export const homeForm = personForm.extend({ home: id });

export const resetForm = personForm.extend({ firstPassword: z.string('请填写新密码').min(1, '请填写新密码') });
