/** What is decided for a unit: how its reports are signed, and what the passwords of its people must be. */
import { SelectField } from '@/components/ui/field';
import { boundsText, isWithinBounds, settingsOf, type UnitSettings, unbounded } from '@/lib/workflow/unit-settings';

const CHOICES = {
  reviewStages: [
    { value: '3', label: '三级：初审、复审、终审' },
    { value: '2', label: '两级：初审、终审签发' },
    { value: '1', label: '一级：终审签发' },
  ],
  fourEyes: [
    { value: '1', label: '不可以（推荐）' },
    { value: '0', label: '可以，人手不足时使用' },
  ],
  passwordClasses: [
    { value: '3', label: '四类字符中至少三种' },
    { value: '4', label: '四类字符都要有' },
  ],
  passwordDays: [
    { value: '0', label: '不要求' },
    { value: '90', label: '每90天' },
  ],
} as const;

const ONE_PERSON = [
  { value: '0', label: '不可以' },
  { value: '1', label: '可以，单位只有一个人时使用' },
];

export function SettingsFields({
  bounds = unbounded,
  mayAllowOnePerson,
  whose = '本单位',
}: {
  /** What the office above asks of whoever fills this in; absent for that office itself. */
  bounds?: UnitSettings | undefined;
  mayAllowOnePerson: boolean;
  /** Whose settings they are, as labels say it. */
  whose?: string;
}) {
  const asked = boundsText(bounds);
  return (
    <>
      {asked && <p>{asked}</p>}
      <div className="grid grid-cols-2 gap-5">
        <SelectField name="reviewStages" label={`${whose}审核级数`} options={allowed('reviewStages', bounds)} />
        <SelectField name="fourEyes" label="同一人连续办理相邻两级" options={allowed('fourEyes', bounds)} />
        <SelectField name="passwordClasses" label="密码要求" options={allowed('passwordClasses', bounds)} />
        <SelectField name="passwordDays" label="定期更换密码" options={allowed('passwordDays', bounds)} />
        {mayAllowOnePerson && (
          <SelectField
            name="onePerson"
            label="同一人填报并签发"
            hint="只对一级审核有效，县办随后审核"
            options={ONE_PERSON}
          />
        )}
      </div>
    </>
  );
}

/** The choices that are strict enough. */
function allowed(name: keyof typeof CHOICES, bounds: UnitSettings) {
  const strictest = { reviewStages: 3, fourEyes: 1, passwordClasses: 4, passwordDays: 1 };
  return CHOICES[name].filter(({ value }) =>
    isWithinBounds(settingsOf({ ...strictest, [name]: Number(value) }), bounds),
  );
}
