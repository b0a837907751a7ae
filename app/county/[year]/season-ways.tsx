/** What can be done with the rows that a board shows: the run first, then what is done to all at once, in one line. */
import { seasonAddress } from '@/app/county/season-query';
import { ButtonLink } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import type { SeasonView } from '@/lib/workflow/season-view';

interface SeasonWaysProps {
  readonly page: string;
  readonly query: SeasonView;
  readonly acts: readonly { readonly act: string; readonly name: string }[];
  readonly counts: { readonly found: number; readonly withReport: number; readonly waiting: number };
}

export function SeasonWays({ page, query, acts, counts: { found, withReport, waiting } }: SeasonWaysProps) {
  if (acts.length === 0 && withReport === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-3 print:hidden">
      {waiting > 0 && (
        <ButtonLink look="primary" size="small" href={seasonAddress(`${page}/run`, query)}>
          逐份审核等您办理的{waiting}份
        </ButtonLink>
      )}
      {acts.length > 0 && <span>对筛选出的{found}份：</span>}
      {acts.map(({ act, name }) => (
        <ButtonLink key={act} size="small" href={seasonAddress(`${page}/act`, query, { act })}>
          {name}
        </ButtonLink>
      ))}
      {withReport > 0 && (
        <a className={buttonClass('secondary', 'small')} href={seasonAddress(`${page}/files`, query)}>
          下载已建立的{withReport}份（zip）
        </a>
      )}
    </div>
  );
}
