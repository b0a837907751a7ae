/** A new account: who, under which name, and for which work. */
import { SelectField, TextField } from '@/components/ui/field';
import { roleGlossary, roles } from '@/lib/workflow/roles';

export const roleOptions = roles.map((role) => ({ value: role, label: roleGlossary[role].name }));

export function AddPersonFields() {
  return (
    <div className="grid grid-cols-2 gap-5">
      <TextField name="person" label="姓名" hint="办理记录里用这个名字" width="half" />
      <TextField name="username" label="用户名" hint="3至30位字母、数字、点或下划线" width="half" />
      <SelectField name="role" label="岗位" hint="以后可以再增加其他岗位" options={roleOptions} />
      <TextField
        name="firstPassword"
        label="初始密码"
        hint="告诉本人，首次登录时必须修改"
        width="half"
        autoComplete="off"
      />
    </div>
  );
}
