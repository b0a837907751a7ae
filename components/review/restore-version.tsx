/** Going back to an old version. */
import { SelectField } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ListedVersion } from './version-choice';

export function RestoreVersion({
  action,
  reportId,
  revision,
  versions,
}: {
  action: FormAction;
  reportId: string;
  revision: number;
  versions: readonly ListedVersion[];
}) {
  return (
    <Form action={action}>
      <input type="hidden" name="report" value={reportId} />
      <input type="hidden" name="revision" value={revision} />
      <div className="flex flex-wrap items-end gap-4">
        <SelectField
          name="version"
          label="恢复哪一版"
          hint="现在的内容会先存为一个版本，不会丢失。"
          options={versions.map(({ number, at }) => ({ value: String(number), label: `第${number}版（${at}）` }))}
        />
        <SubmitButton look="secondary">恢复为草稿</SubmitButton>
      </div>
    </Form>
  );
}
