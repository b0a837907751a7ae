import type { Metadata } from 'next';
import { ViewerFrame } from '@/app/viewer-frame';
import { RequestAnswer } from '@/components/help/request-answer';
import { RequestQuestion } from '@/components/help/request-question';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { requireViewer } from '@/lib/auth/viewer';
import { walkQuestions } from '@/lib/report/help/walk-questions';
import { newestTemplate } from '@/lib/template/registry';

export const metadata: Metadata = { title: '这件申请计入哪一行' };

/** So many answers at most lead anywhere. */
const MOST = 10;

export default async function RequestPage({ searchParams }: { searchParams: Promise<{ a?: string }> }) {
  const viewer = await requireViewer('/help/request');
  const { a = '' } = await searchParams;
  const numbers = String(a).split('.').filter(Boolean).slice(0, MOST).map(Number);
  const { steps, next } = walkQuestions(numbers);
  const chosen = steps.map((step) => step.chosen);
  return (
    <ViewerFrame viewer={viewer} current="help">
      <PageHeader title="这件申请计入哪一行" acts={<ButtonLink href="/help">返回填报帮助</ButtonLink>}>
        回答几个问题，就知道它计入表三的哪一行、依据是哪一条。回答不保存。
      </PageHeader>
      <div className="max-w-form space-y-6">
        {steps.map(({ question, chosen: number }, index) => (
          <p key={question.text}>
            <span className="text-muted">{question.text}</span>
            <br />
            <strong>{question.answers[number]?.label}</strong>
            <a
              href={`/help/request?a=${chosen.slice(0, index).join('.')}`}
              className="ml-3 text-sm text-brand underline"
              aria-label={`改答：${question.text}`}
            >
              改答
            </a>
          </p>
        ))}
        {'answers' in next ? (
          <RequestQuestion question={next} chosen={chosen} at="/help/request" />
        ) : (
          <RequestAnswer answer={next} template={newestTemplate()} again="/help/request" />
        )}
      </div>
    </ViewerFrame>
  );
}
