import type { Metadata } from 'next';
import { ViewerFrame } from '@/app/viewer-frame';
import { TableGuide } from '@/components/help/table-guide';
import { WorkedCases } from '@/components/help/worked-cases';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { requireViewer } from '@/lib/auth/viewer';
import { newestTemplate } from '@/lib/template/registry';

export const metadata: Metadata = { title: '填报帮助' };

export default async function HelpPage() {
  const viewer = await requireViewer('/help');
  const template = newestTemplate();
  return (
    <ViewerFrame viewer={viewer} current="help">
      <PageHeader
        title="填报帮助"
        acts={
          <ButtonLink look="primary" href="/help/request">
            这件申请计入哪一行
          </ButtonLink>
        }
      >
        什么事计在哪一格，先看实例，再看各表的口径。各行的名称和依据与报告格式是同一份。
      </PageHeader>
      <div className="space-y-6">
        <Card title="实例">
          <WorkedCases template={template} />
        </Card>
        {template.tables.map((table) => (
          <Card key={table.key} title={`${table.name}各行各列的口径`}>
            <TableGuide table={table} />
          </Card>
        ))}
      </div>
    </ViewerFrame>
  );
}
