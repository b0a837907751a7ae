'use client';

/** Beginning a report: of which year and, for people of several units, of which unit. */
import type { ButtonLook } from '@/components/ui/button-class';
import { SelectField } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';

export function NewReport({
  action,
  units,
  years,
  year,
  kinds,
}: {
  action: FormAction;
  units: readonly { readonly id: string; readonly name: string }[];
  /** Offered years, newest first. */
  years: readonly number[];
  /** The one that is chosen at first. */
  year: number;
  /** Which report, where a unit owes more than one; else none. */
  kinds: readonly { readonly value: string; readonly label: string }[];
}) {
  const [only] = units;
  return (
    <Form action={action} values={{ unit: only?.id ?? '', year: String(year) }}>
      <div className="flex flex-wrap items-end gap-4">
        {units.length > 1 ? (
          <SelectField name="unit" label="单位" options={units.map(({ id, name }) => ({ value: id, label: name }))} />
        ) : (
          <input type="hidden" name="unit" value={only?.id ?? ''} />
        )}
        <SelectField
          name="year"
          label="报告年度"
          width="short"
          options={years.map((each) => ({ value: String(each), label: `${each}年` }))}
        />
        {kinds.length > 0 && <SelectField name="kind" label="哪一份" width="short" options={kinds} />}
        <SubmitButton>新建年度报告</SubmitButton>
      </div>
    </Form>
  );
}

/** The same for the year that is due: one button. */
export function BeginBlank({
  action,
  units,
  year,
  look,
  isBegun,
}: {
  action: FormAction;
  units: readonly { readonly id: string; readonly name: string }[];
  year: number;
  look: ButtonLook;
  /** Whether it is there already. */
  isBegun: boolean;
}) {
  const [only] = units;
  return (
    <Form action={action} values={{ unit: only?.id ?? '', year: String(year) }} idPrefix="blank-">
      <input type="hidden" name="year" value={year} />
      {units.length > 1 ? (
        <SelectField name="unit" label="单位" options={units.map(({ id, name }) => ({ value: id, label: name }))} />
      ) : (
        <input type="hidden" name="unit" value={only?.id ?? ''} />
      )}
      <SubmitButton look={look}>{isBegun ? '打开空白报告' : '新建空白报告'}</SubmitButton>
    </Form>
  );
}
