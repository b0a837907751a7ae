import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { Fragment } from 'react';
import { approvedWords, PRACTICE_PREFIX } from '@/app/reports/[id]/export/export-file';
import { discardPracticeAction } from '@/app/reports/practice-actions';
import { findingsOf } from '@/app/rule-context';
import { ViewerFrame } from '@/app/viewer-frame';
import { CopyFragment } from '@/components/preview/copy-fragment';
import { FindingSummary } from '@/components/preview/finding-summary';
import { PagedPreview } from '@/components/preview/paged-preview';
import { PngButton } from '@/components/preview/png-button';
import { PrintButton } from '@/components/preview/print-button';
import { DiscardPractice } from '@/components/report/practice';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { requireViewer } from '@/lib/auth/viewer';
import { buildDocument } from '@/lib/document/build-document';
import { type ExportKindKey, exportKindKeys, exportKinds } from '@/lib/export/kinds';
import { isProfileId, profiles } from '@/lib/render/profiles';
import { listExplanations } from '@/lib/store/reports/explanation';
import { getPriorReport } from '@/lib/store/reports/prior-report';
import { getReport, type StoredReport } from '@/lib/store/reports/report';
import { templateById } from '@/lib/template/registry';
import { can } from '@/lib/workflow/can';
import { kindNames } from '@/lib/workflow/obligation';
import { isApproved } from '@/lib/workflow/status';
import '@/components/findings/findings.css';
import '@/components/preview/preview.css';

export const metadata: Metadata = { title: '预览与导出' };

interface PreviewPageProps {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<{ profile?: string }>;
}

export default async function PreviewPage({ params, searchParams }: PreviewPageProps) {
  const { id } = await params;
  const viewer = await requireViewer(`/reports/${id}/preview`);
  const [stored, { profile: wanted = '' }] = [await getReport(viewer, id), await searchParams];
  if (!stored) notFound();
  const { report, year } = stored;
  const [prior, findings, explanations] = await Promise.all([
    getPriorReport(viewer, stored),
    findingsOf(stored),
    listExplanations(viewer, id),
  ]);
  const mayWrite = can(viewer, 'write', stored);
  const template = templateById(report.templateId);
  const profile = profiles[isProfileId(wanted) ? wanted : 'official'];
  const exported = (to: ExportKindKey) => `/reports/${id}/export?to=${to}&profile=${profile.id}`;
  return (
    <ViewerFrame viewer={viewer} current="reports" width="full">
      <div className="print:hidden">
        <PageHeader
          title={`${practisedMark(stored)}${stored.unit.shortName}${year}年度报告：预览与导出`}
          acts={
            mayWrite ? (
              <ButtonLink href={`/reports/${id}/edit`}>返回填写</ButtonLink>
            ) : (
              <ButtonLink href={`/reports/${id}/review`}>返回办理</ButtonLink>
            )
          }
        >
          {previewWords(stored)}
        </PageHeader>
      </div>
      <div className="preview-columns">
        <div className="space-y-4">
          <nav aria-label="版式" className="flex gap-2 print:hidden">
            {Object.values(profiles).map(({ id: each, name }) => (
              <Link
                key={each}
                href={`/reports/${id}/preview?profile=${each}`}
                prefetch={false}
                scroll={false}
                aria-current={each === profile.id ? 'true' : undefined}
                className="preview-tab"
              >
                {name}
              </Link>
            ))}
          </nav>
          <PagedPreview
            nodes={buildDocument(template, report, {
              draftMark: !isApproved(stored.status),
              isPractice: stored.kind === 'practice',
              ...(prior && { prior }),
            })}
            profile={profile}
          />
        </div>
        <aside className="space-y-6 print:hidden" aria-label="导出与核对">
          {can(viewer, 'discardPractice', stored) && <DiscardPractice id={id} action={discardPracticeAction} />}
          <Exports
            kinds={exportKindKeys.filter((key) => can(viewer, exportKinds[key].action, stored))}
            hrefOf={exported}
            profileName={profile.name}
          />
          <FindingSummary
            template={template}
            findings={findings}
            explanations={explanations}
            editHref={mayWrite ? `/reports/${id}/edit` : undefined}
          />
        </aside>
      </div>
    </ViewerFrame>
  );
}

function practisedMark({ kind }: StoredReport): string {
  return kind === 'practice' ? `${kindNames.practice}：` : '';
}

function previewWords(stored: StoredReport): string {
  if (stored.kind === 'practice')
    return `这是练习，导出的文件每一页都带“${kindNames.practice}”字样，文件名以“${PRACTICE_PREFIX}”开头，不计入任何统计。`;
  return approvedWords(stored) ?? '报告还没有审核通过，导出的文件都带“草稿”字样。';
}

interface ExportsProps {
  /** The kinds that the person may have. */
  readonly kinds: readonly ExportKindKey[];
  readonly hrefOf: (to: ExportKindKey) => string;
  readonly profileName: string;
}

/** The report as files. The page itself is printed beside what is printed of it. */
function Exports({ kinds, hrefOf, profileName }: ExportsProps) {
  if (kinds.length === 0) return null;
  return (
    <section className="space-y-3">
      <h2 className="text-lg font-bold">导出</h2>
      {kinds.map((key) =>
        key === 'fragment' ? (
          <Fragment key={key}>
            <PrintButton />
            <CopyFragment source={hrefOf(key)} />
          </Fragment>
        ) : (
          <Fragment key={key}>
            <a className="export-link" href={hrefOf(key)} download>
              <strong>{downloadOf(exportKinds[key].name)}</strong>
              <span>
                （{exportKinds[key].ending}，{remarks[key] ?? profileName}）
              </span>
            </a>
            {key === 'svg' && <PngButton source={hrefOf(key)} />}
          </Fragment>
        ),
      )}
    </section>
  );
}

/** 下载 Word 文件, 下载网页文件: Latin words are set apart. */
function downloadOf(name: string): string {
  return `下载${/^[A-Za-z]/.test(name) ? ' ' : ''}${name}`;
}

/** What a file is good for, where its look does not say it. */
const remarks: Readonly<Partial<Record<ExportKindKey, string>>> = {
  html: '一个文件，可直接打开',
  picture: '由报告的数字画成，另附，不能代替报告',
  svg: '可以放进网页或印出来',
  json: '换一台电脑接着写：在那里点“导入为本年草稿”打开它',
};
