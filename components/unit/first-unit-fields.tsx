'use client';

/** Of the first unit only what cannot be worked out: its name, and the level where the name does not say it. */
import { type ChangeEvent, useRef } from 'react';
import { SelectField, TextField } from '@/components/ui/field';
import { suggestedLevel, unitLevelNames, unitLevels } from '@/lib/report/unit/unit';

const FROM_NAME = { value: '', label: '按单位全称判断' };

const levels = unitLevels.map((level) => ({ value: level, label: unitLevelNames[level] }));

/** Once the name says the level, the choice shows it, unless somebody chose. */
export function FirstUnitFields() {
  const isChosen = useRef(false);
  const showLevel = ({ currentTarget: { form, value } }: ChangeEvent<HTMLInputElement>) => {
    const choice = form?.elements.namedItem('level');
    if (choice instanceof HTMLSelectElement && !isChosen.current)
      choice.value = suggestedLevel(value) ?? FROM_NAME.value;
  };
  return (
    <>
      <TextField
        name="name"
        label="单位全称"
        hint="印在标题和落款里，如：青石镇人民政府"
        autoComplete="organization"
        onChange={showLevel}
      />
      <SelectField
        name="level"
        label="单位层级"
        hint="决定哪些规则适用于本单位。判断得不对的，请改选"
        options={[FROM_NAME, ...levels]}
        onChange={() => {
          isChosen.current = true;
        }}
      />
    </>
  );
}
