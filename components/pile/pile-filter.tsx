/** What a pile is narrowed to: a choice for each kind of file that there is. */
import { type PileView, pileViewNames, pileViews } from './pile-views';
import '@/components/season/season.css';

export function PileFilter({
  view,
  counts,
  addressOf,
}: {
  view: PileView;
  counts: Readonly<Record<PileView, number>>;
  addressOf: (view: PileView) => string;
}) {
  const offered = pileViews.filter((each) => each === 'all' || each === view || counts[each] > 0);
  if (offered.length === 1) return null;
  return (
    <nav aria-label="列出哪些文件" className="season-filters">
      {offered.map((each) => (
        <a key={each} href={addressOf(each)} aria-current={each === view ? 'true' : undefined}>
          {pileViewNames[each]} {counts[each]}
        </a>
      ))}
    </nav>
  );
}
