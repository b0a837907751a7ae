'use client';

import { boxLook } from '@/components/ui/field';
/** The office's list of score items as a table of fields: a row without a name is taken out when it is saved. */
import { useFormField } from '@/components/ui/form-context';
import { SidewaysBox } from '@/components/ui/sideways-box';
import { scoreFactNames, scoreFacts } from '@/lib/rollup/score';
import '@/components/ui/dense-table.css';

const columns = [
  { field: 'name', label: '项目名称', width: 'w-full', mode: undefined },
  { field: 'points', label: '每一个扣几分', width: 'w-20', mode: 'decimal' },
  { field: 'per', label: '量词', width: 'w-16', mode: undefined },
  { field: 'cap', label: '最多扣几分', width: 'w-20', mode: 'decimal' },
] as const;

export function ScoreItems({ rows, nameOf }: { rows: number; nameOf: readonly string[] }) {
  return (
    <SidewaysBox hasManyColumns>
      <table className="dense-table">
        <caption className="sr-only">扣分标准</caption>
        <thead>
          <tr>
            <th scope="col">按什么计数</th>
            {columns.map(({ field, label }) => (
              <th key={field} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: rows }, (_, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the fields of a row are named by its number.
            <tr key={row}>
              <td>
                <Fact name={`item.${row}.fact`} label={`${rowName(nameOf, row)}：按什么计数`} />
              </td>
              {columns.map(({ field, label, width, mode }) => (
                <td key={field}>
                  <Box
                    name={`item.${row}.${field}`}
                    label={`${rowName(nameOf, row)}：${label}`}
                    width={width}
                    mode={mode}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </SidewaysBox>
  );
}

function rowName(names: readonly string[], row: number): string {
  return names[row] ?? `新增项目${row - names.length + 1}`;
}

function Fact({ name, label }: { name: string; label: string }) {
  const { value, error, id } = useFormField(name);
  return (
    <select id={id} name={name} aria-label={label} defaultValue={value} className={`h-9 ${boxLook(error)}`}>
      {scoreFacts.map((fact) => (
        <option key={fact} value={fact}>
          {scoreFactNames[fact].name}
        </option>
      ))}
    </select>
  );
}

interface BoxProps {
  readonly name: string;
  readonly label: string;
  readonly width: string;
  readonly mode: 'decimal' | undefined;
}

function Box({ name, label, width, mode }: BoxProps) {
  const { value, error, id } = useFormField(name);
  return (
    <input
      id={id}
      name={name}
      aria-label={label}
      aria-invalid={error ? true : undefined}
      inputMode={mode}
      defaultValue={value}
      className={`h-9 ${width} ${boxLook(error)}`}
    />
  );
}
