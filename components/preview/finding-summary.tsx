/** What the checks say of a report that is about to leave: nothing is refused, everything is said. */

import { keyOf } from '@/components/editor/checked';
import { sectionOf } from '@/components/editor/sections';
import { FindingList } from '@/components/findings/finding-list';
import { buttonClass } from '@/components/ui/button';
import { fingerprint } from '@/lib/rules/fingerprint';
import type { Finding } from '@/lib/rules/types';
import type { Template } from '@/lib/template/types';

/** The findings but for those that merely wait for a blank; `editHref` is where they are mended. */
export function FindingSummary({
  template,
  findings,
  reasons,
  editHref,
}: {
  template: Template;
  findings: readonly Finding[];
  /** Reasons that were given, by the fingerprint of the finding. */
  reasons: Readonly<Record<string, string>>;
  editHref: string;
}) {
  const listed = findings.filter(({ severity }) => severity !== 'incomplete');
  const errors = listed.filter(({ severity }) => severity === 'error').length;
  return (
    <section className="space-y-3">
      <h2 className="text-lg font-bold">核对结果</h2>
      <p className="text-muted">
        {listed.length === 0 && '✓ 没有发现问题。'}
        {listed.length > 0 && `共 ${listed.length} 处，其中错误 ${errors} 处。有错误也可以导出，但上报前要改正。`}
      </p>
      <FindingList findings={listed.map((finding) => ({ finding }))} actions={editLink} />
    </section>
  );

  function editLink(finding: Finding) {
    const [place] = finding.where;
    const reason = reasons[fingerprint(finding)];
    const section = place ? sectionOf(template, keyOf(place)) : 'frame';
    return (
      <>
        {reason && (
          <span className="w-full">
            <strong className="text-ok">✓ 已说明：</strong>
            {reason}
          </span>
        )}
        <a className={buttonClass('quiet', 'inline')} href={`${editHref}?section=${section}`}>
          去修改
        </a>
      </>
    );
  }
}
