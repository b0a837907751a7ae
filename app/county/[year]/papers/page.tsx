import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { readYear } from '@/app/county/season-query';
import { ViewerFrame } from '@/app/viewer-frame';
import { ButtonLink } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { mayDo } from '@/lib/auth/unit-permit';
import { ownUnits, requireViewer } from '@/lib/auth/viewer';
import { OpenDataCard } from './open-data-card';
import { seasonPaperKeys, seasonPapers } from './season-papers';

export const metadata: Metadata = { title: '公文和公开数据' };

interface PapersPageProps {
  readonly params: Promise<{ year: string }>;
}

export default async function PapersPage({ params }: PapersPageProps) {
  const { year: asked } = await params;
  const viewer = await requireViewer(`/county/${asked}/papers`);
  const [year, [office]] = [readYear(asked), ownUnits(viewer, 'checkFiles')];
  if (!year || !office) notFound();
  const mayOpen = await mayDo(viewer, 'openData', office.id);
  return (
    <ViewerFrame viewer={viewer} current="reports">
      <PageHeader
        title={`${year}年度：公文和公开数据`}
        acts={<ButtonLink href={`/county/${year}`}>返回进展</ButtonLink>}
      >
        下载以后可以在 Word 或 WPS 里修改。送审签批单和接收回执在各报告的“办理历史”里。
      </PageHeader>
      <div className="space-y-6">
        {seasonPaperKeys.map((key) => (
          <Card key={key} title={seasonPapers[key].name}>
            <p className="mb-4">{seasonPapers[key].about}</p>
            <div className="flex flex-wrap gap-3">
              {paperLinks.map(({ to, words }) => (
                <a
                  key={to}
                  className={buttonClass('secondary', 'normal')}
                  href={`/county/${year}/paper?paper=${key}&to=${to}`}
                  aria-label={`下载${seasonPapers[key].name}（${words.trim()}）`}
                >
                  下载{words}
                </a>
              ))}
            </div>
          </Card>
        ))}
        <Card title="数据表">
          <p className="mb-4">
            本年度您能查阅的全部报告，一行一份。Excel 表里的合计是公式，改了数字会跟着变；CSV
            用固定的格号作列名，便于程序读取。
          </p>
          <div className="flex flex-wrap gap-3">
            <a className={buttonClass('secondary', 'normal')} href={`/county/${year}/figures?to=xlsx`}>
              下载数据表（Excel）
            </a>
            <a className={buttonClass('secondary', 'normal')} href={`/county/${year}/figures?to=csv`}>
              下载数据表（CSV）
            </a>
          </div>
        </Card>
        {mayOpen && <OpenDataCard unitId={office.id} />}
      </div>
    </ViewerFrame>
  );
}

const paperLinks = [
  { to: 'docx', words: ' Word 文件' },
  { to: 'html', words: '网页' },
] as const;
