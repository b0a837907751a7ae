/** Where letters about notices go: an address counts once its owner has sent back the code that it was sent. */
import { Card } from '@/components/ui/card';
import { TextField } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { SubmitButton } from '@/components/ui/submit-button';
import { noticeEmailOf } from '@/lib/store/people/notice-email';
import type { Viewer } from '@/lib/workflow/asker';
import { confirmEmailAction, noticeEmailAction } from './email-actions';

export async function EmailCard({ viewer }: { viewer: Viewer }) {
  const { confirmed, waiting } = await noticeEmailOf(viewer, new Date());
  return (
    <Card title="邮件提醒">
      <div className="space-y-6">
        <Form action={noticeEmailAction} values={{ noticeEmail: waiting || confirmed }}>
          <p>
            {confirmed
              ? `有新的消息时，也发邮件到 ${confirmed}。清空后保存，就不再发。`
              : '填写并确认邮箱以后，有新的消息时也发一封邮件。'}
            邮件只说有消息，不含年报的内容。
          </p>
          <TextField name="noticeEmail" label="电子邮箱" optional width="half" inputMode="email" autoComplete="email" />
          <SubmitButton look="secondary">保存</SubmitButton>
        </Form>
        {waiting && (
          <Form action={confirmEmailAction}>
            <TextField
              name="emailCode"
              label="邮箱确认码"
              hint={`发到 ${waiting} 的6位数字，30分钟内有效`}
              width="short"
              inputMode="numeric"
              autoComplete="one-time-code"
            />
            <SubmitButton look="secondary">确认邮箱</SubmitButton>
          </Form>
        )}
      </div>
    </Card>
  );
}
