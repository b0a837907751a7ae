/** One number of several that say how something stands; in a `dl`. */
export function Count({ name, value, isWrong = false }: { name: string; value: string; isWrong?: boolean }) {
  return (
    <div className="min-w-[6rem] rounded border border-line px-4 py-2">
      <dt className="text-sm text-muted">{name}</dt>
      <dd className={`text-xl font-bold ${isWrong ? 'text-danger' : 'text-ink'}`}>{value}</dd>
    </div>
  );
}
