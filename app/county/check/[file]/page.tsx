import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { takePileFileAction } from '@/app/county/check/actions';
import { readingRemarks } from '@/app/county/check/reading-remarks';
import { OWN_REPORT } from '@/app/county/check/years/former-years';
import { ViewerFrame } from '@/app/viewer-frame';
import { piledRefusal, piledStateWords } from '@/components/pile/pile-words';
import { ButtonLink } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { mayDo } from '@/lib/auth/unit-permit';
import { requireViewer } from '@/lib/auth/viewer';
import { remarksOf } from '@/lib/import/pile/remarks';
import { type RefusalCode, refusalText } from '@/lib/report/refusals';
import { severityNames } from '@/lib/rules/severity-names';
import { getPile, getPileFile, listPileFiles, type OpenedPileFile } from '@/lib/store/piles/pile';
import { parsePiledFindings } from '@/lib/store/piles/piled-finding';
import { kindNames } from '@/lib/workflow/obligation';
import { IdentityCard } from './identity-card';
import '@/components/findings/findings.css';

export const metadata: Metadata = { title: '核对结果' };

interface PileFilePageProps {
  readonly params: Promise<{ file: string }>;
  readonly searchParams: Promise<{ readonly refused?: string }>;
}

export default async function PileFilePage({ params, searchParams }: PileFilePageProps) {
  const { file: id } = await params;
  const viewer = await requireViewer(`/county/check/${id}`);
  const file = await getPileFile(viewer, id);
  const pile = file && (await getPile(viewer, file.pileId));
  if (!file || !pile) notFound();
  const { refused } = await searchParams;
  const remarks = remarksOf(await listPileFiles(viewer, pile.id), pile.year).get(id) ?? [];
  const mayTake = file.unitId !== null && (await mayDo(viewer, 'importFiles', file.unitId));
  const isKnown = file.unitId !== null && file.year !== null;
  const identity = <IdentityCard file={file} officeId={pile.unitId} year={pile.year} />;
  return (
    <ViewerFrame viewer={viewer} current="reports">
      <PageHeader
        title={file.title || file.name}
        acts={<ButtonLink href={`/county/check?pile=${pile.id}`}>返回这一批</ButtonLink>}
      >
        文件“{file.name}”，{piledStateWords(file)}。{piledRefusal(file)}
      </PageHeader>
      <div className="space-y-6">
        {refused === 'tooManyImports' && <Notice kind="error" title={refusalText(refused satisfies RefusalCode)} />}
        {remarks.map((remark) => (
          <Notice key={remark} kind="warn" title={remark} />
        ))}
        {file.reading && !isKnown && identity}
        {file.state === 'checked' && (
          <>
            <Findings file={file} />
            <Actions file={file} mayTake={mayTake} />
          </>
        )}
        {file.reading && isKnown && identity}
      </div>
    </ViewerFrame>
  );
}

function Actions({ file, mayTake }: { file: OpenedPileFile; mayTake: boolean }) {
  const { id, unitId, year } = file;
  return (
    <Card title="办理">
      <div className="flex flex-wrap items-center gap-3">
        {mayTake && year !== null && <TakeIn file={file} />}
        {unitId !== null && !mayTake && <p>{OWN_REPORT}。</p>}
        <a className={buttonClass('secondary', 'normal')} href={`/county/check/sheet?file=${id}`}>
          下载核对意见（Word）
        </a>
      </div>
    </Card>
  );
}

function TakeIn({ file: { id, importId, reportId, unitName, kind, isMainKind } }: { file: OpenedPileFile }) {
  if (reportId) return <ButtonLink href={`/reports/${reportId}/review`}>已收下，看报告</ButtonLink>;
  if (importId) {
    return (
      <ButtonLink look="primary" href={`/imports/${importId}`}>
        去确认读出的内容
      </ButtonLink>
    );
  }
  return (
    <form action={takePileFileAction}>
      <input type="hidden" name="file" value={id} />
      <button type="submit" className={buttonClass('primary', 'normal')}>
        收作{unitName}的{isMainKind ? '报告' : kindNames[kind]}
      </button>
    </form>
  );
}

function Findings({ file }: { file: OpenedPileFile }) {
  const findings = parsePiledFindings(file.findings);
  const notes = readingRemarks(file.reading);
  return (
    <>
      <Card title={findings.length > 0 ? `发现的问题（${findings.length}处）` : '没有发现问题'}>
        {findings.length === 0 && <p>表格的数量关系和文字里的数字都核对过了，没有错误和警告。</p>}
        <ul className="space-y-2">
          {findings.map(({ rule, severity, message, basis }) => (
            <li key={rule + message} className="finding" data-severity={severity}>
              <div>
                <p>
                  <strong>{severityNames[severity]}：</strong>
                  {message}
                </p>
                <p className="text-sm text-muted">
                  依据：{basis}（<a href={`/rules#${rule}`}>规则{rule}</a>）
                </p>
              </div>
            </li>
          ))}
        </ul>
      </Card>
      {notes.length > 0 && (
        <Card title="读取时没有把握的地方，请对照原件">
          <ul className="list-disc pl-6 space-y-1">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
