import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { readYear } from '@/app/county/season-query';
import { ViewerFrame } from '@/app/viewer-frame';
import { ButtonLink } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { ownUnits, requireViewer } from '@/lib/auth/viewer';
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
                  aria-label={`下载${seasonPapers[key].name}（${words}）`}
                >
                  下载{words}
                </a>
              ))}
            </div>
          </Card>
        ))}
      </div>
    </ViewerFrame>
  );
}

const paperLinks = [
  { to: 'docx', words: 'Word 文件' },
  { to: 'html', words: '网页' },
] as const;
