/** What an office says of what a unit owes: whether it does, and until when it may take. */
import { SelectField, TextField } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import { standingNames, standings } from '@/lib/workflow/obligation';
import type { SeasonRow } from '@/lib/workflow/season';

export function ObligationForm({
  row,
  units,
  setObligation,
  extend,
}: {
  row: SeasonRow;
  /** The units that it can be merged into, by id and name. */
  units: readonly (readonly [string, string])[];
  setObligation: FormAction;
  extend: FormAction;
}) {
  const { kind, standing, reason, extendedTo, extensionReason } = row;
  return (
    <div className="grid grid-cols-2 gap-8">
      <Form action={setObligation} idPrefix={`${kind}-standing-`} values={{ standing, reason }}>
        <h3 className="font-bold">要不要报</h3>
        <SelectField
          name="standing"
          label="报送要求"
          options={standings.map((each) => ({ value: each, label: standingNames[each] }))}
        />
        <TextField name="reason" label="不用报的原因" hint="应报的不用填写。" optional />
        <SelectField
          name="into"
          label="由哪个单位合并编报"
          hint="选“并入其他单位”时填写。"
          optional
          options={[{ value: '', label: '（不并入）' }, ...units.map(([value, label]) => ({ value, label }))]}
        />
        <SubmitButton look="secondary">保存报送要求</SubmitButton>
        <Key row={row} />
      </Form>
      {standing === 'due' && (
        <Form action={extend} idPrefix={`${kind}-extend-`} values={{ day: extendedTo ?? '', reason: extensionReason }}>
          <h3 className="font-bold">单独延期</h3>
          <TextField
            name="day"
            label="延至"
            type="date"
            width="half"
            hint="只对这份报告；法定公布期限不变，过了仍算迟。清空即取消延期。"
            optional
          />
          <TextField name="reason" label="延期原因" optional />
          <SubmitButton look="secondary">保存延期</SubmitButton>
          <Key row={row} />
        </Form>
      )}
    </div>
  );
}

function Key({ row: { unitId, year, kind } }: { row: SeasonRow }) {
  return (
    <>
      <input type="hidden" name="unit" value={unitId} />
      <input type="hidden" name="year" value={year} />
      <input type="hidden" name="kind" value={kind} />
    </>
  );
}
