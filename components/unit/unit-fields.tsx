/** The fields of a unit, in two groups: what it is, and how it is reached. */
import { SelectField, TextField } from '@/components/ui/field';
import { unitLevelNames, unitLevels } from '@/lib/report/unit/unit';

export function UnitNameFields() {
  return (
    <>
      <TextField name="name" label="单位全称" hint="印在标题和落款里，如：青石镇人民政府" autoComplete="organization" />
      <TextField name="shortName" label="单位简称" hint="正文里的称呼，如：青石镇" width="half" />
      <SelectField
        name="level"
        label="单位层级"
        hint="决定哪些规则适用于本单位"
        options={unitLevels.map((level) => ({ value: level, label: unitLevelNames[level] }))}
      />
    </>
  );
}

export function UnitContactFields() {
  return (
    <>
      <TextField name="address" label="地址" optional autoComplete="street-address" />
      <div className="flex flex-wrap items-end gap-5">
        <TextField name="postcode" label="邮编" optional width="short" inputMode="numeric" autoComplete="postal-code" />
        <TextField name="phone" label="电话" optional width="half" inputMode="tel" autoComplete="tel" />
      </div>
      <TextField name="email" label="电子邮箱" optional width="half" inputMode="email" autoComplete="email" />
      <TextField
        name="portalUrl"
        label="政府网站地址"
        optional
        hint="公布本报告的网站，如：www.example.gov.cn"
        autoComplete="url"
      />
    </>
  );
}

export function CreditCodeField() {
  return <TextField name="creditCode" label="统一社会信用代码" optional hint="18位，会核对有没有抄错" width="half" />;
}
