/** What to think of before a report is sent in, and what would hold it up on its way; none of it forbids sending it. */
import { Notice } from '@/components/ui/notice';
import { isoDay } from '@/lib/report/moment';
import { isYearOver } from '@/lib/workflow/deadline';
import { allowsOnePerson } from '@/lib/workflow/signing';
import type { Stages } from '@/lib/workflow/transitions';

/** What is sent in before its year has ended, or dated so, may still change; nothing afterwards. */
export function YearNotOver({ year, signedOn }: { readonly year: number; readonly signedOn: string }) {
  const isEarly = !isYearOver(year, isoDay(new Date()));
  const isDatedEarly = signedOn !== '' && !isYearOver(year, signedOn);
  if (!isEarly && !isDatedEarly) return null;
  return (
    <Notice kind="warn" title={isEarly ? `${year}年度还没有结束` : `落款日期在${year}年度结束以前`}>
      年度报告写的是1月1日至12月31日的情况，{year + 1}年1月1日起才能登记公布。请核对数据是不是截至12月31日
      {isDatedEarly && '，并改正落款日期'}。
    </Notice>
  );
}

/** Stages of the report that nobody has the role for. */
export function VacantStages({ unitName, roles }: { readonly unitName: string; readonly roles: readonly string[] }) {
  if (roles.length === 0) return null;
  return (
    <Notice kind="warn" title={`还没有安排${roles.join('、')}，送审后报告会停在那一步`}>
      请先告诉系统管理员，为{unitName}安排{roles.join('、')}，或者减少审核级数。
    </Notice>
  );
}

/** Whoever could sign the next stage wrote the report or sends it in. */
export function NoOtherSigner({ receiver, stages }: { readonly receiver: string; readonly stages: Stages }) {
  return (
    <Notice kind="warn" title={`没有别人能办理“${receiver}”，送审后报告会停在那一步`}>
      写过、送审过这份报告的人不能自己签发。请先告诉系统管理员，另设一名{receiver}。
      {allowsOnePerson(stages) &&
        '单位确实只有一个人的，由上级单位的管理员在单位设置里允许“同一人填报并签发”，县办随后审核。'}
    </Notice>
  );
}
