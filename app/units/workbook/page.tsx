import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ViewerFrame } from '@/app/viewer-frame';
import { ButtonLink } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { RosterImport } from '@/components/unit/roster-import';
import { ownUnits, requireViewer } from '@/lib/auth/viewer';

export const metadata: Metadata = { title: '用Excel成批建立' };

export default async function WorkbookPage() {
  const viewer = await requireViewer('/units/workbook');
  if (ownUnits(viewer, 'manageUnit').length === 0) notFound();
  return (
    <ViewerFrame viewer={viewer} current="units">
      <div className="print:hidden">
        <PageHeader title="用Excel成批建立单位和账号" acts={<ButtonLink href="/units">返回单位列表</ButtonLink>}>
          一个文件里填好单位、联系方式、审核级数、人员和岗位，核对以后一次建立。
        </PageHeader>
      </div>
      <div className="space-y-6">
        <div className="print:hidden">
          <Card title="第一步　下载工作簿，在里面填写">
            <p>
              里面有“单位”和“人员”两张表，已经列出现有的单位和人员，另有一张填写说明。在下面逐行补充；已有的单位改了哪一格，就更新哪一格。
            </p>
            <p className="mb-4">至少要填的只有四项：单位全称，人员的姓名、单位和岗位。</p>
            <a href="/units/export" className={buttonClass('secondary')}>
              下载工作簿
            </a>
          </Card>
        </div>
        <RosterImport action="/units/import" />
      </div>
    </ViewerFrame>
  );
}
