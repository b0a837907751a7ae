/** The frozen sums that governments below handed on: which version of whom, made of how many reports. */

import { buttonClass } from '@/components/ui/button-class';
import { SidewaysBox } from '@/components/ui/sideways-box';
import { formatMoment } from '@/lib/report/moment';
import '@/components/ui/dense-table.css';

interface PackageLine {
  readonly name: string;
  readonly number: number;
  readonly digest: string;
  readonly frozenBy: string;
  readonly frozenAt: string;
  readonly reports: number;
  readonly missing: number;
  readonly by: string;
  readonly at: string;
  readonly isCounted: boolean;
}

export function PackageTable({
  packages,
  hidden,
  remove,
}: {
  packages: readonly PackageLine[];
  hidden: Readonly<Record<string, string>>;
  /** Undefined for whoever may not. */
  remove: ((data: FormData) => Promise<void>) | undefined;
}) {
  return (
    <SidewaysBox hasManyColumns>
      <table className="dense-table">
        <caption className="sr-only">已读取的汇总包</caption>
        <thead>
          <tr>
            <th scope="col">单位</th>
            <th scope="col">版本</th>
            <th scope="col" className="is-number">
              已计入
            </th>
            <th scope="col" className="is-number">
              未计入
            </th>
            <th scope="col">校验码</th>
            <th scope="col">读取</th>
            <th scope="col">在本级汇总里</th>
            {remove && <th scope="col">办理</th>}
          </tr>
        </thead>
        <tbody>
          {packages.map(({ name, number, digest, frozenBy, frozenAt, reports, missing, by, at, isCounted }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>
                第{number}版，{frozenBy}于{formatMoment(frozenAt)}冻结
              </td>
              <td className="is-number">{reports}份</td>
              <td className="is-number">{missing}份</td>
              <td>
                <code className="text-sm">{digest.slice(0, 16)}</code>
              </td>
              <td>
                {by}，{formatMoment(at)}
              </td>
              <td>{isCounted ? '已计入' : '没有计入：它的年报在本系统已审核通过，按年报计入；或者不用报'}</td>
              {remove && (
                <td>
                  <form action={remove}>
                    {Object.entries({ ...hidden, name }).map(([field, value]) => (
                      <input key={field} type="hidden" name={field} value={value} />
                    ))}
                    <button
                      type="submit"
                      className={buttonClass('secondary', 'normal')}
                      aria-label={`移除${name}的汇总包`}
                    >
                      移除
                    </button>
                  </form>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </SidewaysBox>
  );
}
