/** What supervisors decide for a unit. */
import { SelectField } from '@/components/ui/field';

const STAGES = [
  { value: '3', label: '三级：初审、复审、终审签发' },
  { value: '2', label: '两级：初审、终审签发' },
  { value: '1', label: '一级：终审签发' },
];

const FOUR_EYES = [
  { value: '1', label: '不可以（推荐）' },
  { value: '0', label: '可以，人手不足时使用' },
];

const CLASSES = [
  { value: '3', label: '四类字符中至少三种' },
  { value: '4', label: '四类字符都要有' },
];

const DAYS = [
  { value: '0', label: '不要求' },
  { value: '90', label: '每90天' },
];

export function SettingsFields() {
  return (
    <div className="grid grid-cols-2 gap-5">
      <SelectField name="reviewStages" label="本单位审核级数" options={STAGES} />
      <SelectField name="fourEyes" label="同一人连续办理相邻两级" options={FOUR_EYES} />
      <SelectField name="passwordClasses" label="密码要求" options={CLASSES} />
      <SelectField name="passwordDays" label="定期更换密码" options={DAYS} />
    </div>
  );
}
