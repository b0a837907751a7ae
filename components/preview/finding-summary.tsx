/** What the checks say of a report that is about to leave: nothing is refused, everything is said. */

import { keyOf } from '@/components/editor/findings/checked';
import { sectionOf } from '@/components/editor/sections';
import { Explained } from '@/components/findings/explained';
import { FindingList } from '@/components/findings/finding-list';
import { buttonClass } from '@/components/ui/button-class';
import type { Explanations } from '@/lib/report/explanation';
import { answerTo } from '@/lib/rules/explain';
import type { Finding } from '@/lib/rules/types';
import { worded } from '@/lib/rules/worded-finding';
import type { Template } from '@/lib/template/types';

/** The findings but for those that merely wait for a blank; `editHref` is where they are corrected, absent for people who only read. */
export function FindingSummary({
  template,
  findings,
  explanations,
  editHref,
}: {
  template: Template;
  findings: readonly Finding[];
  explanations: Explanations;
  editHref: string | undefined;
}) {
  const listed = findings.filter(
    (finding) => finding.severity !== 'incomplete' && !answerTo(finding, explanations)?.isDismissed,
  );
  const errors = listed.filter(({ severity }) => severity === 'error').length;
  return (
    <section className="space-y-3">
      <h2 className="text-lg font-bold">核对结果</h2>
      <p className="text-muted">
        {listed.length === 0 && '✓ 没有发现问题。'}
        {listed.length > 0 && `共 ${listed.length} 处，其中错误 ${errors} 处。有错误也可以导出，但上报前要改正。`}
      </p>
      <FindingList findings={listed.map(worded)} actions={acts} />
    </section>
  );

  function acts(finding: Finding) {
    const [place] = finding.where;
    const section = place ? sectionOf(template, keyOf(place)) : 'frame';
    const text = answerTo(finding, explanations)?.text;
    return (
      <>
        {editHref && (
          <a className={buttonClass('quiet', 'inline')} href={`${editHref}?section=${section}&asked`}>
            去修改
          </a>
        )}
        {text && <Explained text={text} />}
      </>
    );
  }
}
