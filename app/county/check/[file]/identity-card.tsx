/** Of which unit and year a file is, as it was found; somebody may know better. */

import { identifyPileFileAction } from '@/app/county/check/actions';
import { Card } from '@/components/ui/card';
import { SelectField, TextField } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { SubmitButton } from '@/components/ui/submit-button';
import type { PileFile } from '@/lib/store/piles/pile';
import { piledUnits } from '@/lib/store/piles/pile-work';

export async function IdentityCard({ file, officeId, year }: { file: PileFile; officeId: string; year: number }) {
  const units = await piledUnits(officeId);
  const chosen = units.find(({ unitId, kind }) => unitId === file.unitId && kind === file.kind);
  return (
    <Card title="单位和年度">
      <Form
        action={identifyPileFileAction}
        values={{ unit: chosen ? `${chosen.unitId}.${chosen.kind}` : '', year: String(file.year ?? year) }}
      >
        <input type="hidden" name="file" value={file.id} />
        <SelectField
          name="unit"
          label="单位"
          options={[
            ...(chosen ? [] : [{ value: '', label: '请选择' }]),
            ...units.map(({ unitId, kind, name }) => ({ value: `${unitId}.${kind}`, label: name })),
          ]}
        />
        <TextField name="year" label="年度" width="short" inputMode="numeric" maxLength={4} />
        <SubmitButton look="secondary">保存，重新核对</SubmitButton>
      </Form>
    </Card>
  );
}
