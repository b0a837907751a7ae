/** The identities of a sum: that they hold, or which do not and which units that comes from. */
import { checkSums } from '@/lib/rollup/check-sums';
import { sumFindingText } from '@/lib/rollup/words';
import type { RollUp } from '@/lib/store/rollup/roll-up';
import { unbalancedParts } from '@/lib/store/rollup/unbalanced-parts';
import type { CellId } from '@/lib/template/keys';

interface SumFindingsProps {
  readonly rollUp: RollUp;
  readonly addressOf: (cell: CellId) => string;
}

export async function SumFindings({ rollUp, addressOf }: SumFindingsProps) {
  const { template, year, sums, lastYear } = rollUp;
  const findings = checkSums(template, sums.all, lastYear?.sums);
  if (findings.length === 0) {
    return (
      <p>
        汇总数平衡：新收加上年结转等于办结加结转下年度
        {lastYear ? '，与上年的结转数、有效文件数也衔接。' : '。没有上年的汇总可以对照。'}
      </p>
    );
  }
  const units = await unbalancedParts(rollUp, findings);
  return (
    <ul className="list-disc pl-6 space-y-1">
      {findings.map((finding) => (
        <li key={`${finding.kind}.${finding.cell}`}>
          {sumFindingText(template, finding, year, units.get(finding))}
          <a className="ml-2 text-brand underline" href={addressOf(finding.cell)}>
            看各单位的数
          </a>
        </li>
      ))}
    </ul>
  );
}
