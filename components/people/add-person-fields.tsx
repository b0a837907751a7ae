/** A new account: who, under which name, and for which work. */

import { SelectField, TextField } from '@/components/ui/field';
import type { UnitLevel } from '@/lib/report/unit/unit';
import { type Role, roleGlossary, roles, rolesAt } from '@/lib/workflow/roles';
import { USERNAME_RULE } from '@/lib/workflow/roster/username';

const options = (some: readonly Role[]) => some.map((role) => ({ value: role, label: roleGlossary[role].name }));

export const roleOptions = options(roles);

export function AddPersonFields({ level }: { level: UnitLevel }) {
  return (
    <div className="grid grid-cols-2 gap-5">
      <TextField name="person" label="姓名" hint="办理记录里用这个名字" width="half" />
      <TextField name="username" label="用户名" hint={USERNAME_RULE} width="half" />
      <SelectField name="role" label="岗位" hint="以后可以再增加其他岗位" options={options(rolesAt(level))} />
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
