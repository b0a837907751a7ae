/** How a board is narrowed, ordered and searched; all of it stands in the address. */
import { buttonClass } from '@/components/ui/button-class';
import {
  filterNames,
  type SeasonFilter,
  type SeasonView,
  seasonFilters,
  seasonSorts,
  sortNames,
} from '@/lib/workflow/season-view';
import './season.css';

export function SeasonTools({
  page,
  view,
  counts,
  addressOf,
}: {
  page: string;
  view: SeasonView;
  counts: Readonly<Record<SeasonFilter, number>>;
  /** The same view with another filter. */
  addressOf: (filter: SeasonFilter) => string;
}) {
  return (
    <div className="space-y-3 print:hidden">
      <nav aria-label="筛选" className="season-filters">
        {seasonFilters
          .filter((filter) => filter === 'all' || filter === view.filter || counts[filter] > 0)
          .map((filter) => (
            <a key={filter} href={addressOf(filter)} aria-current={filter === view.filter ? 'page' : undefined}>
              {filterNames[filter]} {counts[filter]}
            </a>
          ))}
      </nav>
      <search>
        <form action={page} className="flex flex-wrap items-center gap-3">
          {view.filter !== 'all' && <input type="hidden" name="filter" value={view.filter} />}
          <label htmlFor="q" className="font-bold">
            单位
          </label>
          <input
            id="q"
            name="q"
            type="search"
            defaultValue={view.search}
            placeholder="名称中的几个字"
            className="h-9 w-56 rounded border border-edge bg-white px-3"
          />
          <label htmlFor="sort" className="font-bold">
            排序
          </label>
          <select
            id="sort"
            name="sort"
            defaultValue={view.sort}
            className="h-9 rounded border border-edge bg-white px-2"
          >
            {seasonSorts.map((sort) => (
              <option key={sort} value={sort}>
                {sortNames[sort]}
              </option>
            ))}
          </select>
          <button type="submit" className={buttonClass('secondary', 'small')}>
            查找
          </button>
        </form>
      </search>
    </div>
  );
}
