/** Sending a report in, or what keeps it from being sent. */
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-area';

export function SubmitReport({
  action,
  reportId,
  moves,
  revision,
  obstacle,
}: {
  action: FormAction;
  reportId: string;
  moves: number;
  revision: number;
  /** Why it cannot be sent; absent when it can. */
  obstacle: string | undefined;
}) {
  if (obstacle) return <Notice kind="error" title={obstacle} />;
  return (
    <Form action={action} idPrefix="submit-">
      <TextArea name="reason" label="给审核人的话" optional rows={2} keep={`step/${moves}/submit`} />
      <SubmitButton>确认送审</SubmitButton>
      {Object.entries({ report: reportId, action: 'submit', moves, revision }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </Form>
  );
}
