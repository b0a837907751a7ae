/** A season in numbers: what is owed, how much of it came, how much of that in time. */
import { Count } from '@/components/ui/count';
import type { SeasonSummary } from '@/lib/workflow/season';

export function SeasonNumbers({ summary }: { summary: SeasonSummary }) {
  const { due, none, handedIn, published, overdue, notDue, onTime, onTimeRate } = summary;
  return (
    <dl className="flex flex-wrap gap-3">
      <Count name="应报" value={`${due}份`} />
      <Count name="未建立" value={`${none}份`} />
      <Count name="已报送" value={`${handedIn}份`} />
      <Count name="已公布" value={`${published}份`} />
      <Count name="逾期" value={`${overdue}份`} isWrong={overdue > 0} />
      <Count
        name="按时率"
        value={onTimeRate === undefined ? '还没有到期的' : `${Math.round(onTimeRate * 100)}%（${onTime}份）`}
      />
      {notDue > 0 && <Count name="不用报" value={`${notDue}份`} />}
    </dl>
  );
}
