/** How far a sum reaches: units that are in it, and those that are not, each with its state. */
import { stateWords } from '@/components/season/season-words';
import { Count } from '@/components/ui/count';
import type { Coverage, Part } from '@/lib/rollup/part';
import { obligationName } from '@/lib/workflow/obligation';
import '@/components/ui/dense-table.css';

export function CoverageNumbers({ coverage: { due, counted, missing, notDue } }: { coverage: Coverage }) {
  return (
    <dl className="flex flex-wrap gap-3">
      <Count name="应计" value={`${due}份`} />
      <Count name="已计入" value={`${counted}份`} />
      <Count name="未计入" value={`${missing.length}份`} isWrong={missing.length > 0} />
      {notDue.length > 0 && <Count name="不用报" value={`${notDue.length}份`} />}
    </dl>
  );
}

/** So many are listed here; the board has them all. */
const MOST = 30;

/** Units whose figures are not in the sum, by name and state. */
export function LeftOut({ coverage: { missing, notDue }, year }: { coverage: Coverage; year: number }) {
  const units = [...missing, ...notDue];
  if (units.length === 0) return <p>应计的都已计入。</p>;
  return (
    <details open={units.length <= 12}>
      <summary className="cursor-pointer font-bold">没有计入的{units.length}份</summary>
      <table className="dense-table mt-2">
        <caption className="sr-only">没有计入汇总的单位</caption>
        <thead>
          <tr>
            <th scope="col">单位</th>
            <th scope="col">状态</th>
            <th scope="col">说明</th>
          </tr>
        </thead>
        <tbody>
          {units.slice(0, MOST).map((part) => (
            <tr key={`${part.unitId}.${part.kind}`}>
              <th scope="row">
                <a href={`/county/${year}/units/${part.unitId}`}>{obligationName(part)}</a>
              </th>
              <td>
                {part.reportId && !part.isClosed ? (
                  <a href={`/reports/${part.reportId}/review`}>{stateWords(part)}</a>
                ) : (
                  stateWords(part)
                )}
              </td>
              <td>{whyLeftOut(part)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {units.length > MOST && (
        <p className="mt-2">
          这里列出{MOST}份，全部见
          <a className="text-brand underline" href={`/county/${year}`}>
            年度进展
          </a>
          。
        </p>
      )}
    </details>
  );
}

/** Where its report stands and which version of it is counted, or which frozen sum was handed on for it. */
export function partWords(part: Part, version?: number): string {
  if (part.packaged) return `汇总包第${part.packaged.number}版`;
  return version ? `${stateWords(part)}，计入第${version}版` : stateWords(part);
}

function whyLeftOut({ standing, reason, intoName, isCorrecting, state }: Part): string {
  if (standing === 'merged') return `并入${intoName ?? '其他单位'}的报告。${reason}`;
  if (standing !== 'due') return reason;
  if (isCorrecting) return '正在更正，更正后的报告审核通过再计入。';
  return state === 'none' ? '还没有报告。' : '审核通过后计入。';
}
