/** Narrows the audit record down, by an address that can be kept and sent on. Works without script. */
import { useId } from 'react';
import { Button } from '@/components/ui/button';
import { auditKindNames } from '@/lib/store/people/audit';
import type { AuditQuery } from './audit-query';

const BOX = 'h-11 rounded border border-edge bg-white px-3';

export function AuditFilterForm({ query }: { query: AuditQuery }) {
  const id = useId();
  return (
    <form action="/audit" method="get" aria-label="筛选操作记录" className="mb-5 flex flex-wrap items-end gap-4">
      <p>
        <label htmlFor={`${id}-kind`} className="block font-bold">
          操作
        </label>
        <select id={`${id}-kind`} name="kind" defaultValue={query.kind ?? ''} className={BOX}>
          <option value="">全部</option>
          {auditKindNames.map(([kind, name]) => (
            <option key={kind} value={kind}>
              {name}
            </option>
          ))}
        </select>
      </p>
      <FilterField id={`${id}-username`} name="username" label="用户名" value={query.username} />
      <FilterField id={`${id}-from`} name="from" label="从" type="date" value={query.from} />
      <FilterField id={`${id}-to`} name="to" label="到" type="date" value={query.to} />
      <Button type="submit" look="secondary">
        筛选
      </Button>
    </form>
  );
}

interface FilterFieldProps {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly type?: 'text' | 'date';
  readonly value: string | undefined;
}

function FilterField({ id, name, label, type = 'text', value = '' }: FilterFieldProps) {
  return (
    <p>
      <label htmlFor={id} className="block font-bold">
        {label}
      </label>
      <input id={id} name={name} type={type} defaultValue={value} className={BOX} />
    </p>
  );
}
