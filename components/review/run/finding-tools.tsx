/** What a reviewer does about a finding: look at its place in the report, or make a comment of it there. */

import { spotId } from '@/components/review/spot-id';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import { messageOf } from '@/lib/rules/messages';
import type { Finding } from '@/lib/rules/types';

export function FindingTools({
  finding,
  place,
  comment,
  reportId,
}: {
  finding: Finding;
  /** As comments name it. */
  place: string;
  /** Absent for people who only read. */
  comment: FormAction | undefined;
  reportId: string;
}) {
  return (
    <>
      <a className="text-brand underline" href={`#${encodeURIComponent(spotId(place))}`}>
        看位置
      </a>
      {comment && (
        <Form action={comment} idPrefix={`${finding.rule}-${place}-`}>
          <SubmitButton look="quiet" size="inline">
            写成批注
          </SubmitButton>
          <input type="hidden" name="report" value={reportId} />
          <input type="hidden" name="place" value={place} />
          <input type="hidden" name="text" value={messageOf(finding)} />
        </Form>
      )}
    </>
  );
}
