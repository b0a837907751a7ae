/** Closing a unit, alone or into another, and opening it again: asked for, with the reason. */
import { unitStandingAction } from '@/app/units/actions';
import { Card } from '@/components/ui/card';
import { SelectField, TextField } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { type AdministeredUnit, unitsInTree } from '@/lib/store/units/unit-tree-list';
import type { Viewer } from '@/lib/workflow/asker';

interface CloseCardProps {
  readonly viewer: Viewer;
  readonly unit: AdministeredUnit;
  /** Whether it has neither reports nor people. */
  readonly isEmpty: boolean;
}

export async function CloseCard({ viewer, unit, isEmpty }: CloseCardProps) {
  const units = await unitsInTree(viewer);
  if (unit.closedAt) return <ReopenCard unit={unit} into={units.find(({ id }) => id === unit.mergedInto)?.name} />;
  const others = units.filter(({ id, closedAt }) => id !== unit.id && !closedAt);
  const choices = [
    { value: '', label: '没有并入别的单位' },
    ...others.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <Card title="关闭或合并">
      <details>
        <summary className="cursor-pointer text-brand">单位撤并以后在这里关闭</summary>
        <div className="mt-4">
          <Form action={unitStandingAction} values={{ mergedInto: '' }}>
            <p>
              关闭以后不能再新建年报；已有的年报、人员和记录都保留，可以说明原因恢复。并入别的单位的，上年的数字自动计入接收单位的上年对照。
            </p>
            <p>只是改名的不要关闭，在“单位信息”里修改名称，历年报告都跟着它。</p>
            <SelectField name="mergedInto" label="并入哪个单位" options={choices} width="full" />
            <TextField name="reason" label="关闭的原因" hint="如：撤乡并镇，批准文件及文号" />
            <div className="flex gap-3">
              <ActButton act="close">关闭这个单位</ActButton>
              {isEmpty && <ActButton act="remove">删除</ActButton>}
            </div>
            {isEmpty && <p className="text-muted">没有年报和人员的单位可以直接删除，不用写原因。</p>}
            <input type="hidden" name="id" value={unit.id} />
          </Form>
        </div>
      </details>
    </Card>
  );
}

function ReopenCard({ unit: { id }, into }: { unit: AdministeredUnit; into: string | undefined }) {
  return (
    <Card title="恢复使用">
      <Form action={unitStandingAction}>
        <p>{into ? `已并入${into}。恢复以后不再算作并入，` : '恢复以后'}可以继续新建年报。</p>
        <TextField name="reason" label="恢复的原因" />
        <ActButton act="reopen">恢复使用</ActButton>
        <input type="hidden" name="id" value={id} />
      </Form>
    </Card>
  );
}

function ActButton({ act, children }: { act: string; children: string }) {
  return (
    <button type="submit" name="act" value={act} className="h-11 rounded border border-edge bg-white px-5 font-bold">
      {children}
    </button>
  );
}
