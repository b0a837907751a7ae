/** Which two versions to compare. Works without script: the choice is in the address. */
import { Button } from '@/components/ui/button';

export interface ListedVersion {
  readonly number: number;
  readonly at: string;
}

export function VersionChoice({
  versions,
  from,
  to,
}: {
  versions: readonly ListedVersion[];
  from: number;
  to: number;
}) {
  const choice = (name: string, label: string, value: number) => (
    <label className="font-bold">
      {label}
      <select
        name={name}
        defaultValue={value}
        className="ml-2 h-11 rounded border border-edge bg-white px-3 font-normal"
      >
        {versions.map(({ number, at }) => (
          <option key={number} value={number}>
            第{number}版（{at}）
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <form method="get" className="flex flex-wrap items-center gap-4">
      {choice('from', '从', from)}
      {choice('to', '到', to)}
      <Button type="submit" look="secondary">
        比较
      </Button>
    </form>
  );
}
