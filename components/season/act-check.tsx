/** What is about to be done to many reports: to which, to which not and why, and what it takes. */
import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card';
import { obligationName } from '@/lib/workflow/obligation';
import type { SeasonRow } from '@/lib/workflow/season';

export function ActCheck({
  going,
  staying,
  name,
  children,
}: {
  going: readonly SeasonRow[];
  staying: readonly { readonly row: SeasonRow; readonly why: string }[];
  /** What is done. */
  name: string;
  /** The form. */
  children: ReactNode;
}) {
  return (
    <div className="space-y-6">
      <Card title={`将要${name}的（${going.length}份）`}>
        {going.length === 0 ? (
          <p className="text-muted">没有可以办理的。</p>
        ) : (
          <ul className="gap-6 sm:columns-2 lg:columns-3">
            {going.map((row) => (
              <li key={`${row.unitId}.${row.kind}`}>{obligationName(row)}</li>
            ))}
          </ul>
        )}
      </Card>
      {staying.length > 0 && (
        <Card title={`不能${name}的（${staying.length}份）`}>
          <ul className="list-disc pl-6 space-y-1">
            {staying.map(({ row, why }) => (
              <li key={`${row.unitId}.${row.kind}`}>
                {obligationName(row)}：{why}
              </li>
            ))}
          </ul>
        </Card>
      )}
      {going.length > 0 && <Card title={name}>{children}</Card>}
    </div>
  );
}
