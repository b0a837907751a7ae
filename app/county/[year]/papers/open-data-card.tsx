/** Whether the figures of published reports are at a public address. */
import { Card } from '@/components/ui/card';
import { SelectField } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { SubmitButton } from '@/components/ui/submit-button';
import { isOpen } from '@/lib/store/open-data/open-data';
import { openDataAction } from './actions';

const CHOICES = [
  { value: '0', label: '不开放' },
  { value: '1', label: '开放，任何人不用登录就能下载' },
];

export async function OpenDataCard({ unitId }: { unitId: string }) {
  const open = await isOpen(unitId);
  return (
    <Card title="公开数据">
      <Form action={openDataAction} values={{ openData: open ? '1' : '0' }}>
        <p>
          开放以后，已经公布的年报中的数字（表二至表四）以 JSON 和 CSV
          供公众下载；没有公布的、正在更正的和文字部分都不在内。
        </p>
        {open && (
          <p>
            公开网址：
            <a className="text-brand underline" href={`/open/${unitId}`}>
              /open/{unitId}
            </a>
          </p>
        )}
        <input type="hidden" name="unit" value={unitId} />
        <SelectField name="openData" label="是否开放" options={CHOICES} />
        <SubmitButton>保存是否开放</SubmitButton>
      </Form>
    </Card>
  );
}
