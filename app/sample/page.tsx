import type { Metadata } from 'next';
import { ViewerFrame } from '@/app/viewer-frame';
import { PagedPreview } from '@/components/preview/paged-preview';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { requireViewer } from '@/lib/auth/viewer';
import { buildDocument } from '@/lib/document/build-document';
import { qingshi2024 } from '@/lib/examples/qingshi-2024';
import { profiles } from '@/lib/render/profiles';
import { templateById } from '@/lib/template/registry';
import '@/components/preview/preview.css';

export const metadata: Metadata = { title: '样例报告' };

export default async function SamplePage() {
  const viewer = await requireViewer('/sample');
  const template = templateById(qingshi2024.templateId);
  return (
    <ViewerFrame viewer={viewer} current="reports" width="full">
      <PageHeader title="样例报告" acts={<ButtonLink href="/">返回首页</ButtonLink>}>
        一份填好的报告是什么样子。单位和数字都是虚构的，请不要照抄。
      </PageHeader>
      <PagedPreview nodes={buildDocument(template, qingshi2024, { draftMark: false })} profile={profiles.official} />
    </ViewerFrame>
  );
}
