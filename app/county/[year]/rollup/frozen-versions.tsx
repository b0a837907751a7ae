/** Frozen versions of the sum: the newest with what changed since, and the form that freezes another. */

import { freezeRollUpAction } from '@/app/county/[year]/rollup/actions';
import { ChangeList } from '@/components/rollup/change-list';
import { Card } from '@/components/ui/card';
import { Form } from '@/components/ui/form';
import { SubmitButton } from '@/components/ui/submit-button';
import { mayDo } from '@/lib/auth/unit-permit';
import { formatMoment } from '@/lib/report/moment';
import { compareNames } from '@/lib/report/unit/name-order';
import { changesBetween } from '@/lib/rollup/snapshot';
import type { RollUp } from '@/lib/store/rollup/roll-up';
import { rollUpVersion, rollUpVersions, snapshotOf } from '@/lib/store/rollup/versions';
import type { Viewer } from '@/lib/workflow/asker';

export async function FrozenVersions({ viewer, rollUp }: { viewer: Viewer; rollUp: RollUp }) {
  const { unit, year, template } = rollUp;
  const [versions, { snapshot, digest }] = [await rollUpVersions(viewer, unit.id, year), await snapshotOf(rollUp)];
  const mayFreeze = await mayDo(viewer, 'freezeRollUp', unit.id);
  const [newest] = versions;
  const frozen = newest && (await rollUpVersion(viewer, unit.id, year, newest.number));
  const changes = frozen ? changesBetween(frozen.snapshot, snapshot).sort((a, b) => compareNames(a.unit, b.unit)) : [];
  return (
    <Card title="冻结的版本">
      <div className="space-y-4">
        {versions.length === 0 && <p>还没有冻结。冻结后再有单位改数，会逐格列出来。</p>}
        <ul className="space-y-1">
          {versions.map((version) => (
            <li key={version.number}>
              第{version.number}版：{formatMoment(version.at)}，{version.by}签名冻结，{version.reports}
              份，校验码
              <code className="text-sm">{version.digest.slice(0, 16)}</code>。
              <a
                className="text-brand underline"
                href={`/county/${year}/rollup/versions?unit=${unit.id}&number=${version.number}`}
                download
              >
                下载汇总包
              </a>
            </li>
          ))}
        </ul>
        {newest &&
          (changes.length === 0 ? (
            <p>第{newest.number}版以后没有变动。</p>
          ) : (
            <>
              <p className="font-bold">
                第{newest.number}版以后有{changes.length}处变动：
              </p>
              <ChangeList template={template} changes={changes} />
            </>
          ))}
        {mayFreeze && (
          <Form action={freezeRollUpAction} idPrefix="freeze-">
            {newest?.digest !== digest && (
              <>
                <p>
                  <label className="choice">
                    <input type="checkbox" name="confirmed" value="yes" />
                    我已核对，以{viewer.name}的名义把现在的汇总冻结为一版
                  </label>
                </p>
                <SubmitButton look="secondary">签名并冻结</SubmitButton>
              </>
            )}
            <input type="hidden" name="unit" value={unit.id} />
            <input type="hidden" name="year" value={year} />
            <input type="hidden" name="digest" value={digest} />
          </Form>
        )}
      </div>
    </Card>
  );
}
