/** How much of something is done, in words and as a bar. */

export function ProgressBar({ filled, total, words }: { filled: number; total: number; words: string }) {
  const percent = total === 0 ? 0 : Math.round((filled / total) * 100);
  return (
    <div className="w-44">
      <p className="text-sm">{words}</p>
      <div aria-hidden="true" className="mt-1 h-2 rounded bg-surface-sunken">
        <div className="h-2 rounded bg-brand" style={{ width: `${percent}%` }} />
      </div>
    </div>
  );
}
